import { spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { DESKTOP_PROGRAMS, findProgram, lookAtMachine, type Machine, root } from '../machine/look.ts'
import { planStart } from '../machine/plan-start.ts'
import { planTest } from '../machine/plan-test.ts'

/** Each of these runs one language of the code examples. */
const INTERPRETERS = { python3: '--version', bash: '--version', sqlite3: '--version' }
const GIB = 2 ** 30

/** Explains this machine: what is here, and what `npm start` and `npm test` will do with it. */
export async function run(): Promise<number> {
  for (const sentence of explain(lookAtMachine())) console.log(sentence)
  return 0
}

export function explain(machine: Machine): string[] {
  const start = planStart(machine)
  const test = planTest(machine, { playwright: false, apt: false })
  return [
    `Node: ${process.versions.node}, at ${process.execPath}.`,
    `npm: ${versionOf('npm', '--version') ?? 'not here; Quorum is started through it'}.`,
    `You: ${machine.root ? 'root' : 'an ordinary user'} on ${machine.platform}, ${process.arch}.`,
    `Display: ${machine.display ? 'here' : 'none'}.`,
    `Electron's program: ${machine.electron ? 'here' : 'not here; npm start tries to fetch it once a day'}.`,
    `Chromium: ${machine.chromium ?? 'not here'}.`,
    `Sandbox: ${sandbox(machine)}.`,
    `Virtual desktop: ${desktop(machine)}.`,
    ...Object.entries(INTERPRETERS).map(([name, option]) => {
      return `${name}: ${versionOf(name, option) ?? 'not here; its code examples are not executed'}.`
    }),
    `Disk: ${free()} GiB free here.`,
    `npm start: ${start.words.join(' ') || WINDOW}`,
    `npm test: ${test.words.join(' ')}`,
  ]
}

const WINDOW = 'Quorum opens its window on Electron.'

function sandbox({ root: isRoot, userNamespaces, sandboxProgram }: Machine): string {
  if (isRoot) return 'off, because Chromium gives root none'
  if (userNamespaces) return 'on, by user namespaces'
  return sandboxProgram
    ? "on, by Chromium's own program"
    : 'off, because this machine gives no user namespaces'
}

function desktop({ platform, missing }: Machine): string {
  if (platform !== 'linux') return 'not needed on this system'
  if (missing.length === 0) return 'all its programs are here'
  const packages = [...new Set(missing.map(name => DESKTOP_PROGRAMS[name] ?? name))]
  return `${missing.join(', ')} not here (Debian: ${packages.join(' ')})`
}

function versionOf(program: string, option: string): string | undefined {
  if (!findProgram(program)) return undefined
  const { stdout, status } = spawnSync(program, [option], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? stdout.trim().split('\n')[0] : undefined
}

function free(): string {
  const { bavail, bsize } = statfsSync(root)
  return ((bavail * bsize) / GIB).toFixed(1)
}
