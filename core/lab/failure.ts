import type { LabFailure } from './contract.ts'

/** Thrown by the asserts of `lab`. What it carries is what the learner is shown. */
export class Failed extends Error {
  readonly failure: LabFailure

  constructor(failure: LabFailure) {
    super(failure.words)
    this.failure = failure
  }
}

/** The file name under which an engine loads the learner's code, so that stacks can be searched for its lines. */
export const codeFile = 'your-code.ts'

const place = new RegExp(`${codeFile.replaceAll('.', '\\.')}[^:\\s)]*:(\\d+)`)

/** What was thrown, as learner's code may throw it: anything, and something that throws again when it is read. */
export interface Thrown {
  name: string
  message: string
  /** Of the learner's code, from 1. */
  line?: number
}

export function readThrown(error: unknown): Thrown {
  try {
    if (typeof error !== 'object' || error === null) return { name: 'Error', message: cut(String(error)) }
    const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown }
    const line = Number(place.exec(String(stack))?.[1])
    return {
      name: name === undefined ? 'Error' : cut(String(name)),
      message: cut(String(message)),
      ...(line >= 1 ? { line } : {}),
    }
  } catch {
    return { name: 'Error', message: 'something that cannot be shown' }
  }
}

/** For example `It threw TypeError: not a function, at line 12 of your code.` */
export function sayThrown({ name, message, line }: Thrown): string {
  if (message === 'stack overflow' || message === 'Maximum call stack size exceeded')
    return `The calls went too deep${at(line)}. Look for a function that calls itself without an end.`
  return `It threw ${name}: ${message}${at(line)}.`
}

function at(line: number | undefined): string {
  return line === undefined ? '' : `, at line ${line} of your code`
}

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
