import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './driver.ts'

const OPENBOX = join(root, 'tests', 'electron-host', 'openbox.xml')

export type Size = { width: number; height: number }

/**
 * A desktop of the worker's own on Linux: a virtual screen and a window manager, so that no run depends on
 * another's windows or takes the focus of the person at this machine. Elsewhere, the desktop that is there.
 */
export class Desktop {
  display = ''
  private readonly started: ChildProcess[] = []

  /** Up to three tries: a server that is just ending can take the socket of the one that follows it along. */
  async start(size: Size): Promise<this> {
    if (process.platform !== 'linux') return this
    for (let tries = 1; !(await this.open(size)); tries++) {
      await this.stop()
      if (tries === 3) throw new Error('no virtual desktop came up, three times over')
    }
    return this
  }
  /** What Electron needs to find this desktop. */
  get environment(): Record<string, string> {
    return this.display ? { DISPLAY: this.display } : {}
  }
  /** Real key presses, by xdotool's names: `ctrl+shift+i`, `Escape`. Linux only. */
  press(...keys: string[]): void {
    this.tell('xdotool', 'key', ...keys)
  }
  /** A foreign window comes up and takes the focus; the function given back closes it. Linux only. */
  interrupt(): () => void {
    const intruder = this.run('xev', '-geometry', '200x200+1000+50')
    const [window = ''] = this.tell('xdotool', 'search', '--sync', '--name', 'Event Tester').split('\n')
    this.tell('xdotool', 'windowactivate', '--sync', window)
    return () => intruder.kill()
  }
  /** Ends when all it started has ended. */
  async stop(): Promise<void> {
    for (const child of this.started.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const ended = once(child, 'exit')
      // SIGTERM: after a SIGKILL the server's lock file would stay behind.
      child.kill('SIGTERM')
      await ended
    }
  }

  /** Starts the server and its window manager; tells whether both answered within five seconds. */
  private async open({ width, height }: Size): Promise<boolean> {
    const until = performance.now() + 5000
    const options = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-ac']
    const server = spawn('Xvfb', ['-displayfd', '3', ...options], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    this.started.push(server)
    const told = once(server.stdio[3] as Readable, 'data') as Promise<[Buffer]>
    const [number] = await Promise.race([told, pause(5000, [undefined])])
    if (!number) return false
    this.display = `:${number.toString().trim()}`
    this.run('openbox', '--config-file', OPENBOX)
    while (performance.now() < until) {
      if (this.tell('xprop', '-root', '_NET_SUPPORTING_WM_CHECK').includes('0x')) return true
      await pause(20)
    }
    return false
  }
  private run(program: string, ...args: string[]): ChildProcess {
    const child = spawn(program, args, { env: { ...process.env, DISPLAY: this.display }, stdio: 'ignore' })
    this.started.push(child)
    return child
  }
  private tell(program: string, ...args: string[]): string {
    const env = { ...process.env, DISPLAY: this.display }
    try {
      return execFileSync(program, args, {
        env,
        encoding: 'utf8',
        timeout: 10_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    } catch {
      return ''
    }
  }
}
