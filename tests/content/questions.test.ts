import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { phrase, prose } from './prose.ts'
import { at } from './tiny-library.ts'
import { misconception } from './tiny-questions.ts'

const question = (n: number, field: readonly (string | number)[], value?: unknown) =>
  new Planted().set(at.check(n), field, value)

test('reasons that are missing, too short or only repeat are told', async () => {
  expect(await question(1, ['why'], prose(7120, 20)).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:24  The reason has 20 words; say why the key is right and where it stops being right in 30 to 80.  [Q21]",
    ]
  `)
  expect(await question(1, ['options', 0, 'why']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  This option has no reason; say what makes it tempting and why it fails.  [Q22]",
    ]
  `)
  expect(await question(1, ['options', 0, 'why'], prose(7121, 8)).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:11  This reason has 8 words; say what tempts and why it fails in 12 to 45.  [Q22]",
    ]
  `)
  const same = phrase(7122, 6)
  const repeating = question(1, ['options', 0, 'text'], same).set(
    at.check(1),
    ['options', 0, 'why'],
    `${same}. ${same}.`,
  )
  expect(await repeating.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:11  This reason only repeats the option; say why it fails.  [Q22]",
    ]
  `)
})

test('an option without a misconception is told', async () => {
  expect(await question(1, ['options', 0, 'misconception']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  This option names no misconception; add one from misconceptions/.  [Q22]",
    ]
  `)
})

test('several keys that leave too little to choose from are told', async () => {
  const all = question(1, ['type'], 'multiple')
    .set(at.check(1), ['stem'], `Suppose a ${phrase(7190, 14)}. Which THREE ${phrase(7191, 4)}?`)
    .set(at.check(1), ['options', 0, 'key'], true)
    .set(at.check(1), ['options', 2, 'key'], true)
  for (const n of [4, 5]) all.set(at.check(1), ['options', n], { text: phrase(7192 + n, 6), key: true })
  expect((await all.told()).filter(each => each.includes('keyed'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:8  5 of 6 options are keyed; key at least two and leave at least two.  [Q22]",
    ]
  `)
})

test('a question with two keys, or several keys without saying how many, is told', async () => {
  expect(await question(1, ['options', 0, 'key'], true).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:9  2 options are keyed; key exactly one.  [Q22]",
    ]
  `)
  const several = question(1, ['type'], 'multiple')
    .set(at.check(1), ['options', 0, 'key'], true)
    .set(at.check(1), ['options', 4], {
      text: phrase(7130, 6),
      why: prose(7131, 18),
      misconception: misconception(3),
    })
  expect(await several.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:6  The stem does not say how many to choose; say two.  [Q22]",
    ]
  `)
})

test('an objective nobody has and a section where none belongs are told', async () => {
  expect(await question(1, ['objective'], 'O9').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:2  resilience/small-module/module.yml has no objective O9; its objectives are O1.  [Q23]",
    ]
  `)
  expect(await question(1, ['section'], 'only').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:31  Only questions of an exam have a section; remove the field.  [Q23]",
    ]
  `)
  expect(await new Planted().set(at.bank(1), ['section'], 'other').told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:6  \`section\` must be one of only.  [Q23]",
      "content/pillars/small-exam/exam.yml:27  The only one holds 20 live questions of 21; write 1 more.  [blueprint]",
    ]
  `)
})

test('what ages and what has expired is told', async () => {
  expect(await question(1, ['asOf'], '2026-01-01').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:31  This question is dated but never expires; add \`expires\`.  [Q24]",
    ]
  `)
  const old = question(1, ['asOf'], '2025-01-01').set(at.check(1), ['expires'], '2026-05-31')
  expect(await old.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:32  This question expired on 2026-05-31; read its facts again, then mend or retire it.  [Q24]",
    ]
  `)
  expect(await question(1, ['expires'], '2027-01-01').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:31  This question expires but is not dated; add \`asOf\`.  [Q24]",
    ]
  `)
  expect(
    await new Planted().set(at.source, ['opened', 0, 'date'], '2027-01-01').told(),
  ).toMatchInlineSnapshot(`
    [
      "content/sources/a-source.yml:10  2027-01-01 has not come yet; mend the day.  [freshness]",
    ]
  `)
})

test('orders that are alphabetical and pairs that are in order are told', async () => {
  const items = [5, 1, 2, 3, 4].map(n => ({ text: `${'abcdef'[n - 1]}${phrase(7160 + n, 4)}` }))
  const ordering = question(1, ['type'], 'ordering')
    .set(at.check(1), ['items'], items)
    .set(at.check(1), ['options'])
  expect(await ordering.told()).toEqual([])
  expect(
    await ordering
      .set(
        at.check(1),
        ['items'],
        [...items].sort((a, b) => (a.text < b.text ? -1 : 1)),
      )
      .told(),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:16  The right order is also the order of the alphabet; reword the first item.  [Q16]",
    ]
  `)
  const prompts = [0, 1, 2, 3, 4].map(n => ({ text: phrase(7170 + n, 4), answer: n }))
  const answers = [0, 1, 2, 3, 4, 5].map(n => phrase(7180 + n, 4))
  const matching = question(1, ['type'], 'matching')
    .set(at.check(1), ['prompts'], prompts)
    .set(at.check(1), ['answers'], answers)
    .set(at.check(1), ['options'])
  expect(await matching.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:16  The answers stand in the order of the prompts; mix them.  [Q16]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:27  5 prompts need at least 7 answers; add spare ones.  [Q16]",
    ]
  `)
})

