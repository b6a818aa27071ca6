import { describe, expect, test } from 'vitest'
import type { Machine } from '#build/machine/look.ts'
import { planStart, planTour } from '#build/machine/plan-start.ts'
import { desktop } from './machine.ts'

const STAND_IN =
  "Electron's program could not be fetched, so Quorum runs on its stand-in: the same main process, preload, window and database, in this machine's Chromium (/usr/bin/chromium)."
const ROOT = 'You are root, to whom Chromium gives no sandbox, so Quorum runs without it.'
const NO_NAMESPACES =
  'This machine gives you no user namespaces, which the sandbox is built of, so Quorum runs without it.'
const TOUR =
  'There is no display, so the tour drives Quorum in a virtual one and leaves a picture of every screen in out/tour.'
const NO_BROWSER =
  "Quorum needs Electron's program, which is not here and could not be fetched, or Chromium, which is not here either: connect to the network once, or install Chromium (on Debian: apt-get install chromium)."
const NO_ELECTRON =
  "Quorum needs Electron's program, which is not here and could not be fetched: connect to the network once and run npm start again."
const NO_SETPRIV =
  "The stand-in for Electron needs setpriv, which is not here: install util-linux, or connect to the network once so that Electron's program can be fetched."
const NO_DISPLAY =
  'There is no display to open a window on, and no Xvfb with openbox to make a virtual one: run npm start on a desktop, or install both (on Debian: apt-get install xvfb openbox).'

type Cell = [given: Partial<Machine>, outcome: string, ...words: string[]]

const cells: Cell[] = [
  [{}, 'window on electron'],
  [{ platform: 'darwin' }, 'window on electron'],
  [{ platform: 'win32' }, 'window on electron'],
  [{ root: true }, 'window on electron without sandbox', ROOT],
  [{ userNamespaces: false }, 'window on electron without sandbox', NO_NAMESPACES],
  [{ userNamespaces: false, sandboxProgram: true }, 'window on electron without sandbox', NO_NAMESPACES],
  [{ display: false }, 'tour on electron', TOUR],
  [{ electron: false }, 'window on stand-in', STAND_IN],
  [{ electron: false, root: true }, 'window on stand-in without sandbox', STAND_IN, ROOT],
  [{ electron: false, userNamespaces: false }, 'window on stand-in without sandbox', STAND_IN, NO_NAMESPACES],
  [{ electron: false, userNamespaces: false, sandboxProgram: true }, 'window on stand-in', STAND_IN],
  [{ electron: false, display: false }, 'tour on stand-in', STAND_IN, TOUR],
  [{ electron: false, display: false, root: true }, 'tour on stand-in without sandbox', STAND_IN, ROOT, TOUR],
  [{ electron: false, chromium: undefined }, 'nothing', NO_BROWSER],
  [{ electron: false, platform: 'darwin' }, 'nothing', NO_ELECTRON],
  [{ electron: false, platform: 'win32' }, 'nothing', NO_ELECTRON],
  [{ electron: false, missing: ['setpriv'] }, 'nothing', NO_SETPRIV],
  [{ display: false, missing: ['Xvfb'] }, 'nothing', NO_DISPLAY],
  [{ display: false, missing: ['openbox'] }, 'nothing', NO_DISPLAY],
  [{ missing: ['xdotool', 'xev'] }, 'window on electron'],
]

test.each(cells)('%o ends in: %s', (given, outcome, ...words) => {
  const plan = planStart({ ...desktop, ...given })
  const seen =
    plan.run === 'nothing' ? plan.run : `${plan.run} on ${plan.host}${plan.sandbox ? '' : ' without sandbox'}`
  expect([seen, ...plan.words]).toEqual([outcome, ...words])
})

describe('over every machine there can be', () => {
  const yesAndNo = [true, false]
  const every = yesAndNo.flatMap(root =>
    yesAndNo.flatMap(display =>
      yesAndNo.flatMap(electron =>
        yesAndNo.flatMap(userNamespaces =>
          [undefined, '/usr/bin/chromium'].flatMap(chromium =>
            [[], ['Xvfb'], ['setpriv']].map((missing): Machine => {
              return { ...desktop, root, display, electron, userNamespaces, chromium, missing }
            }),
          ),
        ),
      ),
    ),
  )

  test('the start ends in the app or in one sentence', () => {
    for (const machine of every) {
      const plan = planStart(machine)
      if (plan.run === 'nothing') expect(plan.words).toHaveLength(1)
      else expect(plan.host === 'electron' ? machine.electron : machine.chromium).toBeTruthy()
    }
  })

  test('the sandbox is off only for a reason that is said', () => {
    for (const machine of every) {
      const plan = planStart(machine)
      if (plan.run === 'nothing') continue
      const said = plan.words.includes(ROOT) || plan.words.includes(NO_NAMESPACES)
      expect(said).toBe(!plan.sandbox)
      if (machine.root) expect(plan.sandbox).toBe(false)
    }
  })

  test('every sentence ends as one', () => {
    for (const { words } of every.map(planStart))
      for (const sentence of words) expect(sentence).toMatch(/\.$/)
  })
})

test('the tour brings its own display', () => {
  expect(planTour(desktop)).toMatchObject({ run: 'tour', host: 'electron' })
  expect(planTour({ ...desktop, missing: ['Xvfb'] })).toMatchObject({ run: 'nothing' })
  expect(planTour({ ...desktop, platform: 'win32' })).toMatchObject({ run: 'window', host: 'electron' })
})
