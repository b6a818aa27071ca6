import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const most = 1024 * 1024

/** A log beside the data: never answers, never notes. Turns over at 1 MB and keeps one older file. */
export function logIn(folder: string) {
  const file = join(folder, 'quorum.log')
  return {
    write(line: string) {
      try {
        mkdirSync(folder, { recursive: true })
        if (existsSync(file) && statSync(file).size > most) renameSync(file, `${file}.1`)
        appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
      } catch {
        // A log that cannot be written must not take the app down with it.
      }
    },
    tail: (lines: number): string[] =>
      existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines) : [],
  }
}
export type Log = ReturnType<typeof logIn>
