// The cells of the start matrix that are cheap to enter for real. Each asks the doctor, who plans as the start
// does, or starts in an empty clone, which ends before anything is built.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findProgram, lookAtMachine, root } from '#build/machine/look.ts'
import { planStart } from '#build/machine/plan-start.ts'

const here = lookAtMachine()
const run = join(root, 'build', 'run.mjs')
const onLinuxAsRoot = here.root
const mayHideNetwork =
  process.platform === 'linux' && spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0
const NOBODY = 65534

/** The environment of these tests without npm's and without the display, unless one is given. */
function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { npm_execpath: _npm, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  return { ...rest, npm_config_fetch_retries: '0', ...extra }
}

function ask(command: string[], env = environment(), cwd = root): SpawnSyncReturns<string> {
  const [program = '', ...args] = command
  return spawnSync(program, args, { env, cwd, encoding: 'utf8' })
}

const startWords = (output: string) => output.split('\n').find(line => line.startsWith('npm start: '))
const planned = (machine: typeof here) => `npm start: ${planStart(machine).words.join(' ')}`

test('without a display', () => {
  const { stdout } = ask([process.execPath, run, 'doctor'])
  expect(startWords(stdout)).toBe(planned({ ...here, display: process.platform !== 'linux' }))
})

test('without a Chromium', () => {
  const { stdout } = ask(
    [process.execPath, run, 'doctor'],
    environment({ ELECTRON_HOST_CHROMIUM: '/nowhere' }),
  )
  const machine = {
    ...here,
    display: process.platform !== 'linux',
    chromium: undefined,
    sandboxProgram: false,
  }
  expect(startWords(stdout)).toBe(planned(machine))
})

test.runIf(onLinuxAsRoot)('as an ordinary user with a display', () => {
  const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const env = environment({ DISPLAY: ':0', HOME: tmpdir() })
  const { stdout } = ask([...asNobody, process.execPath, run, 'doctor'], env)
  expect(startWords(stdout)).toBe(planned({ ...here, root: false, display: true }))
})

test.runIf(onLinuxAsRoot)('as an ordinary user where user namespaces are off', () => {
  // Switched off in a user namespace of its own, since the switch holds for all below it. Its ids have to be
  // mapped from outside.
  const holder = spawn('unshare', ['--user', 'sleep', '60'])
  try {
    const map = `/proc/${holder.pid}`
    while (
      spawnSync('readlink', [`${map}/ns/user`]).stdout.equals(
        spawnSync('readlink', ['/proc/self/ns/user']).stdout,
      )
    );
    for (const kind of ['uid_map', 'gid_map']) writeFileSync(join(map, kind), '0 0 65536')
    const inside = ['nsenter', '--user', `--target=${holder.pid}`, 'sh', '-c']
    const asNobody = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "$0" "$1" doctor`
    const script = `echo 0 > /proc/sys/user/max_user_namespaces; exec ${asNobody}`
    const env = environment({ DISPLAY: ':0', HOME: tmpdir() })
    const { stdout } = ask([...inside, script, process.execPath, run], env)
    expect(startWords(stdout)).toBe(planned({ ...here, root: false, display: true, userNamespaces: false }))
  } finally {
    holder.kill()
  }
})

/** A Node of this machine that Quorum does not run on. */
const otherNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => findProgram('node', folder))
  .find(node => node && /^v2[0-3]\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout))

test.runIf(otherNode)('on a Node older than 24, the work is done on 24', () => {
  expect(ask([otherNode ?? '', run, 'doctor']).stdout).toMatch(/^Node: 24\./m)
})

describe.runIf(mayHideNetwork)('in a fresh clone without a network', () => {
  const clone = mkdtempSync(join(tmpdir(), 'quorum-clone-'))
  mkdirSync(join(clone, 'build'))
  for (const file of ['build/run.mjs', 'package.json', 'package-lock.json'])
    cpSync(join(root, file), join(clone, file))
  afterAll(() => rmSync(clone, { recursive: true }))
  const start = (node: string) => {
    const offline = ['unshare', '--map-root-user', '--net', node, join(clone, 'build', 'run.mjs'), 'start']
    return ask(offline, environment({ npm_config_cache: join(clone, 'npm-cache') }), clone)
  }

  test('on Node 24 it ends in the sentence about the packages', () => {
    const { status, stderr } = start(process.execPath)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toBe(
      "Quorum's packages are not all here and could not be installed: connect to the network once and run this again.",
    )
  })

  test.runIf(otherNode)('on an older Node it ends in the sentence about Node', () => {
    const { status, stderr } = start(otherNode ?? '')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^Quorum runs on Node 24, this is Node 2\d\.\d+\.\d+, and Node 24\.21\.0 could not be fetched: connect to the network once, or install Node 24\.$/,
    )
  })
})

test('a verb that is not there is named', () => {
  const { status, stderr } = ask([process.execPath, run, 'fly'])
  expect([status, stderr.trim()]).toEqual([
    1,
    'There is no "fly"; there are start, test, tour, doctor, exec.',
  ])
})
