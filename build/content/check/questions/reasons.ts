import type { Library, QuestionEntry } from '../../library.ts'
import { words } from '../../markdown.ts'
import type { Desk } from '../check.ts'
import { lemmas } from './lemmas.ts'

const keyWords = { least: 30, most: 80 }
const optionWords = { least: 12, most: 45 }

/** Q21 to Q23: every key and every other option has its reason, and the question knows what it belongs to. */
export function checkReasons(library: Library, question: QuestionEntry, desk: Desk): void {
  const { file, value, lineOf } = question
  const count = words(value.why).length
  if (count < keyWords.least || count > keyWords.most)
    desk.say(
      'Q21',
      file,
      lineOf('why'),
      `The reason has ${count} words; say why the key is right and where it stops being right in ${keyWords.least} to ${keyWords.most}.`,
    )
  if ('options' in value) checkOptions(question, value.options, desk)
  checkPlace(library, question, desk)
}

function checkOptions(
  { file, value, lineOf }: QuestionEntry,
  options: readonly {
    text: string
    key: boolean
    why?: string | undefined
    misconception?: string | undefined
  }[],
  desk: Desk,
): void {
  const keys = options.filter(option => option.key).length
  const wanted = value.type === 'single' ? keys === 1 : keys >= 2 && keys < options.length - 1
  if (!wanted)
    desk.say(
      'Q22',
      file,
      lineOf('options'),
      value.type === 'single'
        ? `${keys} options are keyed; key exactly one.`
        : `${keys} of ${options.length} options are keyed; key at least two and leave at least two.`,
    )
  if (value.type === 'multiple' && !saysHowMany(value.stem, keys))
    desk.say(
      'Q22',
      file,
      lineOf('stem'),
      `The stem does not say how many to choose; say ${numerals[keys] ?? keys}.`,
    )
  options.forEach((option, i) => {
    if (option.key) return
    const line = lineOf('options', i, 'why')
    if (!option.why) {
      desk.say(
        'Q22',
        file,
        lineOf('options', i),
        'This option has no reason; say what makes it tempting and why it fails.',
      )
      return
    }
    const count = words(option.why).length
    if (count < optionWords.least || count > optionWords.most)
      desk.say(
        'Q22',
        file,
        line,
        `This reason has ${count} words; say what tempts and why it fails in ${optionWords.least} to ${optionWords.most}.`,
      )
    if (!option.misconception)
      desk.say(
        'Q22',
        file,
        lineOf('options', i),
        'This option names no misconception; add one from misconceptions/.',
      )
    const own = new Set(lemmas(option.text))
    const reason = lemmas(option.why)
    const repeated = reason.filter(each => own.has(each)).length
    if (reason.length > 0 && repeated / reason.length > 0.7)
      desk.say('Q22', file, line, 'This reason only repeats the option; say why it fails.')
  })
}

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five']

function saysHowMany(stem: string, keys: number): boolean {
  return new RegExp(`\\b(${keys}|${numerals[keys] ?? keys})\\b`, 'i').test(stem)
}

function checkPlace(library: Library, question: QuestionEntry, desk: Desk): void {
  const { file, value, lineOf } = question
  const owner = library.owners.find(each => each.id === question.owner)
  if (!owner) return
  const { objectives } = owner.entry.value
  if (!objectives.some(each => each.id === value.objective))
    desk.say(
      'Q23',
      file,
      lineOf('objective'),
      `${owner.entry.file} has no objective ${value.objective}; its objectives are ${objectives.map(each => each.id).join(', ')}.`,
    )
  if (owner.kind !== 'exam') {
    if (value.section)
      desk.say('Q23', file, lineOf('section'), 'Only questions of an exam have a section; remove the field.')
    return
  }
  const sections = owner.entry.value.blueprint?.sections.map(each => each.id) ?? []
  if (!value.section || !sections.includes(value.section))
    desk.say('Q23', file, lineOf('section'), `\`section\` must be one of ${sections.join(', ')}.`)
  else if (value.section !== question.section)
    desk.say(
      'Q23',
      file,
      lineOf('section'),
      `\`section\` is ${value.section} but the file stands in bank/${question.section}; move the file or mend the field.`,
    )
}
