import { appendFileSync, chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type System = 'linux' | 'win'

/** The files of an Electron distribution that electron-builder looks for, beside its program. */
const FILES = [
  ...['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'snapshot_blob.bin'],
  ...[
    'v8_context_snapshot.bin',
    'chrome_100_percent.pak',
    'chrome_200_percent.pak',
    'vk_swiftshader_icd.json',
  ],
]
/** Where @electron/fuses finds Electron's switches: this mark, a version, how many, and the switches. */
const FUSES = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\x01\x09', '101100010'].join('')
const root = join(import.meta.dirname, '..', '..')

/** A folder that looks like Electron to electron-builder: the same names, and a row of fuses to flip. */
export function makeStubElectron(folder: string, system: System, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const name of FILES) writeFileSync(join(folder, name), 'stub\n')
  for (const language of ['en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), 'stub\n')
  writeFileSync(join(folder, 'version'), version)
  if (system === 'win') makeWindowsProgram(join(folder, 'electron.exe'))
  else makeLinuxProgram(folder)
}

/** A script that hands the package it lies in to the stand-in. */
function makeLinuxProgram(folder: string): void {
  const host = join(root, 'tests', 'electron-host', 'electron')
  const script = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
ELECTRON_HOST_RESOURCES="$here/resources" exec "${host}" "$@"
exit 1
${FUSES}
`
  writeFileSync(join(folder, 'electron'), script, 'latin1')
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(folder, name), '#!/bin/sh\n')
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    chmodSync(join(folder, name), 0o755)
}

/** Any Windows program will do to write icon, names and integrity into; this one is in node_modules already. */
function makeWindowsProgram(file: string): void {
  copyFileSync(join(root, 'node_modules', 'electron-winstaller', 'vendor', '7z-x64.exe'), file)
  appendFileSync(file, FUSES, 'latin1')
}
