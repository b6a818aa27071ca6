import type { Desk } from '../check.ts'
import { chanceOf, type Group, keyOf } from './groups.ts'
import { mean } from './lemmas.ts'

const limits = {
  least: 0.75,
  most: 1.3,
  meanLeast: 0.95,
  meanMost: 1.05,
  spread: 1.7,
  difference: 25,
  enough: 10,
}

/** Q01 to Q03: the length of an option tells nothing. */
export function checkLengths(group: Group, desk: Desk): void {
  const ratios: number[] = []
  let longest = 0
  let shortest = 0
  for (const { file, value, lineOf } of group.singles) {
    const key = keyOf(value)
    const lengths = value.options.map(option => option.text.trim().length)
    const own = lengths[key] ?? 0
    const others = lengths.filter((_, i) => i !== key)
    const ratio = own / mean(others)
    ratios.push(ratio)
    if (own > Math.max(...others)) longest++
    if (own < Math.min(...others)) shortest++
    const line = lineOf('options', key)
    if (ratio < limits.least || ratio > limits.most)
      desk.say(
        'Q02',
        file,
        line,
        `The key is ${ratio.toFixed(2)} times as long as the mean of the others; bring it between ${limits.least} and ${limits.most}.`,
      )
    if (
      Math.max(...lengths) / Math.min(...lengths) > limits.spread &&
      Math.max(...lengths) - Math.min(...lengths) > limits.difference
    )
      desk.warn(
        'Q03',
        file,
        line,
        `The longest option has ${Math.max(...lengths)} characters, the shortest ${Math.min(...lengths)}; even them out.`,
      )
  }
  const n = group.singles.length
  if (n === 0) return
  const { chance, error } = chanceOf(group.singles)
  const bound = chance + 1.645 * error
  const share = (count: number) =>
    `${count} of ${n}, ${Math.round((100 * count) / n)} % where ${Math.round(100 * bound)} % is the most`
  if (longest / n > bound)
    desk.say(
      'Q01',
      group.file,
      1,
      `In ${group.name} the key is the longest option too often: ${share(longest)}; lengthen others or shorten keys.`,
    )
  if (shortest / n > bound)
    desk.say(
      'Q01',
      group.file,
      1,
      `In ${group.name} the key is the shortest option too often: ${share(shortest)}; shorten others or lengthen keys.`,
    )
  const average = mean(ratios)
  if (n >= limits.enough && (average < limits.meanLeast || average > limits.meanMost))
    desk.say(
      'Q02',
      group.file,
      1,
      `In ${group.name} keys are ${average.toFixed(2)} times as long as other options on average; bring it between ${limits.meanLeast} and ${limits.meanMost}.`,
    )
}
