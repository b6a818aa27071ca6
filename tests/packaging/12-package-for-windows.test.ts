// What can be known of the Windows package without Windows: its files, and what is written into its program.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wrongFuses } from '#build/packaging/fuses.ts'
import { isAllowed } from './allowed.ts'
import { buildPackage, type Package } from './build-package.ts'

describe.runIf(process.platform === 'linux')('a package for Windows', () => {
  let made: Package
  beforeAll(() => {
    made = buildPackage('win', 'dir')
  }, 120_000)
  afterAll(() => made.remove())
  const program = () => join(made.unpacked, 'Quorum.exe')

  test("holds what is allowed, with Windows' build of SQLite instead of this system's", () => {
    expect(made.files.filter(path => !isAllowed(path, 'win32-x64'))).toEqual([])
    const prebuilds = join(made.resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds')
    expect(readdirSync(prebuilds)).toEqual(['win32-x64.node'])
  })

  test('carries the compiled library', () => {
    expect(readdirSync(join(made.resources, 'content')).sort()).toEqual([
      'keys.db',
      'library.db',
      'manifest.json',
    ])
  })

  test('tells Windows its name, and Electron the hash of its archive', () => {
    const bytes = readFileSync(program())
    const words = bytes.toString('utf16le') // resources lie on even addresses
    expect(words).toMatch(/ProductName\0+Quorum\0/)
    expect(words).toContain('ELECTRONASAR')
    expect(bytes.toString('latin1')).toMatch(
      /"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"/,
    )
  })

  test('has its fuses set', async () => {
    expect(await wrongFuses(program())).toEqual([])
  })
})
