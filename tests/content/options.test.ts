import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { phrase } from './prose.ts'
import { at } from './tiny-library.ts'

const question = (n: number, field: readonly (string | number)[], value?: unknown) =>
  new Planted().set(at.check(n), field, value)

test('a key that is much longer than the others is told', async () => {
  expect(await question(1, ['options', 1, 'text'], phrase(7000, 9)).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:14  The key is 1.51 times as long as the mean of the others; bring it between 0.75 and 1.3.  [Q02]",
    ]
  `)
})

test('options of very different length are a warning', async () => {
  const library = question(1, ['options', 0, 'text'], phrase(7010, 10)).set(
    at.check(1),
    ['options', 2, 'text'],
    phrase(7011, 3),
  )
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:14  The longest option has 59 characters, the shortest 17; even them out.  [Q03] (may be waived)",
    ]
  `)
})

test('a warning that was waived in writing is not told, a waiver that waives nothing is', async () => {
  const library = question(1, ['options', 0, 'text'], phrase(7010, 10)).set(
    at.check(1),
    ['options', 2, 'text'],
    phrase(7011, 3),
  )
  const waiver = (check: string) =>
    `- check: ${check}\n  file: ${at.check(1)}\n  why: ${phrase(7012, 9)}\n  reader: second\n  on: 2026-05-01\n`
  expect(await library.write('waivers.yml', waiver('Q03')).told()).toEqual([])
  expect(await new Planted().write('waivers.yml', waiver('Q03')).told()).toMatchInlineSnapshot(`
    [
      "content/waivers.yml:1  Nothing is left to waive for Q03 in resilience/small-module/checks/first-steps/check-1.yml; remove this waiver.  [waivers]",
    ]
  `)
})

test('only the key repeating a word of the stem is told', async () => {
  const library = question(1, ['stem'], `Suppose a ${phrase(7020, 14)} zebra. Which ${phrase(7021, 4)}?`)
  library.set(at.check(1), ['options', 1, 'text'], `zebra ${phrase(7022, 5)}`)
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:13  Only the key repeats a word of the stem (zebra); reword it, or let another option repeat one.  [Q04]",
    ]
  `)
})

test('an absolute word or a hedge in one option only is told', async () => {
  expect(
    await question(1, ['options', 0, 'text'], `always ${phrase(7030, 5)}`).told(),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  Only this option holds an absolute word ("always"); use none, or one in a second option too.  [Q05]",
    ]
  `)
  expect(await question(1, ['options', 0, 'text'], `often ${phrase(7031, 5)}`).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  Only this option holds a hedge ("often"); use none, or one in a second option too.  [Q06]",
    ]
  `)
})

test('"it depends" as a key, combinations and jokes are told', async () => {
  const two = question(1, ['options', 1, 'text'], `It depends on ${phrase(7040, 3)}`)
  expect((await two.told()).filter(each => each.includes('is no answer'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:14  "It depends" is no answer; say on what, and how.  [Q06]",
    ]
  `)
  expect(await question(1, ['options', 0, 'text'], 'all of the above bedik').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  Only this option holds an absolute word ("all"); use none, or one in a second option too.  [Q05]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  No "all of the above" or "both A and B"; use several keys instead.  [Q07]",
    ]
  `)
  expect(
    await question(1, ['options', 0, 'text'], `solar flares ${phrase(7041, 4)}`).told(),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  "solar flares" makes this option a joke; write a mistake that people really make.  [Q14]",
    ]
  `)
})

test('options of unlike form are told', async () => {
  const first = (text: string) => question(1, ['options', 0, 'text'], text).told()
  expect(await first(`${phrase(7070, 6)}.`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  Some options end with a full stop and others do not; give them one form.  [Q11]",
    ]
  `)
  expect(await first(`Bedik ${phrase(7071, 5)}`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  Some options begin with a capital and others do not; give them one form.  [Q11]",
    ]
  `)
  expect(await first(`raising ${phrase(7072, 5)}`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  One option begins with another form of the verb than the rest (-ing); give them one form.  [Q11]",
    ]
  `)
  expect(await first(`because ${phrase(7073, 5)}`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  Some options begin with "because" and others do not; give them one form.  [Q11]",
    ]
  `)
})

test('numbers as options stand in order and have one unit', async () => {
  const numbers = (texts: string[]) => {
    const library = new Planted()
    texts.forEach((text, i) => {
      library.set(at.check(1), ['options', i, 'text'], text)
    })
    return library.told()
  }
  expect(await numbers(['30 ms', '20 ms', '40 ms', '50 ms'])).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  Options that are numbers stand in ascending order; sort them.  [Q11]",
    ]
  `)
  expect(await numbers(['20 ms', '30 ms', '40 ms', '5 s'])).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  The options have different units; give all the same.  [Q11]",
    ]
  `)
  expect(await numbers(['20 ms', '30 ms', '40 ms', 'so it'])).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  Some options are numbers and others are not; give them one form.  [Q11]",
    ]
  `)
})

test('an article at the end of the stem that does not fit is told', async () => {
  const stem = `Suppose a ${phrase(7080, 14)}? Then it is an`
  expect(await question(1, ['stem'], stem).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  The stem ends with "an", which does not fit this option; end the stem with the question.  [Q12]",
    ]
  `)
})
