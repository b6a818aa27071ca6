import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { at } from './tiny-library.ts'
import { misconception } from './tiny-questions.ts'

const exam = (field: readonly (string | number)[], value?: unknown) =>
  new Planted().set(at.exam, field, value).told()

test('a bank that holds fewer questions than its blueprint is told', async () => {
  expect(await exam(['blueprint', 'sections', 0, 'bank'], 25)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:27  The only one holds 21 live questions of 25; write 4 more.  [blueprint]",
      "content/pillars/small-exam/exam.yml:32  The bank holds 21 live numeric questions; a bank of 25 needs about 25 for forms of 4.  [blueprint]",
    ]
  `)
})

test('a blueprint that does not add up is told', async () => {
  expect(await exam(['blueprint', 'types', 'numeric'], 3)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:31  The sections ask for 4 questions and the types for 3; make them equal.  [blueprint]",
    ]
  `)
  expect(await exam(['blueprint', 'difficulty', 'easy'], 4)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:33  The shares sum to 104 %; make it 100.  [blueprint]",
    ]
  `)
})

test('a bank without enough of a type is told', async () => {
  expect(await exam(['blueprint', 'types'], { numeric: 2, single: 2 })).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:33  The bank holds 0 live single questions; a bank of 21 needs about 11 for forms of 2.  [blueprint]",
    ]
  `)
})

test('objectives with too few or too many questions are told', async () => {
  const library = new Planted()
  for (const n of [0, 7]) library.set(at.bank(n), ['objective'], 'O2')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:11  O1 has 1 live questions; write at least 3.  [Q27]",
      "content/pillars/small-exam/exam.yml:13  O2 has 24 % of the questions; keep to 15 %.  [Q27]",
    ]
  `)
})

test('a mix of difficulty or Bloom levels off the blueprint is told', async () => {
  const library = new Planted()
  for (const n of [0, 1, 2])
    library.set(at.bank(n), ['difficulty'], 'hard').set(at.bank(n), ['bloom'], 'remember')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:35  86 % of the bank is medium where the blueprint says 100 %; keep within 5 points.  [Q28]",
      "content/pillars/small-exam/exam.yml:36  14 % of the bank is hard where the blueprint says 0 %; keep within 5 points.  [Q28]",
      "content/pillars/small-exam/exam.yml:37  More than 10 % of the bank only asks to remember; ask to use what is known.  [Q28]",
      "content/pillars/small-exam/exam.yml:38  14 % of the bank is remember where the blueprint says 0 %; keep within 5 points.  [Q28]",
      "content/pillars/small-exam/exam.yml:40  86 % of the bank is apply where the blueprint says 100 %; keep within 5 points.  [Q28]",
    ]
  `)
})

test('a form that takes longer than the exam is told', async () => {
  expect(await exam(['minutes'], 4)).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:5  A form takes 4.0 minutes on average and the exam leaves 3.8; shorten questions.  [Q32]",
    ]
  `)
})

test('a bank that leans on one vendor or on few misconceptions is a warning', async () => {
  const library = new Planted()
  for (const n of [0, 1, 2, 3, 4]) library.replace(at.bank(n), 'Suppose a', 'Suppose on AWS a')
  for (let n = 0; n < 21; n++) library.set(at.bank(n), ['slips', 0, 'misconception'], misconception(n % 14))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  5 of 21 questions name a vendor's product; keep to 20 %.  [Q29] (may be waived)",
      "content/pillars/small-exam/exam.yml:1  The bank uses 14 misconceptions; use at least 15.  [Q34] (may be waived)",
    ]
  `)
})

test('a registry that is too small for a whole library is a warning', async () => {
  const library = new Planted().set(at.library, ['exams', 1]).remove('pillars/later-exam/exam.yml')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/library.yml:1  The registry holds 16 misconceptions; a whole library needs 120.  [Q34] (may be waived)",
    ]
  `)
})
