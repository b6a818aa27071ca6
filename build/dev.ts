import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { lookAtMachine, root } from './machine/look.ts'

/** The app from its sources: the window follows every change, the library is compiled again when a file of it is saved. */
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const standIn = lookAtMachine().electron
  ? {}
  : { ELECTRON_EXEC_PATH: join(root, 'tests', 'electron-host', 'electron') }
const library = spawn(process.execPath, [join(root, 'build', 'content', 'cli.ts'), 'watch'], {
  stdio: 'inherit',
})
const app = spawn(bin('electron-vite'), ['dev'], { stdio: 'inherit', env: { ...process.env, ...standIn } })
app.on('exit', code => {
  library.kill()
  process.exitCode = code ?? 1
})
