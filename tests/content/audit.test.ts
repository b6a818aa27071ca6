import { expect, test } from 'vitest'
import { Planted } from './plant.ts'

test('what blind solvers saw is told until it is resolved', async () => {
  const library = new Planted()
  const record = (role: string, response: number) =>
    `role: ${role}\ndate: 2026-05-01\nof: small-exam\npack: a1b2c3d4\nanswers:\n  - question: small-exam/number-1\n    response: ${response}\n`
  library
    .write('audit/solves/one.yml', record('blind-one', 16))
    .write('audit/solves/two.yml', record('blind-two', 16))
  expect(await library.told()).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 17))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  A blind solver did not choose the key; write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write('audit/solves/one.yml', record('blind-one', 17))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  Both blind solvers chose the same other answer; mend the question and write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write(
    'audit/resolutions.yml',
    '- question: small-exam/number-1\n  date: 2026-05-02\n  outcome: kept\n  why: Both solvers added the wrong number; the stem was read again.\n',
  )
  expect(await library.told()).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 16).replace('number-1', 'number-99'))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/audit/solves/two.yml:6  There is no question small-exam/number-99; mend the name.  [Q26]",
    ]
  `)
})

test('a solver who agrees with too few keys is told', async () => {
  const answers = Array.from(
    { length: 21 },
    (_, n) => `  - question: small-exam/number-${n}\n    response: ${n < 18 ? 15 + n : 1}\n`,
  )
  const library = new Planted().write(
    'audit/solves/one.yml',
    `role: blind-one\ndate: 2026-05-01\nof: small-exam\npack: a1b2c3d4\nanswers:\n${answers.join('')}`,
  )
  expect((await library.told()).filter(each => each.includes('is not ready'))).toMatchInlineSnapshot(`
    [
      "content/audit/solves/one.yml:5  This solver agrees with 18 of 21 keys; below 92 % the bank is not ready.  [Q26]",
    ]
  `)
})
