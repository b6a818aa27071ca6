import { DESKTOP_PROGRAMS, type Machine, WATCHERS } from './look.ts'

export type TestPlan =
  | { endToEnd: 'run'; words: [string] }
  | { endToEnd: 'provide'; by: 'playwright' | 'apt'; packages: string[]; words: [string] }
  | { endToEnd: 'not-run'; words: [string] }

/** Which ways of providing have been tried, and so are not tried again. */
export type Tried = { playwright: boolean; apt: boolean }

const FONTS = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-color-emoji']

/**
 * What `npm test` does about its end-to-end part: run it on what is here; else fetch Playwright's Chromium;
 * else install Debian's packages; else say that it is not run.
 */
export function planTest(machine: Machine, tried: Tried): TestPlan {
  const { platform, electron, chromium, missing, apt } = machine
  const browser = electron || (platform === 'linux' && chromium !== undefined)
  const providable = apt && !tried.apt
  const lacking = providable ? missing : missing.filter(name => !WATCHERS.includes(name))
  if (browser && lacking.length === 0)
    return { endToEnd: 'run', words: [electron ? ON_ELECTRON : ON_STAND_IN] }
  if (platform !== 'linux') return { endToEnd: 'not-run', words: [NO_ELECTRON] }
  if (!browser && !tried.playwright) {
    return { endToEnd: 'provide', by: 'playwright', packages: [], words: ["Fetching Playwright's Chromium."] }
  }
  const packages = [...new Set(missing.map(name => DESKTOP_PROGRAMS[name] ?? name))]
  const wanted = [...(browser ? [] : ['chromium', ...FONTS]), ...packages]
  const list = wanted.join(' ')
  if (providable) {
    return {
      endToEnd: 'provide',
      by: 'apt',
      packages: wanted,
      words: [`Installing Debian packages: ${list}.`],
    }
  }
  return { endToEnd: 'not-run', words: [`${NOT_RUN} (on Debian: apt-get install ${list}).`] }
}

const ON_ELECTRON = 'End to end runs on Electron.'
const ON_STAND_IN = "End to end runs on the stand-in for Electron, in this machine's Chromium."
const NO_ELECTRON =
  "End to end is NOT RUN: it needs Electron's program, which is not here and could not be fetched; connect to the network once and run npm test again."
const NOT_RUN = 'End to end is NOT RUN: programs it needs are missing and could not be installed'
