import type { Library, QuestionEntry } from '../../library.ts'
import { parseMarkdown, sentences, words } from '../../markdown.ts'
import type { Desk } from '../check.ts'
import { plainOf } from '../texts.ts'
import { type Group, keyOf } from './groups.ts'
import { lemmas, mean } from './lemmas.ts'

const task =
  /^(choose|put|match|order|arrange|select|give|compute|calculate|work out|name|find|say|state|sort|rank|pair|assign|decide|estimate)\b/i
const negative = /\b(not|except|least)\b/i

/** Q04, Q08, Q09, Q20, Q25 and Q30: the stem asks one clear thing and does not answer it. */
export function checkStems(library: Library, group: Group, desk: Desk): void {
  const topic = new Set(library.terms.flatMap(each => lemmas(each.value.term)))
  const leans: number[] = []
  let negatives = 0
  for (const question of group.questions) {
    const { file, value, lineOf } = question
    const line = lineOf('stem')
    const stem = plainOf(parseMarkdown(value.stem)).replace(/\s+/g, ' ').trim()
    const all = sentences(stem)
    const ask = [...all].reverse().find(each => each.endsWith('?')) ?? all.at(-1) ?? ''
    if (!all.some(each => each.endsWith('?') || task.test(each)))
      desk.say('Q09', file, line, 'The stem asks nothing; end it with a question or a task.')
    if (words(stem).length < 12)
      desk.say(
        'Q09',
        file,
        line,
        `The stem has ${words(stem).length} words; give the situation, at least 12.`,
      )
    if (/which (one )?of (the following|these)( statements?)? (is|are) (true|correct)/i.test(stem))
      desk.say(
        'Q09',
        file,
        line,
        '"Which of the following is true" asks nothing in particular; ask one thing.',
      )
    const denied = negative.exec(
      ask
        .replace(/\bat least\b/gi, '')
        .replace(/\bleast[- ](requests?|loaded|connections?|outstanding|recently|busy)\b/gi, ''),
    )?.[1]
    if (denied) {
      negatives++
      if (denied !== denied.toUpperCase())
        desk.say(
          'Q08',
          file,
          line,
          `The question is negative; write ${denied.toUpperCase()} in capitals, or ask it the other way round.`,
        )
      if ('options' in value && value.options.some(option => /\b(not|never|no)\b/i.test(option.text)))
        desk.say('Q08', file, line, 'A negative question has negative options; ask it the other way round.')
    }
    checkNumbers(question, stem, desk)
    checkReading(question, stem, desk)
    if (/\bthe (red|green|blue|yellow|orange) (line|box|bar|arrow|part|area)\b/i.test(stem))
      desk.warn('Q30', file, line, 'The stem means something by its colour alone; name it by its words too.')
    if (value.type === 'single') {
      const inStem = new Set(lemmas(stem).filter(each => !topic.has(each)))
      const shared = value.options.map(option => {
        const own = [...new Set(lemmas(option.text))].filter(each => !topic.has(each))
        return own.length === 0 ? 0 : own.filter(each => inStem.has(each)).length / own.length
      })
      const key = keyOf(value)
      const others = shared.filter((_, i) => i !== key)
      if ((shared[key] ?? 0) > 0 && others.every(each => each === 0))
        desk.say(
          'Q04',
          file,
          lineOf('options', key),
          `Only the key repeats a word of the stem (${lemmas(value.options[key]?.text ?? '').find(each => inStem.has(each))}); reword it, or let another option repeat one.`,
        )
      leans.push((shared[key] ?? 0) - mean(others))
    }
  }
  const lean = mean(leans)
  if (leans.length >= 10 && Math.abs(lean) > 0.1)
    desk.say(
      'Q04',
      group.file,
      1,
      `In ${group.name} keys share ${lean > 0 ? 'more' : 'fewer'} words with their stems than other options do, by ${(100 * Math.abs(lean)).toFixed(1)} points; keep to 10.`,
    )
  if (group.bank && negatives / group.questions.length > 0.03 && negatives > 1)
    desk.say(
      'Q08',
      group.file,
      1,
      `${negatives} of ${group.questions.length} questions are negative; keep to 3 %.`,
    )
}

/** Numbers in a stem are invented and said to be, or they have a source. */
function checkNumbers({ file, value, lineOf }: QuestionEntry, stem: string, desk: Desk): void {
  const bare = stem
    .replace(
      /\b(p\d+(\.\d+)?|RFC \d+|HTTP[/ ]\d(\.\d)?|[1-5]\d\d (replies|reply|errors?|responses?|status)|status \d{3}|IPv[46]|SHA-?\d+|[A-Z]\d)\b/g,
      '',
    )
    .replace(/\bM\/[A-Z]+\/\d+\b/g, '')
  if (!/\d|\{[a-z]/.test(bare)) return
  if (!/\b(suppose|imagine|assume|say that)\b/i.test(stem) && value.refs.sources.length === 0)
    desk.say(
      'Q25',
      file,
      lineOf('stem'),
      'The stem holds numbers from nowhere; begin with "Suppose", or name the source in refs.sources.',
    )
}

function checkReading({ file, value, lineOf }: QuestionEntry, stem: string, desk: Desk): void {
  const warn = (line: number, says: string) => desk.warn('Q20', file, line, says)
  const count = words(stem).length
  const line = lineOf('stem')
  if ((value.type === 'single' || value.type === 'multiple') && (count < 15 || count > 90))
    warn(line, `The stem has ${count} words; keep between 15 and 90.`)
  if ('options' in value)
    value.options.forEach((option, i) => {
      const own = words(option.text).length
      if (own > 25) warn(lineOf('options', i), `This option has ${own} words; keep to 25.`)
    })
  const prose = stem.replace(/\{[a-z]\w*\}/gi, '5')
  const all = sentences(prose)
  const perSentence = words(prose).length / Math.max(1, all.length)
  if (perSentence > 24)
    warn(line, `Its sentences have ${Math.round(perSentence)} words on average; keep to 24.`)
  const grade = gradeOf(prose, all.length)
  if (grade > 13)
    warn(
      line,
      `The stem reads at grade ${grade.toFixed(1)} (Flesch-Kincaid); bring it to 13 with shorter words or sentences.`,
    )
}

/** Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59; names left out. */
function gradeOf(text: string, sentenceCount: number): number {
  const own = (text.match(/\b[a-z][a-z'’-]*\b/g) ?? []) as string[]
  if (own.length < 10) return 0
  const syllables = own.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words(text).length / Math.max(1, sentenceCount)) + 11.8 * (syllables / own.length) - 15.59
}

function syllablesOf(word: string): number {
  const groups = word.replace(/(?<=[^aeiouy])e$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}
