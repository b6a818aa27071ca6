import { expect, test } from 'vitest'
import { bankOfSingles } from './bank-of-singles.ts'
import { Planted } from './plant.ts'
import { phrase, prose } from './prose.ts'
import { at } from './tiny-library.ts'
import { misconception } from './tiny-questions.ts'

test('a bank of single questions that is right gives nothing to complain about', async () => {
  expect(await bankOfSingles(28, () => {}).told()).toEqual([])
})

test('keys that are regularly the longest or the shortest are told, and pay a guesser', async () => {
  const long = bankOfSingles(28, question => {
    for (const option of question.options) if (option.key) option.text += ' bo'
  })
  expect(await long.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam the key is the longest option too often: 28 of 28, 100 % where 38 % is the most; lengthen others or shorten keys.  [Q01]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam keys are 1.09 times as long as other options on average; bring it between 0.95 and 1.05.  [Q02]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "all of these learned together" earns 100.0 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "longest" earns 100.0 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
    ]
  `)
  const short = bankOfSingles(28, question => {
    for (const option of question.options) if (!option.key) option.text += ' bo'
  })
  expect(await short.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam the key is the shortest option too often: 28 of 28, 100 % where 38 % is the most; shorten others or lengthen keys.  [Q01]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam keys are 0.92 times as long as other options on average; bring it between 0.95 and 1.05.  [Q02]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "all of these learned together" earns 100.0 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "shortest" earns 100.0 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
    ]
  `)
})

test('keys that are longer on average are told', async () => {
  const library = bankOfSingles(28, (question, n) => {
    for (const [i, option] of question.options.entries()) {
      option.text = phrase(8000 + 10 * n + i, option.key ? 7 : 5)
      if (n % 2 === 0 && i === (n + 1) % 4) option.text = phrase(8500 + n, 8)
    }
  })
  expect((await library.told()).filter(each => each.includes('on average'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam keys are 1.29 times as long as other options on average; bring it between 0.95 and 1.05.  [Q02]",
    ]
  `)
})

test('absolute words and hedges that stand only beside the key are told', async () => {
  const library = bankOfSingles(28, (question, n) => {
    if (n % 3 !== 0) return
    const others = question.options.filter(option => !option.key)
    for (const option of others.slice(0, 2)) option.text = option.text.replace(/^\w+/, 'never')
    for (const option of others.slice(1)) option.text = option.text.replace(/\w+$/, 'often')
  })
  expect((await library.told()).filter(each => /\[Q0[56]\]/.test(each))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam, 0 % of keys and 24 % of other options hold absolute words; keep the two within 4 points.  [Q05]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam, 0 % of keys and 24 % of other options hold hedges; keep the two within 4 points.  [Q06]",
    ]
  `)
})

test('keys that gather in one place, and runs of one place, are told', async () => {
  const library = bankOfSingles(28, (question, n) => {
    if (n % 7 > 3) return
    const at_ = question.options.findIndex(option => option.key)
    const [key] = question.options.splice(at_, 1)
    if (key) question.options.splice(1, 0, key)
  })
  expect((await library.told()).filter(each => /\[Q10\]|guesser/.test(each))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-103.yml:14  The key stands in the same place for the fourth time in a row; move it.  [Q10]",
      "content/pillars/small-exam/bank/only/number-110.yml:14  The key stands in the same place for the fourth time in a row; move it.  [Q10]",
      "content/pillars/small-exam/bank/only/number-116.yml:14  The key stands in the same place for the fourth time in a row; move it.  [Q10]",
      "content/pillars/small-exam/bank/only/number-124.yml:14  The key stands in the same place for the fourth time in a row; move it.  [Q10]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam keys stand 3, 19, 3, 3 times in the four places; bring each between 18 and 32 %.  [Q10]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "all of these learned together" earns 67.9 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam guessing by "second" earns 67.9 % where 43.5 % is the most; reword the options that give the key away.  [guesser]",
    ]
  `)
})

test('keys that resemble the other options most are a warning', async () => {
  const library = bankOfSingles(28, (question, n) => {
    const shared = phrase(8200 + n, 4).split(' ')
    let i = 0
    for (const option of question.options) {
      const own = option.text.split(' ').slice(0, 3)
      option.text = option.key
        ? shared.concat(own.slice(0, 2)).join(' ')
        : `${own.join(' ')} ${shared[i++]} bedik rilom`
    }
    for (const [k, option] of question.options.entries()) {
      if (!option.key)
        option.text = `${option.text.split(' ').slice(0, 4).join(' ')} ${phrase(8600 + 4 * n + k, 2)}`
    }
  })
  expect((await library.told()).filter(each => each.includes('[Q13]'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam the key resembles the other options most in 28 of 28 questions; keep to 30 %.  [Q13] (may be waived)",
    ]
  `)
})

