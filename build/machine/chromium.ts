import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names a package gives its Chromium; wrappers come last, since they add flags of their own. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
]

/**
 * The Chromium this machine has, or undefined. `ELECTRON_HOST_CHROMIUM` decides alone when it is set;
 * then Debian's, one on the PATH, and last the one Playwright downloaded.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment.ELECTRON_HOST_CHROMIUM
  if (chosen !== undefined) return isProgram(chosen) ? chosen : undefined
  return [...PLACES, ...onPath(environment.PATH), ...downloaded(environment)].find(isProgram)
}

function onPath(path = ''): string[] {
  return NAMES.flatMap(name => path.split(delimiter).map(folder => join(folder, name)))
}

/** Playwright keeps each build in its own folder; the highest number is the newest. */
function downloaded(environment: NodeJS.ProcessEnv): string[] {
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  const builds = readdirSync(cache).filter(name => /^chromium-\d+$/.test(name))
  const newestFirst = builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return newestFirst.flatMap(name =>
    ['chrome-linux64', 'chrome-linux'].map(sub => join(cache, name, sub, 'chrome')),
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
