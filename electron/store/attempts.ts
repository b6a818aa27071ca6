import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import * as z from 'zod'
import { AttemptEvent } from '#core/attempt/events.ts'
import { Form } from '#core/attempt/form.ts'
import type { Phase } from '#core/attempt/replay.ts'
import { Refusal } from '#core/errors.ts'
import { fromJson } from './rows.ts'

const Row = z.strictObject({
  id: z.string(),
  exam: z.string(),
  mode: z.enum(['exam', 'practice']),
  phase: z.enum(['created', 'in-progress', 'submitted', 'expired', 'abandoned']),
  created_at: z.number(),
  ended_at: z.number().nullable(),
  used_ms: z.number(),
  score: z.string().nullable(),
  assurance: z.string(),
})
/** The row beside a log: a cache for lists, checked against the log whenever the log is read. */
export type AttemptRow = z.infer<typeof Row>

/** SHA-256 over the hash before and this record, in hex. The first link stands on the attempt's id and form. */
export function link(before: string, record: string): string {
  return createHash('sha256').update(before).update('\n').update(record).digest('hex')
}

/** Attempts with their forms and append-only logs. */
export function attemptsIn(db: Database.Database) {
  const columns = 'id, exam, mode, phase, created_at, ended_at, used_ms, score, assurance'
  const create = db.prepare(
    `INSERT INTO attempt (id, exam, mode, phase, form, created_at, assurance) VALUES (?, ?, ?, 'created', ?, ?, ?)`,
  )
  const row = db.prepare<[string]>(`SELECT ${columns} FROM attempt WHERE id = ?`)
  const open = db.prepare<[]>(`SELECT ${columns} FROM attempt WHERE phase IN ('created', 'in-progress')`)
  const all = db.prepare<[]>(`SELECT ${columns} FROM attempt ORDER BY created_at DESC`)
  const form = db.prepare<[string], string>('SELECT form FROM attempt WHERE id = ?').pluck()
  const logAfter = db.prepare<[string, number], { seq: number; record: string; hash: string }>(
    'SELECT seq, record, hash FROM attempt_event WHERE attempt = ? AND seq > ? ORDER BY seq',
  )
  const hashAt = db
    .prepare<[string, number], string>('SELECT hash FROM attempt_event WHERE attempt = ? AND seq = ?')
    .pluck()
  const tail = db.prepare<[string], { seq: number; hash: string }>(
    'SELECT seq, hash FROM attempt_event WHERE attempt = ? ORDER BY seq DESC LIMIT 1',
  )
  const append = db.prepare('INSERT INTO attempt_event VALUES (?, ?, ?, ?, ?)')
  const known = db
    .prepare<[string, string], number>('SELECT seq FROM attempt_event WHERE attempt = ? AND op_id = ?')
    .pluck()
  const cache = db.prepare('UPDATE attempt SET phase = ?, ended_at = ?, used_ms = ?, score = ? WHERE id = ?')
  const see = db.prepare(
    'INSERT INTO seen VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET times = times + 1, at = excluded.at',
  )
  const seen = db.prepare<[], { question: string; times: number }>('SELECT question, times FROM seen')

  /** The form read last: every answer needs it, it never changes, and reading it out of its text is most of the work. */
  let frozen: { text: string; form: Form } | null = null
  let held: { id: string; events: AttemptEvent[]; hash: string } = { id: '', events: [], hash: '' }
  const origin = (id: string) => link(id, form.get(id) ?? '')

  return {
    create(id: string, drawn: Form, at: number, assurance: string) {
      create.run(id, drawn.exam, drawn.mode, JSON.stringify(drawn), at, assurance)
    },
    row: (id: string): AttemptRow | null => Row.nullable().parse(row.get(id) ?? null),
    open: (): AttemptRow | null => Row.nullable().parse(open.get() ?? null),
    all: (): AttemptRow[] => Row.array().parse(all.all()),
    form(id: string): Form {
      const text = form.get(id)
      if (text === undefined) throw new Refusal('attempt-unknown')
      if (frozen?.text !== text) frozen = { text, form: fromJson(Form, text) }
      return frozen.form
    },
    /** The whole log. Each link of its chain is checked once per run of the app, new ones as they come. */
    log(id: string): AttemptEvent[] {
      const tailNow = tail.get(id)
      const fits = held.id === id && held.hash === (hashAt.get(id, held.events.length) ?? origin(id))
      if (!fits) held = { id, events: [], hash: origin(id) }
      for (const { seq, record, hash } of logAfter.all(id, held.events.length)) {
        const event = fromJson(AttemptEvent, record)
        const linked = link(held.hash, record)
        if (hash !== linked || seq !== held.events.length + 1 || event.seq !== seq)
          throw new Refusal('attempt-log-damaged')
        held.events.push(event)
        held.hash = hash
      }
      if ((tailNow?.seq ?? 0) !== held.events.length) throw new Refusal('attempt-log-damaged')
      return held.events
    },
    /** Whether an operation was written before; its repeat must change nothing. */
    knows: (id: string, opId: string): boolean => known.get(id, opId) !== undefined,
    append(id: string, event: AttemptEvent, opId: string | null) {
      const before = tail.get(id)
      if (event.seq !== (before?.seq ?? 0) + 1) throw new Refusal('attempt-log-damaged')
      const record = JSON.stringify(event)
      append.run(id, event.seq, opId, record, link(before?.hash ?? origin(id), record))
    },
    cache(id: string, phase: Phase, endedAt: number | null, usedMs: number, score: object | null) {
      cache.run(phase, endedAt, Math.round(usedMs), score ? JSON.stringify(score) : null, id)
    },
    see: (name: string, at: number) => void see.run(name, at),
    seen: (): Record<string, number> =>
      Object.fromEntries(seen.all().map(each => [each.question, each.times])),
  }
}
