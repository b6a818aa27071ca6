import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Manifest } from '#core/library/compiled.ts'

type Db = InstanceType<typeof Database>

/** Fills a fresh database and puts it at its place in one step; the same rows give the same bytes. */
export function writeDatabase(file: string, fill: (db: Db) => void): string {
  const next = `${file}.next`
  rmSync(next, { force: true })
  const db = new Database(':memory:')
  try {
    db.pragma('page_size = 4096')
    db.pragma('encoding = "UTF-8"')
    db.transaction(fill)(db)
    db.prepare('VACUUM INTO ?').run(next)
  } finally {
    db.close()
  }
  const hash = createHash('sha256').update(readFileSync(next)).digest('hex')
  renameSync(next, file)
  return hash
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, 'manifest.json')
  writeFileSync(`${file}.next`, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(`${file}.next`, file)
}

export function freshFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}
