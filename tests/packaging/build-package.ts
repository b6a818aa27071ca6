import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { makeStubElectron, type System } from './stub-electron.ts'

const root = join(import.meta.dirname, '..', '..')

export type Package = {
  output: string
  unpacked: string
  resources: string
  files: string[]
  remove: () => void
}

/** Packs what `npm run build` and `npm run content:compile` left in out/, around a stub of Electron. */
export function buildPackage(system: System, ...targets: ('dir' | 'deb')[]): Package {
  for (const folder of ['main', 'preload', 'renderer', 'content']) {
    if (!existsSync(join(root, 'out', folder))) throw new Error(`out/${folder} is not built`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'quorum-package-'))
  const [electron, output] = [join(folder, 'electron'), join(folder, 'output')]
  const version = electronVersion()
  makeStubElectron(electron, system, version)
  const settings = [
    `-c.electronDist=${electron}`,
    `-c.directories.output=${output}`,
    `-c.electronVersion=${version}`,
  ]
  const builder = join(root, 'node_modules', '.bin', 'electron-builder')
  const built = spawnSync(builder, [`--${system}`, ...targets, '--x64', ...settings], {
    cwd: root,
    env: { ...process.env, CUSTOM_FPM_PATH: join(root, 'build', 'packaging', 'fpm.ts') },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`electron-builder failed:\n${built.stdout}${built.stderr}`)
  const unpacked = join(output, `${system}-unpacked`)
  const resources = join(unpacked, 'resources')
  const files = filesIn(join(resources, 'app.asar'))
  return {
    output,
    unpacked,
    resources,
    files,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function electronVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** The archive lists folders as well; a folder is what another path goes on from. */
function filesIn(archive: string): string[] {
  const all = listPackage(archive, { isPack: false }).map(path => path.replace(/^\//, ''))
  const folders = new Set(all.map(path => path.slice(0, path.lastIndexOf('/'))))
  return all.filter(path => !folders.has(path))
}
