import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

type Options = Pick<Electron.ForkOptions, 'env' | 'execArgv' | 'cwd' | 'serviceName' | 'stdio'>

/** What waitpid tells of a process that a signal ended. */
const SIGTERM = 15
const CHILD_SIDE = join(import.meta.dirname, 'utility-child.ts')

/** A child process of Node where Electron has one of Chromium's; it dies with its parent, as theirs does. */
export class UtilityProcess extends EventEmitter {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  private readonly child: ChildProcess

  constructor(modulePath: string, args: readonly string[], options: Options) {
    super()
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', CHILD_SIDE]
    const stdio = options.stdio === 'ignore' || options.stdio === 'pipe' ? options.stdio : 'inherit'
    this.child = fork(modulePath, args, {
      execPath: 'setpriv',
      execArgv: ['--pdeathsig', 'KILL', '--', ...node, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
      ...(options.env ? { env: { ...options.env } } : {}),
      ...(options.cwd ? { cwd: options.cwd } : {}),
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.child.once('spawn', () => this.emit('spawn'))
    this.child.on('message', message => this.emit('message', message))
    this.child.once('exit', code => this.emit('exit', code ?? SIGTERM))
  }
  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined
  }
  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object)
  }
  kill(): boolean {
    return this.child.kill('SIGTERM')
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: Options = {}): UtilityProcess =>
    new UtilityProcess(modulePath, args, options),
}
