import type Database from 'better-sqlite3'
import { Response } from '#core/library/compiled-question.ts'
import { fromJson } from './rows.ts'

export interface CheckAnswer {
  question: string
  response: Response
  points: number
  at: number
}

/** Every answer to a chapter check or capstone; nothing is overwritten. */
export function checksIn(db: Database.Database) {
  const add = db.prepare('INSERT INTO check_answer (question, response, points, at) VALUES (?, ?, ?, ?)')
  const last = db.prepare<[string], { response: string; points: number; at: number }>(
    'SELECT response, points, at FROM check_answer WHERE question = ? ORDER BY seq DESC LIMIT 1',
  )
  const best = db.prepare<[], { question: string; points: number }>(
    'SELECT question, max(points) AS points FROM check_answer GROUP BY question',
  )
  return {
    add: (answer: CheckAnswer) =>
      void add.run(answer.question, JSON.stringify(answer.response), answer.points, answer.at),
    last(question: string): CheckAnswer | null {
      const row = last.get(question)
      return row
        ? { question, response: fromJson(Response, row.response), points: row.points, at: row.at }
        : null
    },
    /** Best points by question, in thousandths. */
    best: (): Map<string, number> => new Map(best.all().map(row => [row.question, row.points])),
  }
}
