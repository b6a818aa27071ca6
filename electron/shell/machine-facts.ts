import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, screen } from 'electron'
import type { MachineFacts } from '../world.ts'

const watched = [
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'load-extension',
  'js-flags',
]

export function machineFacts(folder: string): MachineFacts {
  const given = [...process.argv, ...process.execArgv]
  const { bavail, bsize } = statfsSync(folder)
  return {
    platform: process.platform,
    displays: screen.getAllDisplays().length,
    debugSwitches: watched
      .filter(
        name => app.commandLine.hasSwitch(name) || given.some(each => each.split('=')[0] === `--${name}`),
      )
      .map(name => `--${name}`),
    freeBytes: bavail * bsize,
    writable: canWrite(folder),
  }
}

/** Writes a little, down to the disk itself, and takes it away again. */
function canWrite(folder: string): boolean {
  const file = join(folder, 'trial')
  try {
    writeFileSync(file, Buffer.alloc(64 * 1024), { flush: true })
    return true
  } catch {
    return false
  } finally {
    rmSync(file, { force: true })
  }
}
