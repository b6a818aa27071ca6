const minute = 60_000

/** Points of remaining time at which a sentence is spoken once. */
const calls = [
  { at: 30 * minute, words: '30 minutes left.' },
  { at: 15 * minute, words: '15 minutes left.' },
  { at: 5 * minute, words: '5 minutes left.' },
  { at: minute, words: 'One minute left. Everything you chose is saved.' },
  { at: 0, words: '' },
]

/** The next point below a remaining time in milliseconds; the last, without words, is the end. */
export function nextCall(remainingMs: number): { at: number; words: string } {
  return calls.find(call => call.at < remainingMs) ?? { at: 0, words: '' }
}

/** The lowest point passed since `beforeMs` was left, if any: after a long sleep only the newest is worth saying. */
export function callBetween(beforeMs: number, remainingMs: number): { words: string } | undefined {
  return calls.findLast(call => call.words && call.at < beforeMs && remainingMs <= call.at)
}
