import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { root } from './look.ts'

/** Runs a program of this machine to its end; answers with its exit code. What it prints is seen. */
export function command(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise(resolve => {
    const shell = process.platform === 'win32' && !program.endsWith('.exe')
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell,
      env: { ...process.env, ...environment },
    })
    // Ctrl+C reaches the child as well; it decides when to end, and this waits for it.
    const wait = () => {}
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, wait)
    const end = (code: number) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, wait)
      resolve(code)
    }
    child.once('error', () => end(127))
    child.once('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** `npm run <script> -- <args>`, by the npm that started us. */
export function script(
  name: string,
  args: string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const words = ['run', '--silent', name, ...(args.length ? ['--', ...args] : [])]
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js') && existsSync(cli)) return command(process.execPath, [cli, ...words], environment)
  return command('npm', words, environment)
}
