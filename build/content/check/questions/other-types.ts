import { evaluate } from '#core/library/formula.ts'
import type { QuestionEntry } from '../../library.ts'
import type { Desk } from '../check.ts'

/** Q16 and Q33: ordering, matching and numeric questions can be answered, and not by their form. */
export function checkOtherTypes(question: QuestionEntry, desk: Desk): void {
  const { file, value, lineOf } = question
  if (value.type === 'ordering') {
    const texts = value.items.map(item => item.text.trim())
    if (new Set(texts).size < texts.length)
      desk.say('Q16', file, lineOf('items'), 'Two items read the same; mend one.')
    else if ([...texts].sort().every((text, i) => text === texts[i]))
      desk.say(
        'Q16',
        file,
        lineOf('items'),
        'The right order is also the order of the alphabet; reword the first item.',
      )
  }
  if (value.type === 'matching') {
    const { prompts, answers } = value
    if (answers.length - prompts.length < 2)
      desk.say(
        'Q16',
        file,
        lineOf('answers'),
        `${prompts.length} prompts need at least ${prompts.length + 2} answers; add spare ones.`,
      )
    if (prompts.every((prompt, i) => prompt.answer === i))
      desk.say('Q16', file, lineOf('prompts'), 'The answers stand in the order of the prompts; mix them.')
    if (new Set(prompts.map(prompt => prompt.answer)).size < prompts.length)
      desk.say('Q16', file, lineOf('prompts'), 'Two prompts have the same answer; every answer fits once.')
    if (new Set(answers.map(answer => answer.trim())).size < answers.length)
      desk.say('Q16', file, lineOf('answers'), 'Two answers read the same; mend one.')
    prompts.forEach((prompt, i) => {
      if (prompt.answer >= answers.length)
        desk.say(
          'Q16',
          file,
          lineOf('prompts', i, 'answer'),
          `There is no answer ${prompt.answer}; count from 0.`,
        )
    })
  }
  if (value.type === 'numeric') checkNumeric(question, value, desk)
}

type Numeric = Extract<QuestionEntry['value'], { type: 'numeric' }>

function checkNumeric({ file, lineOf }: QuestionEntry, value: Numeric, desk: Desk): void {
  const say = (line: number, says: string) => desk.say('Q33', file, line, says)
  if (value.tolerance < 0.5 * 10 ** -value.digits)
    say(
      lineOf('tolerance'),
      `The tolerance is smaller than rounding to ${value.digits} digits; make it at least ${0.5 * 10 ** -value.digits}.`,
    )
  if (value.near !== undefined && value.near <= value.tolerance)
    say(lineOf('near'), '`near` earns half and must be wider than `tolerance`.')
  const named = [...value.stem.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)].map(match => match[1] ?? '')
  const answers = value.variants.map((given, i) => {
    for (const name of named) {
      if (!(name in given))
        say(lineOf('variants', i), `The stem names {${name}}, which this variant does not give.`)
    }
    for (const name of Object.keys(given)) {
      if (!named.includes(name))
        say(lineOf('variants', i), `The stem does not say {${name}}; say it or drop it.`)
    }
    if (named.some(name => !(name in given))) return null
    const answer = worked(value.formula, given, words => say(lineOf('formula'), words))
    value.slips.forEach((slip, k) => {
      const wrong = worked(slip.formula, given, words => say(lineOf('slips', k, 'formula'), words))
      if (answer !== null && wrong !== null && Math.abs(wrong - answer) <= value.tolerance)
        say(
          lineOf('slips', k),
          `With variant ${i + 1} this slip comes to the right answer; change the variant.`,
        )
    })
    return answer
  })
  const shown = answers.flatMap(answer => answer?.toFixed(value.digits) ?? [])
  if (new Set(shown).size < shown.length)
    say(
      lineOf('variants'),
      'Two variants have the same answer; change one, so that a second form asks afresh.',
    )
}

function worked(formula: string, given: Record<string, number>, say: (words: string) => void): number | null {
  try {
    return evaluate(formula, given)
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
    say(problem.message)
    return null
  }
}
