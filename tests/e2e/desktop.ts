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

  async start({ width, height }: Size): Promise<this> {
    if (process.platform !== 'linux') return this
    const options = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-ac']
    const server = spawn('Xvfb', ['-displayfd', '3', ...options], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    this.started.push(server)
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
    this.display = `:${number.toString().trim()}`
    this.run('openbox', '--config-file', OPENBOX)
    while (!this.tell('xprop', '-root', '_NET_SUPPORTING_WM_CHECK').includes('0x')) await pause(20)
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
  stop(): void {
    // SIGTERM: after a SIGKILL the server's lock file would stay behind.
    for (const child of this.started.reverse()) child.kill('SIGTERM')
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
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    } catch {
      return ''
    }
  }
}
