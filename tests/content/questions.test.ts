import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { phrase, prose } from './prose.ts'
import { at, misconception } from './tiny-library.ts'

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
