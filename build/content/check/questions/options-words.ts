import type { QuestionEntry } from '../../library.ts'
import type { Desk } from '../check.ts'
import type { Group } from './groups.ts'
import { absolutes, hedges } from './lemmas.ts'

const nonsense =
  /(?<![\w-])(solar flares?|random selection|single gpu|manual|manually|magic|moon phase|blockchain|quantum|hope for the best|blame)(?![\w-])/i
const combination =
  /\b(all|none|any|both|neither) of (the )?(above|these|them)\b|\bboth [A-E] and [A-E]\b|^\(?[A-E]\)? (and|or) \(?[A-E]\)?$/i

interface OptionLike {
  text: string
  key: boolean
}

function optionsOf({ value }: QuestionEntry): OptionLike[] {
  return 'options' in value ? value.options : []
}

/** Q05 to Q07 and Q14: no word of an option gives it away. */
export function checkOptionWords(group: Group, desk: Desk): void {
  for (const question of group.questions) {
    const options = optionsOf(question)
    const line = (i: number) => question.lineOf('options', i)
    for (const [check, pattern, what] of [
      ['Q05', absolutes, 'absolute word'],
      ['Q06', hedges, 'hedge'],
    ] as const) {
      const with_ = options.flatMap(({ text }, i) => (pattern.test(text) ? [i] : []))
      const [only] = with_
      if (with_.length === 1 && only !== undefined)
        desk.say(
          check,
          question.file,
          line(only),
          `Only this option holds an ${what} ("${pattern.exec(options[only]?.text ?? '')?.[1]}"); use none, or one in a second option too.`.replace(
            'an hedge',
            'a hedge',
          ),
        )
    }
    options.forEach(({ text, key }, i) => {
      const say = (check: string, says: string) => desk.say(check, question.file, line(i), says)
      if (key && /^it depends\b/i.test(text)) say('Q06', '"It depends" is no answer; say on what, and how.')
      if (combination.test(text))
        say('Q07', 'No "all of the above" or "both A and B"; use several keys instead.')
      if (nonsense.test(text))
        say(
          'Q14',
          `"${nonsense.exec(text)?.[1]}" makes this option a joke; write a mistake that people really make.`,
        )
    })
    const words = options.map(option => option.text.trim().toLowerCase().replace(/\.$/, ''))
    if (words.includes('true') && words.includes('false'))
      desk.say('Q07', question.file, line(0), 'No true or false; ask for the reason or the consequence.')
  }
  for (const [check, pattern, what] of [
    ['Q05', absolutes, 'absolute words'],
    ['Q06', hedges, 'hedges'],
  ] as const) {
    const all = group.questions.flatMap(optionsOf)
    const rate = (key: boolean) => {
      const own = all.filter(option => option.key === key)
      return own.length === 0 ? 0 : own.filter(option => pattern.test(option.text)).length / own.length
    }
    const apart = 100 * Math.abs(rate(true) - rate(false))
    if (all.length >= 40 && apart > 4)
      desk.say(
        check,
        group.file,
        1,
        `In ${group.name}, ${Math.round(100 * rate(true))} % of keys and ${Math.round(100 * rate(false))} % of other options hold ${what}; keep the two within 4 points.`,
      )
  }
}
