import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './look.ts'

const FAILURE = join(root, '.cache', 'electron-not-fetched.json')
const PATIENCE_MS = 3 * 60_000
const RETRY_AFTER_MS = 24 * 3_600_000

/**
 * Fetches Electron's program, some 110 MB, once. A failure is remembered for a day, so that a machine without
 * network does not wait at every start.
 */
export function fetchElectron(): void {
  const version = electronVersion()
  if (version === undefined || failedLately(version)) return
  console.log(`Fetching Electron ${version}, once.`)
  const install = join(root, 'node_modules', 'electron', 'install.js')
  const { status } = spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: PATIENCE_MS })
  if (status === 0) return
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(FAILURE, JSON.stringify({ version, at: Date.now() }))
}

function electronVersion(): string | undefined {
  const manifest = join(root, 'node_modules', 'electron', 'package.json')
  return existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
    : undefined
}

function failedLately(version: string): boolean {
  if (!existsSync(FAILURE)) return false
  const failure = JSON.parse(readFileSync(FAILURE, 'utf8')) as { version: string; at: number }
  return failure.version === version && Date.now() - failure.at < RETRY_AFTER_MS
}
