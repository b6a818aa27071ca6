// What only the window manager knows: which window is ours, and which has the focus. Without a display, or
// without xprop and wmctrl, all of this answers "nothing" and the page's own focus events take its place.
import { spawn, spawnSync } from 'node:child_process'

function ask(program: string, ...args: string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''
}

const windowId = (text: string): number => Number(/0x[0-9a-f]+/.exec(text)?.[0] ?? 0)

export function hasWindowManager(): boolean {
  const answers = spawnSync('wmctrl', ['-m'], { stdio: 'ignore' }).status === 0
  return answers && windowId(ask('xprop', '-root', '_NET_SUPPORTING_WM_CHECK')) !== 0
}

export function windowsOf(pid: number): number[] {
  const lines = ask('wmctrl', '-l', '-p').split('\n')
  return lines.filter(line => line.split(/\s+/)[2] === String(pid)).map(windowId)
}

export function activate(window: number): void {
  ask('wmctrl', '-i', '-a', hex(window))
}

export function setAbove(window: number, above: boolean): void {
  ask('wmctrl', '-i', '-r', hex(window), '-b', `${above ? 'add' : 'remove'},above`)
}

let active = 0

/** The window with the focus, as last heard by `watchActiveWindow`. */
export function activeWindow(): number {
  return active
}

export function watchActiveWindow(changed: (window: number) => void): void {
  const spy = spawn('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], { stdio: ['ignore', 'pipe', 'ignore'] })
  spy.unref()
  process.once('exit', () => spy.kill())
  spy.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trimEnd().split('\n')) {
      active = windowId(line)
      changed(active)
    }
  })
}

export function desktopSize(): { width: number; height: number } {
  const [width = 1280, height = 800] = (
    ask('xprop', '-root', '_NET_DESKTOP_GEOMETRY').split('=')[1]?.match(/\d+/g) ?? []
  ).map(Number)
  return { width, height }
}

function hex(window: number): string {
  return `0x${window.toString(16)}`
}
