import type Database from 'better-sqlite3'
import type { RenamedKind } from '#core/library/compiled.ts'

/** Columns that hold an id of the library. The log of attempts is not among them: it stays as it was written. */
const columns: Record<RenamedKind, readonly [table: string, column: string][]> = {
  owner: [['study_time', 'subject']],
  chapter: [
    ['place', 'chapter'],
    ['reached', 'chapter'],
    ['bookmark', 'chapter'],
    ['note', 'chapter'],
  ],
  question: [
    ['check_answer', 'question'],
    ['seen', 'question'],
  ],
  lab: [
    ['lab_draft', 'lab'],
    ['lab_version', 'lab'],
    ['lab_hint', 'lab'],
  ],
}

/**
 * Puts what a learner did under the names the library uses now. A row that already stands under the new name wins; the
 * old one stays beside it, so that no word of the learner's is lost.
 */
export function followRenames(
  db: Database.Database,
  renamed: readonly { kind: RenamedKind; was: string; id: string }[],
): void {
  if (renamed.length === 0) return
  const follow = Object.entries(columns).map(([kind, places]) => ({
    updates: places.map(([table, column]) =>
      db.prepare<[string, string]>(`UPDATE OR IGNORE ${table} SET ${column} = ? WHERE ${column} = ?`),
    ),
    of: renamed.filter(each => each.kind === kind),
  }))
  db.transaction(() => {
    for (const { updates, of } of follow)
      for (const update of updates) for (const { was, id } of of) update.run(id, was)
  }).immediate()
}
