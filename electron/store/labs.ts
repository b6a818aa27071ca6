import type Database from 'better-sqlite3'

export interface LabVersion {
  seq: number
  at: number
  score: number
  passed: boolean
}

/** Drafts, every text that was run, and hints taken. Nothing is overwritten but the draft. */
export function labsIn(db: Database.Database) {
  const keepDraft = db.prepare(
    'INSERT INTO lab_draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET code = excluded.code, at = excluded.at',
  )
  const draft = db.prepare<[string], { code: string; at: number }>(
    'SELECT code, at FROM lab_draft WHERE lab = ?',
  )
  const drafts = db.prepare<[], string>('SELECT lab FROM lab_draft').pluck()
  const addVersion = db.prepare(
    'INSERT INTO lab_version (lab, code, at, score, passed) VALUES (?, ?, ?, ?, ?)',
  )
  const versions = db.prepare<[string], { seq: number; at: number; score: number; passed: number }>(
    'SELECT seq, at, score, passed FROM lab_version WHERE lab = ? ORDER BY seq DESC LIMIT 200',
  )
  const versionCode = db
    .prepare<[string, number], string>('SELECT code FROM lab_version WHERE lab = ? AND seq = ?')
    .pluck()
  const firstPass = db
    .prepare<[string], number>('SELECT min(at) FROM lab_version WHERE lab = ? AND passed = 1')
    .pluck()
  const passed = db.prepare<[], string>('SELECT DISTINCT lab FROM lab_version WHERE passed = 1').pluck()
  const takeHint = db.prepare(
    'INSERT INTO lab_hint VALUES (?, 1) ON CONFLICT DO UPDATE SET taken = taken + 1',
  )
  const hints = db.prepare<[string], number>('SELECT taken FROM lab_hint WHERE lab = ?').pluck()
  return {
    keepDraft: (lab: string, code: string, at: number) => void keepDraft.run(lab, code, at),
    draft: (lab: string) => draft.get(lab) ?? null,
    begun: (): Set<string> => new Set(drafts.all()),
    addVersion: (lab: string, code: string, at: number, score: number, pass: boolean) =>
      void addVersion.run(lab, code, at, score, pass ? 1 : 0),
    /** Newest first. */
    versions: (lab: string): LabVersion[] =>
      versions.all(lab).map(row => ({ ...row, passed: row.passed === 1 })),
    versionCode: (lab: string, seq: number) => versionCode.get(lab, seq) ?? null,
    passedAt: (lab: string): number | null => firstPass.get(lab) ?? null,
    passed: (): Set<string> => new Set(passed.all()),
    takeHint: (lab: string) => void takeHint.run(lab),
    hints: (lab: string) => hints.get(lab) ?? 0,
  }
}