test('keys that lie between the other numbers are told', async () => {
  const library = bankOfSingles(28, (question, n) => {
    for (const [i, option] of question.options.entries()) option.text = `${100 * (i + 1) + n} ms`
    const at_ = question.options.findIndex(option => option.key)
    const wanted = 1 + (n % 2)
    const [key, other] = [question.options[at_], question.options[wanted]]
    if (key && other && key !== other) {
      const text = key.text
      key.text = other.text
      other.text = text
      question.options[at_] = other
      question.options[wanted] = key
    }
  })
  expect((await library.told()).filter(each => /\[Q15\]/.test(each))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam the key lies between the other numbers in 28 of 28 questions; let it be the smallest or greatest more often.  [Q15]",
    ]
  `)
})

test('keys that share words with their stems are told over a whole bank', async () => {
  const library = bankOfSingles(28, (question, n) => {
    const [first = '', second = ''] = question.stem.split(' ').slice(3, 5)
    const others = question.options.filter(option => !option.key)
    for (const option of question.options) {
      if (option.key)
        option.text = option.text.replace(/^\w+ \w+ \w+/, `${first} ${second} ${phrase(8800 + n, 1)}`)
    }
    const other = others[0]
    if (other) other.text = other.text.replace(/^\w+/, first)
  })
  expect((await library.told()).filter(each => each.includes('[Q04]'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam keys share more words with their stems than other options do, by 27.8 points; keep to 10.  [Q04]",
    ]
  `)
})

test('more than a few negative questions in a bank are told', async () => {
  const library = bankOfSingles(28, (question, n) => {
    if (n < 2) question.stem = question.stem.replace(' does the ', ' does NOT the ')
  })
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  2 of 28 questions are negative; keep to 3 %.  [Q08]",
    ]
  `)
})

test('a key whose words stand in the stem of another question is told unless the two are enemies', async () => {
  const cued = () =>
    bankOfSingles(28, (question, n) => {
      const key = question.options.find(option => option.key)
      if (n === 0 && key) key.text = phrase(8900, 6)
      if (n === 1) question.stem = question.stem.replace('Suppose a', `Suppose a ${phrase(8900, 4)} of a`)
    })
  expect((await cued().told()).filter(each => each.includes('[Q19]'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-100.yml:1  The stem of small-exam/number-101 holds words of this key ("kovef fovil dovon"); add it to \`enemies\` or reword one.  [Q19]",
      "content/pillars/small-exam/bank/only/number-100.yml:1  The stem of small-exam/number-101 holds words of this key ("lovab kovef fovil"); add it to \`enemies\` or reword one.  [Q19]",
    ]
  `)
  const enemies = cued().set(at.bank(100), ['enemies'], ['number-101'])
  expect((await enemies.told()).filter(each => each.includes('[Q19]'))).toEqual([])
})

test('the longest options of a question with several keys do not pay', async () => {
  const library = new Planted()
  for (let n = 0; n < 6; n++) {
    const options = [0, 1, 2, 3, 4].map(i => ({
      text: phrase(9000 + 10 * n + i, i < 2 ? 7 : 6),
      ...(i < 2 ? { key: true } : { why: prose(9100 + 10 * n + i, 18), misconception: misconception(i) }),
    }))
    library
      .set(at.bank(n), ['type'], 'multiple')
      .set(at.bank(n), ['stem'], `Suppose a ${phrase(9300 + n, 14)}. Which two ${phrase(9320 + n, 4)}?`)
      .set(at.bank(n), ['options'], options)
    for (const field of ['unit', 'formula', 'digits', 'tolerance', 'variants', 'slips'])
      library.set(at.bank(n), [field])
  }
  expect((await library.told()).filter(each => each.includes('[guesser]'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam choosing the longest options earns 100.0 % where 15.0 % is the most; reword what gives it away.  [guesser]",
    ]
  `)
})

test('pairs that share words do not pay', async () => {
  const library = new Planted()
  for (let n = 0; n < 6; n++) {
    const answers = [0, 1, 2, 3, 4, 5].map(i => phrase(9400 + 10 * n + i, 4))
    const prompts = [2, 0, 3, 1].map((answer, i) => ({
      text: `${answers[answer]?.split(' ')[0]} ${phrase(9500 + 10 * n + i, 3)}`,
      answer,
    }))
    library
      .set(at.bank(n), ['type'], 'matching')
      .set(at.bank(n), ['prompts'], prompts)
      .set(at.bank(n), ['answers'], answers)
    library.set(at.bank(n), ['stem'], `Suppose a ${phrase(9600 + n, 14)}. Match ${phrase(9620 + n, 4)}.`)
    for (const field of ['unit', 'formula', 'digits', 'tolerance', 'variants', 'slips'])
      library.set(at.bank(n), [field])
  }
  expect((await library.told()).filter(each => each.includes('[guesser]'))).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/exam.yml:1  In the bank of small-exam joining pairs by the words they share earns 100.0 % where 11.0 % is the most; reword what gives it away.  [guesser]",
    ]
  `)
})
