import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits, type LabOutcome } from '#core/lab/contract.ts'
import { type LabPool, openLabPool } from '#electron/lab-runner/pool.ts'
import { type Fork, runnerFork } from './fork-runner.ts'
import { attackRun } from './quickjs.ts'

let fork: Fork
let pool: LabPool
const forked: ReturnType<Fork>[] = []
const times: string[] = []

beforeAll(async () => {
  fork = await runnerFork()
  pool = openLabPool(() => {
    const runner = fork()
    forked.push(runner)
    return runner
  })
})
afterAll(() => {
  pool.close()
  console.log([`Stopped after ms, with a limit of ${limits.msPerGroup}:`, ...times].join('\n  '))
})

/** Shorter than in the app, to keep the suite short. */
const limits = { ...defaultLimits, msPerGroup: 1_000 }
const sane = attackRun('export const attack = () => 1', "lab.equal(attack(), 1, 'one')")
const passed: LabOutcome = { kind: 'ran', groups: [{ id: 'g', outcome: 'passed', console: [] }] }

/** Code that never ends by itself, or only long after the limit; some of it in native code that asks nobody. */
const abuses: Record<string, string> = {
  'a loop': 'for (;;);',
  recursion: 'const f = () => f() + 1; return f()',
  'recursion in a getter': 'const o = { get x() { return this.x + 1 } }; return o.x',
  'a text that doubles': "let s = 'a'; for (;;) s += s",
  'a regular expression that backtracks': "return /^(a+)+$/.test('a'.repeat(40) + 'b')",
  'another that backtracks': "return /(x+x+)+y/.test('x'.repeat(40))",
  'a great power': 'return 2n ** 20000000n',
  'powers without end': 'let n = 3n; for (;;) n *= n',
  'a list of a thousand million': 'return new Uint8Array(1e9)',
  'promises without end': 'const again = () => Promise.resolve().then(again); again(); for (;;) await_()',
  'a native sort': 'const a = new Float64Array(6e6).map((_, i) => (i * 7919) % 1000003); for (;;) a.sort()',
  'a sort that compares':
    'const a = Array.from({ length: 1e6 }, (_, i) => -i); for (;;) a.sort((x, y) => x - y)',
  'a native join': "const a = new Array(5e7).fill('xy'); for (;;) a.join(',')",
  'JSON of a million':
    'const a = Array.from({ length: 5e5 }, (_, i) => ({ i })); for (;;) JSON.parse(JSON.stringify(a))',
  'lists until memory ends': 'const a = []; for (;;) a.push(new Array(100).fill(1))',
  'objects until memory ends': 'let o = {}; for (;;) o = { o, p: [o] }',
  'memory that ends and is asked again':
    'const k = []; for (;;) { try { for (;;) k.push(new ArrayBuffer(1e5)) } catch {} }',
  'an async generator': 'async function* g() { for (;;) yield 1 } const it = g(); for (;;) it.next()',
  'an iterator without end': 'return [...(function* () { for (;;) yield 1 })()]',
  'a proxy without end': 'const p = new Proxy({}, { get: (t, k, r) => r[k] }); return p.x',
  'a deep structure': 'let a = []; for (let i = 0; i < 1e6; i++) a = [a]; return JSON.stringify(a)',
  'a stubborn catch': 'for (;;) { try { for (;;); } catch {} finally { continue } }',
  'text to code, deep': "return eval('('.repeat(50000))",
}

describe('stopped, whatever it does', () => {
  test.each(Object.entries(abuses))('%s', { timeout: 30_000 }, async (name, body) => {
    const code = `const await_ = () => {}\nexport function attack() { ${body} }`
    await forked.at(-1)?.ready
    const began = performance.now()
    const outcome = await pool.run(attackRun(code, "lab.equal(attack(), 'never', 'it ends')", { limits }))
    times.push(`${Math.round(performance.now() - began)} ${name}: ${words(outcome)}`)
    expect(outcome).not.toEqual(passed)
    expect(outcome.kind).toBe('ran')
  })

  test('and the next run is as good as new', { timeout: 30_000 }, async () => {
    expect(await pool.run(sane)).toEqual(passed)
  })
})

function words(outcome: LabOutcome): string {
  if (outcome.kind === 'refused') return `refused: ${outcome.words}`
  return outcome.groups.map(each => `${each.outcome}: ${each.failure?.words}`).join(' ')
}

