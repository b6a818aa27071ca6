import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { phrase, prose } from './prose.ts'
import { at } from './tiny-library.ts'

const question = (n: number, field: readonly (string | number)[], value?: unknown) =>
  new Planted().set(at.check(n), field, value)

test('a negative stem is written in capitals and has no negative options', async () => {
  const stem = `Suppose a ${phrase(7050, 14)}. Which ${phrase(7051, 4)} does not ${phrase(7052, 2)}?`
  expect(await question(1, ['stem'], stem).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The question is negative; write NOT in capitals, or ask it the other way round.  [Q08]",
    ]
  `)
  const loud = question(1, ['stem'], stem.replace('not', 'NOT')).set(
    at.check(1),
    ['options', 0, 'text'],
    `no ${phrase(7053, 5)}`,
  )
  expect(await loud.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  A negative question has negative options; ask it the other way round.  [Q08]",
    ]
  `)
})

test('a stem that asks nothing, or next to nothing, is told', async () => {
  expect(await question(1, ['stem'], `Suppose a ${phrase(7060, 20)}.`).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem asks nothing; end it with a question or a task.  [Q09]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem reads at grade 16.0 (Flesch-Kincaid); bring it to 13 with shorter words or sentences.  [Q20] (may be waived)",
    ]
  `)
  expect(await question(1, ['stem'], `Suppose ${phrase(7061, 7)}?`).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem has 8 words; give the situation, at least 12.  [Q09]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem has 8 words; keep between 15 and 90.  [Q20] (may be waived)",
    ]
  `)
  const vague = `Suppose a ${phrase(7062, 14)}. Which of the following is true?`
  expect(await question(1, ['stem'], vague).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  "Which of the following is true" asks nothing in particular; ask one thing.  [Q09]",
    ]
  `)
})

test('reading level, long stems and long options are warnings', async () => {
  expect(
    await question(1, ['stem'], `Suppose ${prose(7090, 92)} Which ${phrase(7091, 4)}?`).told(),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem has 98 words; keep between 15 and 90.  [Q20] (may be waived)",
      "content/resilience/small-module/scenarios/a-design.yml:5  "surid rurok purum nurar mureb lurif kurol furun durat bured vorik torom sorup rorab poref noril moron lorur korad forek dorim borop virut tiraf sirel ririn piror nirub mirak lirem kirip firot dirud biral veren terir" stands in resilience/small-module/checks/first-steps/check-1.yml too; say it in other words, or link.  [repeats]",
    ]
  `)
  const endless = `Suppose a ${phrase(7092, 40)} for ${phrase(7093, 20)}, which ${phrase(7094, 4)}?`
  expect(await question(1, ['stem'], endless).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  Its sentences have 68 words on average; keep to 24.  [Q20] (may be waived)",
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem reads at grade 34.0 (Flesch-Kincaid); bring it to 13 with shorter words or sentences.  [Q20] (may be waived)",
    ]
  `)
  const library = new Planted()
  for (const i of [0, 1, 2, 3]) library.set(at.check(1), ['options', i, 'text'], phrase(7095 + i, 26))
  expect((await library.told()).filter(each => each.includes('[Q20]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  This option has 26 words; keep to 25.  [Q20] (may be waived)",
      "content/resilience/small-module/checks/first-steps/check-1.yml:16  This option has 26 words; keep to 25.  [Q20] (may be waived)",
      "content/resilience/small-module/checks/first-steps/check-1.yml:20  This option has 26 words; keep to 25.  [Q20] (may be waived)",
      "content/resilience/small-module/checks/first-steps/check-1.yml:26  This option has 26 words; keep to 25.  [Q20] (may be waived)",
    ]
  `)
})

test('numbers from nowhere are told', async () => {
  const stem = `A ${phrase(7100, 12)} takes 30 ms. Which ${phrase(7101, 4)} does the ${phrase(7102, 3)}?`
  expect(await question(1, ['stem'], stem).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem holds numbers from nowhere; begin with "Suppose", or name the source in refs.sources.  [Q25]",
    ]
  `)
  expect(await question(1, ['stem'], stem.replace('A ', 'Suppose a ')).told()).toEqual([])
})

test('meaning by colour alone is a warning', async () => {
  const stem = `Suppose a ${phrase(7110, 12)} shows the red line. Which ${phrase(7111, 4)}?`
  expect(await question(1, ['stem'], stem).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem means something by its colour alone; name it by its words too.  [Q30] (may be waived)",
    ]
  `)
})

test('a stem that repeats another, or a sentence of a chapter, is told', async () => {
  const library = new Planted()
  const stem = `Suppose a ${phrase(7140, 14)}. Which ${phrase(7141, 4)} does the ${phrase(7142, 3)}?`
  library.set(at.check(1), ['stem'], stem).set(at.check(2), ['stem'], stem.replace('Suppose', 'Imagine'))
  expect((await library.told()).filter(each => each.includes('[Q17]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-2.yml:6  This stem repeats that of small-module/check-1; write another question.  [Q17]",
    ]
  `)
  const half = stem.split(' ').slice(0, 13).join(' ')
  const near = new Planted()
    .set(at.check(1), ['stem'], stem)
    .set(at.check(2), ['stem'], `${half} ${phrase(7143, 6)}. Which ${phrase(7144, 5)}?`)
  expect((await near.told()).filter(each => each.includes('[Q17]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-2.yml:6  This stem has much in common with that of small-module/check-1; reword it or have it looked at.  [Q17] (may be waived)",
    ]
  `)
  const recall = question(
    1,
    ['stem'],
    `Suppose ${prose(3, 27).split(' ').slice(0, 7).join(' ').toLowerCase()} ${phrase(7145, 8)}?`,
  )
  expect((await recall.told()).filter(each => each.includes('[Q17]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  "sapab rapef papil napon mapur" stands word for word in small-module/first-steps, a quarter of the stem; reword it, or mark the question remember.  [Q17]",
    ]
  `)
})

test('a stem that asks the same with its words turned round is told', async () => {
  const words = phrase(7150, 16).split(' ')
  const library = question(1, ['stem'], `Suppose ${words.join(' ')}?`).set(
    at.check(2),
    ['stem'],
    `Suppose ${[...words].reverse().join(' ')}?`,
  )
  expect((await library.told()).filter(each => each.includes('[Q17]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-2.yml:6  This stem asks what small-module/check-1 asks, in other words; write another question.  [Q17]",
    ]
  `)
})

test('code in a stem that cannot be read is told', async () => {
  const fenced = (language: string, code: string) =>
    question(
      1,
      ['stem'],
      `Suppose a ${phrase(7190, 14)}.\n\n\`\`\`${language}\n${code}\n\`\`\`\n\nWhich ${phrase(7191, 4)}?`,
    ).told()
  expect(await fenced('ts', 'const x: number = 1')).toEqual([])
  expect(await fenced('ts', 'const = 1')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The code in this stem cannot be read: Unexpected token \`=\`. Expected yield, an identifier, [ or {. Mend it.  [Q31]",
    ]
  `)
  expect(await fenced('json', '{ so }')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The code in this stem cannot be read: Expected property name or '}' in JSON at position 2 (line 1 column 3). Mend it.  [Q31]",
    ]
  `)
  expect(await fenced('', 'so')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The code in this stem names no language; write it after the three backticks.  [Q31]",
    ]
  `)
  expect(
    await fenced('text', Array.from({ length: 21 }, (_, n) => String(n)).join('\n')),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The code in this stem has 21 lines; keep to 20.  [Q31]",
    ]
  `)
})
