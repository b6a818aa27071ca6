import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { openDoor } from '../faults/door.ts'
import { beside, inTurn } from './figures.ts'
import { inFolder } from './folder.ts'

const phrases = [
  'leap second',
  'consistent hashing',
  'retry budget',
  'phi accrual failure detector',
  'idempotent request',
  'work stealing deque',
  'token bucket burst',
  'deadline propagation',
  'queue length and latency',
  'correlated failure',
]
const hits = 20

/** One question for every key typed, beside looking through the text in memory until as many places are found. */
export async function measure(): Promise<void> {
  const db = new Database(resolve('out/content/library.db'), { readonly: true })
  const texts = (db.prepare('SELECT title, body FROM search').all() as { title: string; body: string }[]).map(
    row => `${row.title} ${row.body}`.toLowerCase(),
  )
  db.close()
  const keys = phrases.flatMap(phrase => [...phrase].map((_, i) => phrase.slice(0, i + 1)))
  const stream = [...keys, ...keys, ...keys]
  await inFolder(async folder => {
    const { ask, close } = openDoor(folder)
    const [ours, scan] = await inTurn(
      stream.length,
      i => ask('search.find', { query: stream[i] ?? '', limit: hits }),
      i => {
        let found = 0
        for (const text of texts) if (text.includes(stream[i] ?? '') && ++found === hits) break
      },
    )
    close()
    beside('a search per key', ours, 'a scan of the text', scan)
  })
}
