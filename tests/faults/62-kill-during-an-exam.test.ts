import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { replay } from '#core/attempt/replay.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'

/** `KILLS=200` for the long run. */
const kills = Number(process.env.KILLS ?? 12)

/** Starts a sitting, kills it after a while, and tells the last acknowledged answer of each question. */
function sitAndKill(folder: string, afterMs: number): Promise<Map<string, string>> {
  return new Promise(done => {
    const child = spawn(process.execPath, [resolve('tests/faults/sitter.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (text: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      out += text.toString()
    })
    child.on('close', () => {
      // The last line may be cut by the kill; only whole lines were acknowledged.
      const lines = out.slice(0, out.lastIndexOf('\n')).split('\n')
      done(new Map(lines.filter(Boolean).map(line => [line.split(' ')[1] ?? '', line])))
    })
  })
}

it(`${kills} kills in the middle of an exam lose no acknowledged answer`, {
  timeout: kills * 5_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  let acknowledged = 0
  for (let i = 0; i < kills; i++) {
    const told = await sitAndKill(folder, (i * 37) % 90)
    const db = openDatabase(join(folder, 'study.db'), () => {})
    const { attempts } = storeOn(db)
    for (const line of told.values()) {
      const [attempt = '', question = '', n = ''] = line.split(' ')
      const kept = replay(attempts.log(attempt)).answers[question]
      // The kill may fall between the write and the word about it; then what is kept is newer, never older.
      expect(kept?.type === 'numeric' ? Number(kept.text) : -1).toBeGreaterThanOrEqual(Number(n))
      acknowledged++
    }
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  }
  expect(acknowledged).toBeGreaterThan(kills)
  rmSync(folder, { recursive: true })
})
