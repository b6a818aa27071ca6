import { expect, test } from 'vitest'
import { Planted } from './plant.ts'

const unmet = 'have not both met'
/** Without what is told of the questions a record leaves out. */
const told = async (library: Planted) => (await library.told()).filter(each => !each.includes(unmet))
const solve = (role: string, answers: string, planted = '') =>
  `role: ${role}\ndate: 2026-05-01\nof: small-exam\npack: a1b2c3d4\nanswers:\n${answers}${planted}`

/** Answers to the 21 questions of the tiny bank, the first `wrong` of them not as keyed. */
const answersOf = (wrong: number) =>
  Array.from(
    { length: 21 },
    (_, n) => `  - question: small-exam/number-${n}\n    response: ${n < wrong ? 1 : 15 + n}\n`,
  ).join('')

test('what blind solvers saw is told until it is resolved', async () => {
  const library = new Planted()
  const record = (role: string, response: number) =>
    solve(role, `  - question: small-exam/number-1\n    response: ${response}\n`)
  library
    .write('audit/solves/one.yml', record('blind-one', 16))
    .write('audit/solves/two.yml', record('blind-two', 16))
  expect(await told(library)).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 17))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  A blind solver did not choose the key; write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write('audit/solves/one.yml', record('blind-one', 17))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  Both blind solvers chose the same other answer; mend the question and write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write(
    'audit/resolutions.yml',
    '- question: small-exam/number-1\n  date: 2026-05-02\n  outcome: kept\n  why: Both solvers added the wrong number; the stem was read again.\n',
  )
  expect(await told(library)).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 16).replace('number-1', 'number-99'))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/audit/solves/two.yml:6  There is no question small-exam/number-99; mend the name.  [Q26]",
    ]
  `)
})

test('a solver who agrees with too few keys is told', async () => {
  const library = new Planted().write('audit/solves/one.yml', solve('blind-one', answersOf(3)))
  expect((await told(library)).filter(each => each.includes('is not ready'))).toMatchInlineSnapshot(`
    [
      "content/audit/solves/one.yml:5  This solver agrees with 18 of 21 keys; below 92 % the bank is not ready.  [Q26]",
    ]
  `)
})

test('a solver who reads only our text must reach nine keys in ten', async () => {
  const library = new Planted()
  library.write('audit/solves/reader.yml', solve('guide-only', answersOf(3)))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/audit/solves/reader.yml:5  This solver agrees with 18 of 21 keys; below 90 % the bank is not ready.  [Q26]",
    ]
  `)
})

test('someone who sees the options alone may gain eight points over chance', async () => {
  const library = new Planted()
  library.write('audit/solves/alone.yml', solve('options-only', answersOf(10)))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/audit/solves/alone.yml:5  The options alone gave this solver 11 of 21 keys; 8.0 % is the most. Let the stem decide.  [Q26]",
    ]
  `)
})

test('planted faults that were not seen are told', async () => {
  const library = new Planted()
  const planted = [true, false]
    .map(seen => `  - question: small-exam/number-1\n    fault: no option right\n    seen: ${seen}\n`)
    .join('')
  library.write('audit/solves/one.yml', solve('blind-one', answersOf(0), `planted:\n${planted}`))
  expect(await told(library)).toMatchInlineSnapshot(`
    [
      "content/audit/solves/one.yml:48  Solvers saw 1 of 2 planted faults; below 85 % they are to solve again.  [Q26]",
    ]
  `)
})

test('a question of a bank that two blind solvers have not met is told, and one that few would pass', async () => {
  const library = new Planted()
  const number1 = '  - question: small-exam/number-1\n    response: 16\n    pass: 20\n'
  library.write('audit/solves/one.yml', solve('blind-one', number1))
  library.write('audit/solves/two.yml', solve('blind-two', number1))
  const all = await library.told()
  expect(all.filter(each => each.includes('number-1.yml'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  Solvers expect fewer than 30 of 100 to get this right; mend it.  [Q26]",
    ]
  `)
  expect(all.filter(each => each.includes(unmet))).not.toHaveLength(0)
})
