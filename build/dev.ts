import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtMachine, root } from './machine/look.ts'

/** The app from its sources: the window follows every change, the library is compiled again when a file of it is saved. */
const content = (verb: string) => [join(root, 'build', 'content', 'cli.ts'), verb]
const standIn = lookAtMachine().electron
  ? {}
  : { ELECTRON_EXEC_PATH: join(root, 'tests', 'electron-host', 'electron') }
// On a fresh clone the app would open before there is a library.
if (!existsSync(join(root, 'out', 'content', 'manifest.json')))
  spawnSync(process.execPath, [...content('compile'), '--drafts'], { stdio: 'inherit' })
const library = spawn(process.execPath, content('watch'), { stdio: 'inherit' })
// By its file: what npm puts into .bin is a shell script on one system and a .cmd on another.
const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const app = spawn(process.execPath, [vite, 'dev'], {
  stdio: 'inherit',
  env: { ...process.env, ...standIn },
})
app.on('exit', code => {
  library.kill()
  process.exitCode = code ?? 1
})
