import type Database from 'better-sqlite3'

export interface PlaceRow {
  chapter: string
  paragraph: string
  words: string
  at: number
}

/** Where the reader stopped, what was reached, and time really spent by day and subject. */
export function readingIn(db: Database.Database) {
  const keep = db.prepare<[PlaceRow]>(
    `INSERT INTO place VALUES (@chapter, @paragraph, @words, @at)
     ON CONFLICT DO UPDATE SET paragraph = excluded.paragraph, words = excluded.words, at = excluded.at`,
  )
  const place = db.prepare<[string], PlaceRow>('SELECT * FROM place WHERE chapter = ?')
  const lastPlace = db.prepare<[], PlaceRow>('SELECT * FROM place ORDER BY at DESC LIMIT 1')
  const reach = db.prepare('INSERT OR IGNORE INTO reached VALUES (?, ?, ?)')
  const reached = db.prepare<[string], string>('SELECT paragraph FROM reached WHERE chapter = ?').pluck()
  const counts = db.prepare<[], { chapter: string; n: number }>(
    'SELECT chapter, count(*) AS n FROM reached GROUP BY chapter',
  )
  const spend = db.prepare(
    'INSERT INTO study_time VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET ms = ms + excluded.ms',
  )
  const days = db.prepare<[string], { day: string; ms: number }>(
    'SELECT day, sum(ms) AS ms FROM study_time WHERE day >= ? GROUP BY day ORDER BY day',
  )
  const subjects = db.prepare<[], { subject: string; ms: number }>(
    'SELECT subject, sum(ms) AS ms FROM study_time GROUP BY subject',
  )
  return {
    keepPlace: (row: PlaceRow) => void keep.run(row),
    place: (chapter: string) => place.get(chapter) ?? null,
    lastPlace: () => lastPlace.get() ?? null,
    reach(chapter: string, paragraphs: readonly string[], at: number) {
      for (const paragraph of paragraphs) reach.run(chapter, paragraph, at)
    },
    reached: (chapter: string): string[] => reached.all(chapter),
    reachedCounts: (): Map<string, number> => new Map(counts.all().map(row => [row.chapter, row.n])),
    /** `subject` is a module, guide, primer, exam or simulator. */
    spend: (day: string, subject: string, ms: number) => void spend.run(day, subject, ms),
    daysSince: (day: string) => days.all(day),
    spentBySubject: (): Map<string, number> => new Map(subjects.all().map(row => [row.subject, row.ms])),
  }
}