test('code that never finishes loading is stopped', { timeout: 30_000 }, async () => {
  const outcome = await pool.run(attackRun('for (;;);\nexport const attack = 1', '', { limits }))
  expect(outcome).toMatchObject({ kind: 'ran', groups: [{ outcome: 'stopped' }] })
})

test('source that is nested too deeply, or ten megabytes long, is refused', { timeout: 30_000 }, async () => {
  for (const source of [
    '('.repeat(100_000),
    '['.repeat(100_000),
    '{'.repeat(100_000),
    'x'.repeat(10_000_000),
  ])
    expect(await pool.run(attackRun(source, '')), source.slice(0, 1)).toMatchObject({ kind: 'refused' })
  expect(await pool.run(sane)).toEqual(passed)
})

test('source over 256 KiB is refused before any process sees it', async () => {
  const outcome = await pool.run(attackRun('x'.repeat(300_000), ''))
  expect(outcome).toMatchObject({
    kind: 'refused',
    words: expect.stringContaining('longer than a lab can run'),
  })
})

test('a group that hangs does not hide the others; two that hang end the run', {
  timeout: 30_000,
}, async () => {
  const code = 'export function attack(n) { if (n > 1) for (;;) new Float64Array(1e6).sort(); return n }'
  const run = {
    ...attackRun(code, '', { limits }),
    tests: `export default (lab, { attack }) => ({ a() { attack(2) }, b() { attack(1) }, c() { attack(3) }, d() { attack(1) } })`,
    groups: ['a', 'b', 'c', 'd'],
  }
  const seen: string[] = []
  const outcome = await pool.run(run, group => seen.push(`${group.id} ${group.outcome}`))
  expect(seen).toEqual(['a stopped', 'b passed', 'c stopped', 'd stopped'])
  expect(outcome.kind === 'ran' && outcome.groups.map(each => `${each.id} ${each.outcome}`)).toEqual(seen)
})

test('a runner that is killed from outside is an outcome, and the next one serves', {
  timeout: 30_000,
}, async () => {
  const endless = pool.run(attackRun('export function attack() { for (;;); }', 'attack()'))
  await new Promise(resolve => setTimeout(resolve, 1_000))
  const runner = forked.at(-2)
  if (runner) process.kill(runner.pid, 'SIGKILL')
  expect(await endless).toMatchObject({ kind: 'ran', groups: [{ outcome: 'stopped' }] })
  expect(await pool.run(sane)).toEqual(passed)
})

test('a warm runner that dies while nobody looks is replaced', { timeout: 30_000 }, async () => {
  const runner = forked.at(-1)
  if (runner) process.kill(runner.pid, 'SIGKILL')
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(await pool.run(sane)).toEqual(passed)
})

test('a learner who stops a run gets what is done so far', { timeout: 30_000 }, async () => {
  const run = {
    ...attackRun('export function attack(n) { if (n > 1) for (;;); }', ''),
    tests:
      'export default (lab, { attack }) => ({ a() { attack(1) }, b() { attack(2) }, c() { attack(1) } })',
    groups: ['a', 'b', 'c'],
  }
  const outcome = await pool.run(run, ({ id }) => {
    if (id === 'a') setTimeout(() => pool.stop(), 300)
  })
  expect(outcome.kind === 'ran' && outcome.groups.map(each => each.outcome)).toEqual([
    'passed',
    'stopped',
    'stopped',
  ])
})

test('processes that cannot be started, or talk nonsense, are outcomes too', {
  timeout: 30_000,
}, async () => {
  const impossible = openLabPool(() => {
    throw new Error('no more processes')
  })
  expect(await impossible.run(sane)).toMatchObject({ kind: 'refused' })
  impossible.close()

  const liar = openLabPool(() => ({
    postMessage() {},
    on(_event: string, listener: (message: unknown) => void) {
      setTimeout(() => listener({ id: 0, outcome: 'passed' }), 10)
    },
    kill: () => true,
  }))
  expect(await liar.run(sane)).toMatchObject({ kind: 'refused' })
  liar.close()
})

test('runs that are asked for at once are served one after the other', { timeout: 60_000 }, async () => {
  const outcomes = await Promise.all([pool.run(sane), pool.run(sane), pool.run(sane)])
  expect(outcomes).toEqual([passed, passed, passed])
})
