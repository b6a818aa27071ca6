import type { Machine } from './look.ts'

export type StartPlan =
  /** A window on the display, or the tour in a virtual one. */
  | { run: 'window' | 'tour'; host: Host; sandbox: boolean; words: string[] }
  | { run: 'nothing'; words: [string] }
export type Host = 'electron' | 'stand-in'

/** What `npm start` does on a machine, and the sentences it says first. */
export function planStart(machine: Machine): StartPlan {
  const { platform, display, electron, chromium, missing } = machine
  if (!electron && platform !== 'linux') return nothing(NO_ELECTRON)
  if (!electron && !chromium) return nothing(NO_BROWSER)
  if (!electron && missing.includes('setpriv')) return nothing(NO_SETPRIV)
  if (!display && (missing.includes('Xvfb') || missing.includes('openbox'))) return nothing(NO_DISPLAY)
  const host = electron ? 'electron' : 'stand-in'
  const sandbox = hasSandbox(machine, host)
  return {
    run: display ? 'window' : 'tour',
    host,
    sandbox,
    words: [
      ...(electron ? [] : [`${STAND_IN} (${chromium}).`]),
      ...(sandbox ? [] : [machine.root ? ROOT : NO_NAMESPACES]),
      ...(display ? [] : [TOUR]),
    ],
  }
}

/** The tour needs no display of the person's: it brings its own. */
export function planTour(machine: Machine): StartPlan {
  return planStart({ ...machine, display: machine.platform !== 'linux' })
}

/** Electron's own sandbox program has not its rights in node_modules; Debian's Chromium brings one that has. */
function hasSandbox({ platform, root, userNamespaces, sandboxProgram }: Machine, host: Host): boolean {
  if (platform !== 'linux') return true
  if (root) return false
  return userNamespaces || (host === 'stand-in' && sandboxProgram)
}

const nothing = (sentence: string): StartPlan => ({ run: 'nothing', words: [sentence] })

const NO_ELECTRON =
  "Quorum needs Electron's program, which is not here and could not be fetched: connect to the network once and run npm start again."
const NO_BROWSER =
  "Quorum needs Electron's program, which is not here and could not be fetched, or Chromium, which is not here either: connect to the network once, or install Chromium (on Debian: apt-get install chromium)."
const NO_SETPRIV =
  "The stand-in for Electron needs setpriv, which is not here: install util-linux, or connect to the network once so that Electron's program can be fetched."
const NO_DISPLAY =
  'There is no display to open a window on, and no Xvfb with openbox to make a virtual one: run npm start on a desktop, or install both (on Debian: apt-get install xvfb openbox).'
const STAND_IN =
  "Electron's program could not be fetched, so Quorum runs on its stand-in: the same main process, preload, window and database, in this machine's Chromium"
const ROOT = 'You are root, to whom Chromium gives no sandbox, so Quorum runs without it.'
const NO_NAMESPACES =
  'This machine gives you no user namespaces, which the sandbox is built of, so Quorum runs without it.'
const TOUR =
  'There is no display, so the tour drives Quorum in a virtual one and leaves a picture of every screen in out/tour.'
