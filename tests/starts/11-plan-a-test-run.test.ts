import { expect, test } from 'vitest'
import type { Machine } from '#build/machine/look.ts'
import { planTest, type Tried } from '#build/machine/plan-test.ts'
import { desktop } from './machine.ts'

const untried: Tried = { playwright: false, apt: false }
const bare: Machine = { ...desktop, electron: false, chromium: undefined, missing: ['Xvfb', 'xprop', 'xev'] }
const FONTS = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-color-emoji']

test('what is here is used, Electron before the stand-in', () => {
  expect(planTest(desktop, untried).words).toEqual(['End to end runs on Electron.'])
  expect(planTest({ ...desktop, electron: false }, untried).words).toEqual([
    "End to end runs on the stand-in for Electron, in this machine's Chromium.",
  ])
})

test("a missing browser is Playwright's to bring, and then Debian's", () => {
  expect(planTest(bare, untried)).toMatchObject({ endToEnd: 'provide', by: 'playwright' })
  expect(planTest({ ...bare, apt: true }, { playwright: true, apt: false })).toMatchObject({
    endToEnd: 'provide',
    by: 'apt',
    packages: ['chromium', ...FONTS, 'xvfb', 'x11-utils'],
  })
})

test('only what is missing is installed', () => {
  const plan = planTest({ ...desktop, missing: ['xdotool'], apt: true }, untried)
  expect(plan).toMatchObject({ endToEnd: 'provide', by: 'apt', packages: ['xdotool'] })
})

test('what one spec alone wants is installed where it can be, and its want stops no other spec', () => {
  const watched: Machine = { ...desktop, missing: ['strace', 'ip'] }
  expect(planTest({ ...watched, apt: true }, untried)).toMatchObject({ packages: ['strace', 'iproute2'] })
  expect(planTest({ ...watched, apt: true }, { ...untried, apt: true }).endToEnd).toBe('run')
  expect(planTest(watched, untried).endToEnd).toBe('run')
})

test('nothing is tried twice: at the end it is said aloud, with the way out', () => {
  expect(planTest({ ...bare, apt: true }, { playwright: true, apt: true })).toEqual({
    endToEnd: 'not-run',
    words: [
      `End to end is NOT RUN: programs it needs are missing and could not be installed (on Debian: apt-get install chromium ${FONTS.join(' ')} xvfb x11-utils).`,
    ],
  })
  expect(planTest({ ...desktop, missing: ['wmctrl'] }, untried).endToEnd).toBe('not-run')
})

test('without Electron there is no stand-in off Linux', () => {
  for (const platform of ['win32', 'darwin'] as const) {
    expect(planTest({ ...desktop, platform, electron: false }, untried)).toEqual({
      endToEnd: 'not-run',
      words: [
        "End to end is NOT RUN: it needs Electron's program, which is not here and could not be fetched; connect to the network once and run npm test again.",
      ],
    })
  }
})
