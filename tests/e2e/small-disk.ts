import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { executablePath, root } from './driver.ts'

/** A disk of one's own needs the right to mount, which is root's; the mount is seen by nobody else. */
export const canHaveSmallDisk =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

/** A data folder on a disk of a few megabytes, which can be filled and freed while the app runs on it. */
export async function openSmallDisk(megabytes: number) {
  const place = mkdtempSync(join(tmpdir(), 'quorum-disk-'))
  const userData = join(place, 'disk')
  const hold = `mkdir ${userData} && mount -t tmpfs -o size=${megabytes}m none ${userData} && echo here && exec cat`
  const holder = spawn('unshare', ['--mount', 'sh', '-c', hold], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const inside = ['nsenter', '--mount', `--target=${holder.pid}`]
  const host = executablePath ?? (createRequire(import.meta.url)('electron') as unknown as string)
  const program = join(place, 'start')
  writeFileSync(program, `#!/bin/sh\nexec ${inside.join(' ')} ${host} "$@" ${root}\n`, { mode: 0o755 })
  /** The data folder as it is reached from outside the mount. */
  const folder = join(`/proc/${holder.pid}/root`, userData)
  const ballast = join(folder, 'ballast')
  return {
    userData,
    folder,
    /** Starts the app so that it sees the disk. */
    program,
    /** Takes all the room there is; what is to be left of it is given back. */
    fill(leaving = 0) {
      const file = openSync(ballast, 'a')
      let size = 0
      try {
        for (;;) size += writeSync(file, Buffer.alloc(4_096))
      } catch {
        ftruncateSync(file, size - leaving)
        closeSync(file)
      }
    },
    free: () => rmSync(ballast),
    close() {
      holder.kill()
      rmSync(place, { recursive: true, force: true })
    },
  }
}
