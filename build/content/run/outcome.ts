/** What came of running, type-checking or parsing a piece of code. */
export type Outcome =
  | { kind: 'ran'; output: string }
  /** It broke; the words are the tool's own, shortened. `line` is in the code, from 1. */
  | { kind: 'broke'; words: string; line?: number }
  /** The interpreter is not on this machine. */
  | { kind: 'missing'; interpreter: string }

export const firstLine = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .find(line => line !== '') ?? ''
