import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './fixture.ts'

/** A network of its own, with nothing in it but the way to oneself, which DevTools needs. */
const rights = process.getuid?.() === 0 ? [] : ['--map-current-user', '--keep-caps']
const emptyNetwork = [...rights, '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
const possible =
  process.platform === 'linux' && spawnSync('unshare', [...emptyNetwork, 'strace', '-V']).status === 0
const NOT_RUN =
  'NOT RUN: the walk in an empty network needs strace, ip, and the right to make a network namespace.'

test.beforeEach(() => {
  if (!possible) console.log(NOT_RUN)
  test.skip(!possible, NOT_RUN)
})

/** Chromium's question to the routing table whether IPv6 leads anywhere: a UDP socket is bound, nothing is sent. */
const reachable = /connect\(\d+, \{sa_family=AF_INET6, .*"2001:4860:4860::8888"/

/** Runs Node in the empty network; what it printed, and every call of it or its children that names an address. */
async function watch(environment: Record<string, string>, ...script: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-calls-'))
  const calls = join(folder, 'calls')
  const strace = [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-o',
    calls,
    '-e',
    'connect,sendto,sendmsg,sendmmsg',
  ]
  const args = [...emptyNetwork, ...strace, process.execPath, ...script]
  try {
    const { stdout } = await promisify(execFile)('unshare', args, { env: { ...process.env, ...environment } })
    const named = readFileSync(calls, 'utf8').match(/^.*sa_family=AF_INET6?,.*$/gm) ?? []
    const outward = named.filter(call => !/"(127\.|::1"|::ffff:127\.)/.test(call) && !reachable.test(call))
    return { stdout, named, outward }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('without any network the app opens, a chapter is read and an answer saved, and no address is ever called', async ({
  desktop,
}) => {
  const walk = await watch(desktop.environment, join(import.meta.dirname, 'walk-offline.ts'))
  expect(walk.stdout.trim().split('\n')).toEqual(['interfaces: lo', 'opened', 'read', 'saved'])
  // The driver's own way to the app is seen, so all else would be too.
  expect(walk.named.length).toBeGreaterThan(0)
  expect(walk.outward).toEqual([])
})

test('a call to the outside, were there one, would be seen', async () => {
  const stream = "require('net').connect(9, '192.0.2.1').on('error', () => {})"
  const parcel = "require('dgram').createSocket('udp6').on('error', () => {}).send('x', 9, '2001:db8::1')"
  const { outward } = await watch({}, '-e', `${stream}; ${parcel}; setTimeout(process.exit, 500)`)
  expect(outward.join('\n')).toContain('192.0.2.1')
  expect(outward.join('\n')).toContain('2001:db8::1')
})
