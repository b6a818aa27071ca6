import type { Desk } from '../check.ts'
import { type Group, keyOf, type SingleEntry } from './groups.ts'
import { lemmas, mean, numberOf, similarity } from './lemmas.ts'

const enough = 20

/** Q10 to Q13 and Q15: the place, the grammar and the company of an option tell nothing. */
export function checkOptionShapes(group: Group, desk: Desk): void {
  checkPositions(group, desk)
  for (const question of group.questions) {
    if (!('options' in question.value)) continue
    const says = unlike(question.value.options.map(option => option.text.trim()))
    if (says) desk.say('Q11', question.file, question.lineOf('options'), says)
    const article = /\b(an?)\s*:?$/i.exec(question.value.stem.trim())?.[1]?.toLowerCase()
    const misfit = question.value.options.findIndex(
      option => article !== undefined && /^[aeiou]/i.test(option.text) !== (article === 'an'),
    )
    if (misfit >= 0)
      desk.say(
        'Q12',
        question.file,
        question.lineOf('options', misfit),
        `The stem ends with "${article}", which does not fit this option; end the stem with the question.`,
      )
  }
  const four = group.singles.filter(each => each.value.options.length === 4)
  const central = four.filter(isCentral)
  if (four.length >= enough && central.length / four.length > 0.3)
    desk.warn(
      'Q13',
      group.file,
      1,
      `In ${group.name} the key resembles the other options most in ${central.length} of ${four.length} questions; keep to 30 %.`,
    )
  const numbers = group.singles.filter(each => each.value.options.every(option => numberOf(option.text)))
  const median = numbers.filter(({ value }) => {
    const sorted = value.options.map(option => numberOf(option.text)?.value ?? 0).sort((a, b) => a - b)
    const own = numberOf(value.options[keyOf(value)]?.text ?? '')?.value ?? 0
    const place = sorted.indexOf(own)
    return place > 0 && place < sorted.length - 1
  })
  const middle = mean(numbers.map(({ value }) => 1 - 2 / value.options.length))
  if (numbers.length >= 5 && median.length / numbers.length > 1.2 * middle)
    desk.say(
      'Q15',
      group.file,
      1,
      `In ${group.name} the key lies between the other numbers in ${median.length} of ${numbers.length} questions; let it be the smallest or greatest more often.`,
    )
}

function checkPositions(group: Group, desk: Desk): void {
  const four = group.singles.filter(
    each => each.value.options.length === 4 && !each.value.options.every(option => numberOf(option.text)),
  )
  const places = four.map(each => keyOf(each.value))
  let run = 1
  places.forEach((place, i) => {
    run = i > 0 && place === places[i - 1] ? run + 1 : 1
    const entry = four[i]
    if (run === 4 && entry)
      desk.say(
        'Q10',
        entry.file,
        entry.lineOf('options', place),
        'The key stands in the same place for the fourth time in a row; move it.',
      )
  })
  if (four.length < enough) return
  const counts = [0, 1, 2, 3].map(place => places.filter(each => each === place).length)
  const expected = four.length / 4
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const off = counts.some(count => Math.abs(count / four.length - 0.25) > 0.07)
  // 7.815 is the 95 % point of chi-square with three degrees of freedom.
  if (off || chiSquare > 7.815)
    desk.say(
      'Q10',
      group.file,
      1,
      `In ${group.name} keys stand ${counts.join(', ')} times in the four places; bring each between 18 and 32 %.`,
    )
}

/** The key that has more words in common with the other options than any of them has. */
function isCentral({ value }: SingleEntry): boolean {
  const sets = value.options.map(option => new Set(lemmas(option.text)))
  const central = sets.map((own, i) =>
    mean(sets.filter((_, k) => k !== i).map(other => similarity(own, other))),
  )
  const key = central[keyOf(value)] ?? 0
  return key > 0 && central.every((each, i) => i === keyOf(value) || each < key)
}

/** What is unlike in a set of options, or null. */
function unlike(texts: readonly string[]): string | null {
  const numbers = texts.map(numberOf)
  const some = numbers.filter(each => each !== null)
  if (some.length === texts.length) {
    if (new Set(some.map(each => each.unit)).size > 1)
      return 'The options have different units; give all the same.'
    if (some.some((each, i) => i > 0 && each.value <= (some[i - 1]?.value ?? 0)))
      return 'Options that are numbers stand in ascending order; sort them.'
    return null
  }
  if (some.length > 0) return 'Some options are numbers and others are not; give them one form.'
  const mixed = (pattern: RegExp) => {
    const count = texts.filter(text => pattern.test(text)).length
    return count > 0 && count < texts.length
  }
  if (mixed(/\.$/)) return 'Some options end with a full stop and others do not; give them one form.'
  if (mixed(/^[\p{Lu}`\d{]/u))
    return 'Some options begin with a capital and others do not; give them one form.'
  const gerunds = texts.filter(text => /^[\p{L}-]{3,}ing\b/u.test(text)).length
  if (gerunds === 1 || gerunds === texts.length - 1)
    return 'One option begins with another form of the verb than the rest (-ing); give them one form.'
  const because = texts.filter(text => /^because\b/i.test(text)).length
  if (because > 0 && because < texts.length)
    return 'Some options begin with "because" and others do not; give them one form.'
  return null
}
