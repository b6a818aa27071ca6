// The whole of starting an app: command line, inspector, `electron` resolved to this folder, then the app's main file.
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Boot, setBoot } from './boot.ts'
import { readCommandLine } from './command-line.ts'

const VERSION = '45.4.1'

const line = readCommandLine(process.argv.slice(2))
if (line.switches.some(([name]) => name === 'version')) {
  console.log(`v${VERSION}-stand-in`)
  process.exit(0)
}

const resources = process.env.ELECTRON_HOST_RESOURCES
const target = resources ? await unpack(resources) : line.app && resolve(line.app)
if (!target) {
  console.error('electron host: no app given')
  process.exit(1)
}

// Playwright waits for this line on stderr: "Debugger listening on ws://…"
const inspect = line.switches.find(([name]) => name === 'inspect' || name === 'inspect-brk')
if (inspect) inspector.open(Number(inspect[1]) || 0, '127.0.0.1')

const boot: Boot = { ...readApp(target), switches: line.switches, packaged: resources !== undefined }
setBoot(boot)
dressProcess(boot)

const electron = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: electron, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
const require = createRequire(boot.main)
const { begin } = await import('./app.ts')
for (const preload of line.preloads) require(preload)
try {
  await import(pathToFileURL(boot.main).href)
} catch (error) {
  console.error('App threw an error during load\n', error)
  process.exit(1)
}
begin()

function readApp(path: string): Pick<Boot, 'appPath' | 'main' | 'manifest'> {
  const real = realpathSync(path)
  if (!statSync(real).isDirectory()) return { appPath: dirname(real), main: real, manifest: {} }
  const manifest = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as Boot['manifest'] & {
    main?: string
  }
  return { appPath: real, main: resolve(real, manifest.main ?? 'index.js'), manifest }
}

/** Node cannot load from an asar: the package runs from a throw-away copy of what it holds. */
async function unpack(folder: string): Promise<string> {
  const { extractAll } = await import('@electron/asar')
  const copy = mkdtempSync(join(tmpdir(), 'electron-host-asar-'))
  extractAll(join(folder, 'app.asar'), copy)
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
  return copy
}

function dressProcess({ packaged }: Boot): void {
  const define = (object: object, key: string, value: unknown) =>
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true })
  define(process.versions, 'electron', VERSION)
  define(process, 'type', 'browser')
  define(process, 'resourcesPath', resources ?? join(import.meta.dirname, 'resources'))
  if (!packaged) define(process, 'defaultApp', true)
  process.argv = [join(import.meta.dirname, 'electron'), ...process.argv.slice(2)]
}
