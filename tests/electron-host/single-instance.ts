import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecondInstance = { argv: string[]; cwd: string; data: unknown }

let held: string | undefined

/**
 * A lock file with the owner's pid, and a folder beside it into which later instances drop what they were
 * started with. A lock whose owner is gone is taken over.
 */
export function takeLock(folder: string, data: unknown, heard: (second: SecondInstance) => void): boolean {
  const lock = join(folder, 'pid')
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox, { recursive: true })
  if (!claim(lock)) {
    const second: SecondInstance = { argv: process.argv, cwd: process.cwd(), data }
    writeFileSync(join(inbox, `${process.pid}.json`), JSON.stringify(second))
    return false
  }
  held = lock
  watch(inbox, { persistent: false }, () => {
    for (const name of readdirSync(inbox)) {
      const second = take(join(inbox, name))
      if (second) heard(second)
    }
  })
  return true
}

export function releaseLock(): void {
  if (held) rmSync(held, { force: true })
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false
    rmSync(lock, { force: true })
    return claim(lock)
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A message still being written is not JSON yet; the folder changes once more when it is. */
function take(file: string): SecondInstance | undefined {
  try {
    const second = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance
    rmSync(file)
    return second
  } catch {
    return undefined
  }
}
