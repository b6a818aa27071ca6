import { evaluate } from '#core/library/formula.ts'
import type { Library, QuestionEntry } from '../../library.ts'
import type { Check, Desk } from '../check.ts'

type Solve = Library['audit']['solves'][number]

/** Of a bank: the least share of keys a blind solver, or one who reads only our text, must reach. */
const least: { readonly [role: string]: number } = { 'blind-one': 0.92, 'blind-two': 0.92, 'guide-only': 0.9 }
/** What someone who sees the options alone may gain over chance. */
const allowedGain = 0.08
/** Planted faults that blind solvers must see. */
const recall = 0.85
/** Of a hundred just-passing candidates; a question fewer can answer is rejected, for it is usually flawed. */
const leastPass = 30
/** Fewer answers say nothing about a bank. */
const enough = 20

/** Q26 and content-guide 3.3: holds the raw records of isolated solves against the keys. */
export const checkAudit: Check = (library, desk) => {
  const questions = new Map(library.questions.map(each => [each.id, each]))
  const solved = new Map<string, Set<string>>()
  const missed = new Map<string, string[]>()
  const passes = new Map<string, number[]>()
  for (const record of library.audit.solves) {
    const { role, answers } = record.value
    const met: { question: QuestionEntry; right: boolean }[] = []
    answers.forEach(({ question: id, response, pass }, i) => {
      const question = questions.get(id)
      if (!question) {
        const line = record.lineOf('answers', i)
        desk.say('Q26', record.file, line, `There is no question ${id}; mend the name.`)
        return
      }
      if (question.value.status === 'retired') return
      const right = isRight(question, response)
      met.push({ question, right })
      solved.set(id, (solved.get(id) ?? new Set()).add(role))
      if (pass !== undefined) passes.set(id, [...(passes.get(id) ?? []), pass])
      if (!right && role.startsWith('blind')) missed.set(id, [...(missed.get(id) ?? []), said(response)])
    })
    tellShare(record, met, desk)
  }
  tellRecall(library, desk)
  for (const question of library.questions) {
    const { id, file, value } = question
    if (value.status !== 'live') continue
    const roles = solved.get(id)
    const kept = library.audit.solves.length > 0 && question.pool === 'bank'
    if (kept && !(roles?.has('blind-one') && roles.has('blind-two')))
      desk.say('Q26', file, 1, 'Two blind solvers have not both met this question; have it solved.')
    const rated = passes.get(id)
    if (rated && rated.reduce((sum, each) => sum + each, 0) / rated.length < leastPass)
      desk.say('Q26', file, 1, `Solvers expect fewer than ${leastPass} of 100 to get this right; mend it.`)
  }
  tellMisses(missed, questions, new Set(library.audit.resolutions.map(each => each.value.question)), desk)
}

/** How often one solver was right, against what the role must reach or must not exceed. */
function tellShare(
  record: Solve,
  met: readonly { question: QuestionEntry; right: boolean }[],
  desk: Desk,
): void {
  const { role, of } = record.value
  const right = met.filter(each => each.right).length
  const said = `${right} of ${met.length}`
  desk.note(`${of}, ${role}: ${said} as keyed`)
  if (met.length < enough) return
  const share = right / met.length
  const line = record.lineOf('answers')
  const bound = least[role]
  if (bound !== undefined && share < bound) {
    const words = `This solver agrees with ${said} keys; below ${100 * bound} % the bank is not ready.`
    desk.say('Q26', record.file, line, words)
  }
  const chance = met.reduce((sum, each) => sum + chanceOf(each.question), 0) / met.length
  const inBank = met.every(each => each.question.pool === 'bank')
  if (role === 'options-only' && inBank && share > chance + allowedGain) {
    const most = (100 * (chance + allowedGain)).toFixed(1)
    const words = `The options alone gave this solver ${said} keys; ${most} % is the most. Let the stem decide.`
    desk.say('Q26', record.file, line, words)
  }
}

function tellRecall(library: Library, desk: Desk): void {
  const planted = library.audit.solves.flatMap(each => each.value.planted ?? [])
  const seen = planted.filter(each => each.seen).length
  if (planted.length === 0) return
  desk.note(`planted faults: ${seen} of ${planted.length} seen`)
  const last = library.audit.solves.findLast(each => each.value.planted)
  if (seen / planted.length < recall && last) {
    const words = `Solvers saw ${seen} of ${planted.length} planted faults; below ${100 * recall} % they are to solve again.`
    desk.say('Q26', last.file, last.lineOf('planted'), words)
  }
}

/** Two blind solvers choose the key, or a written resolution says what became of it. */
function tellMisses(
  missed: ReadonlyMap<string, readonly string[]>,
  questions: ReadonlyMap<string, QuestionEntry>,
  resolved: ReadonlySet<string>,
  desk: Desk,
): void {
  for (const [id, answers] of missed) {
    const question = questions.get(id)
    if (!question || resolved.has(id)) continue
    const both = answers.length > 1 && new Set(answers).size === 1
    desk.say(
      'Q26',
      question.file,
      1,
      both
        ? 'Both blind solvers chose the same other answer; mend the question and write in audit/resolutions.yml what became of it.'
        : 'A blind solver did not choose the key; write in audit/resolutions.yml what became of it.',
    )
  }
}

/** Chance of someone who draws lots among what is offered. */
function chanceOf({ value }: QuestionEntry): number {
  if (value.type === 'single') return 1 / value.options.length
  if (value.type !== 'multiple') return 0
  const keys = value.options.filter(option => option.key).length
  // One draw of all: the reciprocal of the binomial coefficient.
  return Array.from({ length: keys }).reduce<number>(
    (p, _, i) => (p * (i + 1)) / (value.options.length - i),
    1,
  )
}

type Response = Solve['value']['answers'][number]['response']

function said(response: Response): string {
  return Array.isArray(response) ? [...response].sort().join('\n') : String(response)
}

function isRight({ value }: QuestionEntry, response: Response): boolean {
  const given = (Array.isArray(response) ? response : [String(response)]).map(text => text.trim())
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each, i) => each === b[i])
  switch (value.type) {
    case 'single':
    case 'multiple': {
      const keys = value.options.filter(option => option.key).map(option => option.text.trim())
      return same([...given].sort(), [...keys].sort())
    }
    case 'ordering':
      return same(
        given,
        value.items.map(item => item.text.trim()),
      )
    case 'matching':
      return same(
        given,
        value.prompts.map(prompt => value.answers[prompt.answer]?.trim() ?? ''),
      )
    case 'numeric':
      return value.variants.some(
        variant => Math.abs(evaluate(value.formula, variant) - Number(response)) <= value.tolerance,
      )
  }
}
