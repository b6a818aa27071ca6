// A package made here around a stub of Electron shows what goes in, how it lies there, and what the deb says.
// It cannot show that Electron starts it, nor that fuses and integrity are enforced.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { extractFile } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '#build/machine/look.ts'
import { wrongFuses } from '#build/packaging/fuses.ts'
import { isAllowed } from './allowed.ts'
import { buildPackage, type Package } from './build-package.ts'

describe.runIf(process.platform === 'linux')('a package made on Linux', () => {
  let made: Package
  beforeAll(() => {
    made = buildPackage('linux', 'dir', ...(findProgram('dpkg-deb') ? (['deb'] as const) : []))
  }, 120_000)
  afterAll(() => made.remove())

  describe('the program', () => {
    test('holds what is allowed and nothing else', () => {
      expect(made.files.filter(path => !isAllowed(path, 'linux-x64'))).toEqual([])
    })

    test('holds its three parts, and a manifest that names the first', () => {
      expect(made.files).toEqual(
        expect.arrayContaining(['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']),
      )
      const manifest = JSON.parse(extractFile(join(made.resources, 'app.asar'), 'package.json').toString())
      expect(manifest).toMatchObject({
        name: 'quorum',
        productName: 'Quorum',
        main: 'out/main/index.js',
        type: 'module',
      })
      expect(manifest).not.toHaveProperty('scripts')
      expect(manifest).not.toHaveProperty('devDependencies')
    })

    test('has the one build of SQLite this system needs, outside the archive, and it runs', () => {
      const unpacked = join(made.resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3')
      expect(readdirSync(join(unpacked, 'prebuilds'))).toEqual(['linux-x64.node'])
      const load = createRequire(join(unpacked, 'package.json'))
      const Database = load(unpacked) as new (
        file: string,
      ) => { prepare: (sql: string) => { get: () => unknown } }
      expect(new Database(':memory:').prepare('SELECT 6 * 7 AS answer').get()).toEqual({ answer: 42 })
    })
  })

  describe('beside the program', () => {
    test('stands the compiled library, never its sources', () => {
      const content = readdirSync(join(made.resources, 'content')).sort()
      expect(content).toEqual(['keys.db', 'library.db', 'manifest.json'])
    })

    test('stands nothing else', () => {
      expect(readdirSync(made.resources).sort()).toEqual([
        'app.asar',
        'app.asar.unpacked',
        'apparmor-profile',
        'content',
      ])
    })

    test('is one language of Chromium', () => {
      expect(readdirSync(join(made.unpacked, 'locales'))).toEqual(['en-US.pak'])
    })
  })

  test('every fuse is as wanted, and one that was flipped back would be named', async () => {
    const program = join(made.unpacked, 'quorum')
    expect(await wrongFuses(program)).toEqual([])
    const copy = join(made.output, 'flipped')
    copyFileSync(program, copy)
    await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true })
    expect(await wrongFuses(copy)).toEqual(['RunAsNode'])
  })

  describe.runIf(findProgram('dpkg-deb'))('the deb', () => {
    const deb = () => join(made.output, readdirSync(made.output).find(name => name.endsWith('.deb')) ?? '')
    const dpkg = (...args: string[]) => execFileSync('dpkg-deb', [...args], { encoding: 'utf8' })

    test('says what it is, for whom and what it needs', () => {
      const control = dpkg('--field', deb())
      expect(control).toContain('Package: quorum\n')
      expect(control).toContain('Architecture: amd64\n')
      expect(control).toMatch(/^Version: \d+\.\d+\.\d+$/m)
      expect(control).toMatch(/^Depends: .*libgtk-3-0/m)
      expect(control).toMatch(/^Description: Quorum, Distributed Systems Pattern Library$/m)
    })

    test('installs the program, its entry in the menu and its icons, all owned by root', () => {
      const lines = dpkg('--contents', deb()).trim().split('\n')
      expect(lines.filter(line => !line.includes(' root/root '))).toEqual([])
      const paths = lines.map(line => line.slice(line.indexOf('./') + 1))
      expect(paths).toEqual(
        expect.arrayContaining([
          '/opt/Quorum/quorum',
          '/opt/Quorum/resources/app.asar',
          '/opt/Quorum/resources/content/library.db',
          '/usr/share/applications/quorum.desktop',
          '/usr/share/icons/hicolor/16x16/apps/quorum.png',
          '/usr/share/icons/hicolor/512x512/apps/quorum.png',
        ]),
      )
      expect(lines.find(line => line.endsWith('/opt/Quorum/quorum'))).toMatch(/^-rwxr-xr-x/)
    })

    test('leaves no learner without data: removing it touches nothing at home', () => {
      for (const script of ['postinst', 'postrm']) {
        const text = dpkg('--info', deb(), script)
        expect(text).toMatch(/^#!\/bin\/bash/)
        expect(text).not.toMatch(/\$HOME|\.config|\/home\//)
      }
    })

    test('shows as a program for learning', () => {
      const tree = execFileSync('sh', [
        '-c',
        'dpkg-deb --fsys-tarfile "$0" | tar -xO ./usr/share/applications/quorum.desktop',
        deb(),
      ])
      const entry = tree.toString()
      expect(entry).toMatch(/^Name=Quorum$/m)
      expect(entry).toMatch(/^GenericName=Distributed Systems Pattern Library$/m)
      expect(entry).toMatch(/^Categories=Education;$/m)
    })
  })
})

test('the icons of Windows and macOS hold every size these systems ask for', () => {
  const icons = join(import.meta.dirname, '..', '..', 'build', 'icons')
  const ico = readFileSync(join(icons, 'icon.ico'))
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256)
  expect(sizes).toEqual([16, 24, 32, 48, 64, 256])
  const icns = readFileSync(join(icons, 'icon.icns'))
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  const types: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    types.push(icns.toString('latin1', at, at + 4))
  expect(types.sort()).toEqual(['ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'])
})
