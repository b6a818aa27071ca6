import { statfsSync } from 'node:fs'
import { app, type BrowserWindow, screen } from 'electron'
import type { MachineFacts } from '../world.ts'

const watched = [
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'load-extension',
  'js-flags',
]

export function machineFacts(window: BrowserWindow, folder: string): MachineFacts {
  const given = [...process.argv, ...process.execArgv]
  const { bavail, bsize } = statfsSync(folder)
  return {
    platform: process.platform,
    displays: screen.getAllDisplays().length,
    debugSwitches: watched
      .filter(
        name => app.commandLine.hasSwitch(name) || given.some(each => each.split('=')[0] === `--${name}`),
      )
      .map(name => `--${name}`),
    freeBytes: bavail * bsize,
    fullScreen: window.isFullScreen(),
  }
}
