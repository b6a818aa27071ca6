import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './chromium.ts'

export const root = join(import.meta.dirname, '..', '..')

/** What matters of this machine for running Quorum. The plans decide on this and on nothing else. */
export type Machine = {
  platform: NodeJS.Platform
  root: boolean
  /** A screen a window can open on. */
  display: boolean
  /** Electron's program is here. */
  electron: boolean
  /** Chromium's program. */
  chromium: string | undefined
  /** Ordinary users may make the namespaces Chromium's sandbox is built of. */
  userNamespaces: boolean
  /** Chromium's sandbox has its own way to these namespaces, by a program that root owns. */
  sandboxProgram: boolean
  /** Programs of a virtual desktop and its tools that are missing. */
  missing: string[]
  /** apt-get is here and may be used. */
  apt: boolean
}

/** Wanted by one spec alone, which watches the app in an empty network and says aloud when it cannot. */
export const WATCHERS = ['strace', 'ip']

/** What an end-to-end run on Linux needs beside a browser, and the Debian package of each. */
export const DESKTOP_PROGRAMS: Record<string, string> = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  wmctrl: 'wmctrl',
  xprop: 'x11-utils',
  xev: 'x11-utils',
  setpriv: 'util-linux',
  strace: 'strace',
  ip: 'iproute2',
}

export function lookAtMachine(environment: NodeJS.ProcessEnv = process.env): Machine {
  const { platform } = process
  const linux = platform === 'linux'
  const isRoot = process.getuid?.() === 0
  const chromium = findChromium(environment)
  return {
    platform,
    root: linux && isRoot,
    display: !linux || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY),
    electron: existsSync(join(root, 'node_modules', 'electron', 'dist', 'version')),
    chromium,
    userNamespaces: !linux || spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0,
    sandboxProgram: chromium !== undefined && existsSync(join(chromium, '..', 'chrome-sandbox')),
    missing: linux ? Object.keys(DESKTOP_PROGRAMS).filter(name => !findProgram(name, environment.PATH)) : [],
    apt: linux && isRoot && findProgram('apt-get', environment.PATH) !== undefined,
  }
}

export function findProgram(name: string, path = process.env.PATH ?? ''): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const files = path.split(delimiter).flatMap(folder => endings.map(ending => join(folder, name + ending)))
  return files.find(file => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
