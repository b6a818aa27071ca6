import Database from 'better-sqlite3'
import type { Outcome } from './outcome.ts'

/** Executes a script in an empty database and prints rows as the sqlite3 shell does: fields joined by `|`. */
export function runSql(script: string): Outcome {
  const db = new Database(':memory:')
  const lines: string[] = []
  let statement = ''
  let at = 1
  try {
    for (const piece of script.split(/(?<=;)/)) {
      statement += piece
      if (withoutComments(statement).trim() === '') continue
      try {
        const prepared = db.prepare(statement)
        if (prepared.reader) {
          for (const row of prepared.raw().all() as unknown[][]) lines.push(row.map(shown).join('|'))
        } else prepared.run()
      } catch (problem) {
        // A semicolon inside a string, a comment or a trigger cuts too early: take the next piece too.
        if (problem instanceof Error && /incomplete input|unrecognized token/.test(problem.message)) continue
        throw problem
      }
      at += statement.split('\n').length - 1
      statement = ''
    }
  } catch (problem) {
    return { kind: 'broke', words: problem instanceof Error ? problem.message : String(problem), line: at }
  } finally {
    db.close()
  }
  if (withoutComments(statement).trim() !== '')
    return { kind: 'broke', words: 'the last statement does not end; add a semicolon', line: at }
  return { kind: 'ran', output: lines.map(line => `${line}\n`).join('') }
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '')
}

function shown(value: unknown): string {
  return value === null ? '' : String(value)
}