test('orders and pairs that cannot be told apart are told', async () => {
  const items = [5, 1, 2, 3, 3].map(n => ({ text: `${'abcdef'[n - 1]}${phrase(7260 + n, 4)}` }))
  const ordering = question(1, ['type'], 'ordering')
    .set(at.check(1), ['items'], items)
    .set(at.check(1), ['options'])
  expect(await ordering.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:16  Two items read the same; mend one.  [Q16]",
    ]
  `)
  const answers = [0, 1, 2, 3, 4, 4].map(n => phrase(7280 + n, 4))
  const matching = question(1, ['type'], 'matching')
    .set(
      at.check(1),
      ['prompts'],
      [1, 0, 0, 9].map((answer, n) => ({ text: phrase(7270 + n, 4), answer })),
    )
    .set(at.check(1), ['answers'], answers)
    .set(at.check(1), ['options'])
  expect(await matching.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:16  Two prompts have the same answer; every answer fits once.  [Q16]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:24  There is no answer 9; count from 0.  [Q16]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:25  Two answers read the same; mend one.  [Q16]",
    ]
  `)
})

test('a section that is not the folder, a day to come and a given that the stem keeps back are told', async () => {
  expect(await new Planted().set(at.bank(1), ['section'], 'other').told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:6  \`section\` must be one of only.  [Q23]",
      "content/pillars/small-exam/exam.yml:27  The only one holds 20 live questions of 21; write 1 more.  [blueprint]",
    ]
  `)
  const early = question(1, ['asOf'], '2026-07-01').set(at.check(1), ['expires'], '2027-07-01')
  expect(await early.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:31  This day has not come yet; mend it.  [Q24]",
    ]
  `)
  expect(await new Planted().set(at.pattern, ['asOf'], '2026-07-01').told()).toMatchInlineSnapshot(`
    [
      "content/patterns/a-pattern.yml:17  This day has not come yet; mend it.  [freshness]",
    ]
  `)
  const silent = new Planted().set(at.bank(1), ['variants', 0, 'third'], 3)
  expect(await silent.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:14  The stem does not say {third}; say it or drop it.  [Q33]",
    ]
  `)
})

test('true and false as options are told', async () => {
  const options = question(1, ['options', 0, 'text'], 'True').set(
    at.check(1),
    ['options', 1, 'text'],
    'False',
  )
  expect((await options.told()).filter(each => each.includes('[Q07]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:10  No true or false; ask for the reason or the consequence.  [Q07]",
    ]
  `)
})

test('numeric questions that cannot be answered are told', async () => {
  const numeric = (field: readonly (string | number)[], value: unknown) =>
    new Planted().set(at.bank(1), field, value).told()
  expect(await numeric(['tolerance'], 0.1)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:12  The tolerance is smaller than rounding to 0 digits; make it at least 0.5.  [Q33]",
    ]
  `)
  expect(await numeric(['formula'], 'first + third')).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:10  The formula "first + third" uses third, which has no value.  [Q33]",
    ]
  `)
  expect(await numeric(['formula'], 'first +')).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:10  The formula "first +" stops too early.  [Q33]",
    ]
  `)
  expect(await numeric(['variants', 1], { first: 11, second: 5 })).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:13  Two variants have the same answer; change one, so that a second form asks afresh.  [Q33]",
    ]
  `)
  expect(await numeric(['variants', 1], { first: 12 })).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:16  The stem names {second}, which this variant does not give.  [Q33]",
    ]
  `)
  expect(await numeric(['slips', 0, 'formula'], 'second + first')).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:19  With variant 1 this slip comes to the right answer; change the variant.  [Q33]",
      "content/pillars/small-exam/bank/only/number-1.yml:19  With variant 2 this slip comes to the right answer; change the variant.  [Q33]",
    ]
  `)
  expect(await numeric(['near'], 0.2)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:29  \`near\` earns half and must be wider than \`tolerance\`.  [Q33]",
    ]
  `)
})

test('a sentence to remember without a flashcard is told', async () => {
  expect(await new Planted().set(at.flashcards, [16]).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:4  The chapter has 2 sentences to remember and 1 flashcards on them; write one for each.  [flashcards]",
    ]
  `)
})

test('a misconception without a flashcard, or worn out, is told', async () => {
  const library = new Planted().set(at.flashcards, [0])
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/misconceptions/all.yml:1  No flashcard asks about wrong-idea-0; write one in flashcards/.  [flashcards]",
    ]
  `)
  const worn = new Planted()
  for (let n = 0; n < 13; n++) worn.set(at.bank(n), ['slips', 0, 'misconception'], misconception(5))
  expect((await worn.told()).filter(each => each.includes('is used'))).toMatchInlineSnapshot(`
    [
      "content/misconceptions/all.yml:16  wrong-idea-5 is used 17 times; keep to 12, part it or find others.  [Q34] (may be waived)",
    ]
  `)
})
