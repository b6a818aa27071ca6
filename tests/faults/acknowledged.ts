import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { replay } from '#core/attempt/replay.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'

/** Starts a sitting, kills it after a while, and tells every acknowledged answer as `<attempt> <question> <n>`. */
export function sitAndKill(folder: string, afterMs: number): Promise<string[]> {
  return new Promise(done => {
    const child = spawn(process.execPath, [resolve('tests/faults/sitter.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (text: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      out += text.toString()
    })
    // The last line may be cut by the kill; only whole lines were acknowledged.
    child.on('close', () => done(out.split('\n').slice(0, -1)))
  })
}

/**
 * Opens the database as the next start would. What is kept may be newer than what was told, for the kill may fall
 * between the write and the word about it; never older.
 * @returns the acknowledged answers that are not there
 * @throws Error when the file is not whole
 */
export function lostOf(folder: string, told: readonly string[]): string[] {
  const db = openDatabase(join(folder, 'study.db'), () => {})
  const { attempts } = storeOn(db)
  const [attempt = ''] = told[0]?.split(' ') ?? []
  const { answers } = replay(attempts.log(attempt))
  const lost = told.filter(line => {
    const [, question = '', n] = line.split(' ')
    const kept = answers[question]
    return !(kept?.type === 'numeric' && Number(kept.text) >= Number(n))
  })
  const found = db.pragma('integrity_check', { simple: true })
  db.close()
  if (found !== 'ok') throw new Error(`The database is not whole: ${found}`)
  return lost
}
