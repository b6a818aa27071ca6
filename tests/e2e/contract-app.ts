// The app of the contract specs, as its page and its main process see it.
import { join } from 'node:path'
import { root } from './driver.ts'
import { test as base, type RunningApp } from './fixture.ts'

export { driver, expect } from './fixture.ts'

declare global {
  var contract: {
    list: [number, [number, { three: number }]]
    echo: (value: unknown) => Promise<unknown>
    fail: () => Promise<unknown>
    nobody: () => Promise<unknown>
    giveFunction: () => Promise<unknown>
    sender: () => Promise<unknown>
    lock: (on: boolean) => Promise<void>
    ping: (number: number) => Promise<number>
    onNews: (callback: (news: unknown) => void) => () => void
    add: (a: number, b: number) => number
    throws: () => void
    rejects: () => Promise<void>
    make: () => { date: Date; map: Map<string, number>; twice: (x: number) => number; bytes: Uint8Array }
    sees: () => string
    requires: () => string
  }
  var news: unknown[]
  var contractLog: string[]
  var runUtility: () => void
  var utility: Electron.UtilityProcess
}

export const test = base.extend({ directory: join(root, 'tests', 'electron-host', 'contract-app') })

/** What has happened in the app's main process, in order. */
export const logOf = (app: RunningApp): Promise<string[]> => app.main(() => contractLog)
