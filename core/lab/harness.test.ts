import { expect, test } from 'vitest'
import { cluster, type Handlers } from '../sim/index.ts'
import { openBench } from './harness.ts'
import type { Lab } from './lab.ts'

const open = (seed = 1) => openBench({ group: 'g', seed, outputBytes: 1_000 })
const run = (test: (lab: Lab) => void, seed?: number) =>
  open(seed).run(lab => ({ g: () => test(lab) }), undefined)
const failureOf = (test: (lab: Lab) => void) => run(test).failure

test('a group that returns has passed', () => {
  expect(run(lab => lab.equal([1], [1], 'same'))).toEqual({ id: 'g', outcome: 'passed', console: [] })
})

test('a failing assert tells what was expected and what was there', () => {
  expect(failureOf(lab => lab.equal({ a: 1 }, { a: 'b' }, 'a is b'))).toEqual({
    words: 'a is b',
    expected: '{ a: "b" }',
    got: '{ a: 1 }',
  })
  expect(failureOf(lab => lab.near(3, 1, 0.5, 'near one'))).toMatchObject({
    expected: '1, give or take 0.5',
    got: '3',
  })
  expect(failureOf(lab => lab.between(Number.NaN, 0, 1, 'small'))).toMatchObject({
    expected: 'from 0 to 1',
    got: 'NaN',
  })
  expect(failureOf(lab => lab.throws(() => 1, 'it throws'))).toMatchObject({ got: 'no error' })
  expect(failureOf(lab => lab.expect(false, 'so', { got: 'three of four' }))).toEqual({
    words: 'so',
    expected: 'undefined',
    got: 'three of four',
  })
})

test('only true is true', () => {
  expect(failureOf(lab => lab.expect('yes' as unknown as boolean, 'so'))).toEqual({ words: 'so' })
})

test('a failure counts even when what was thrown is swallowed, and the first one is told', () => {
  const outcome = run(lab => {
    for (const words of ['first', 'second'])
      try {
        lab.fail(words)
      } catch {}
  })
  expect(outcome).toMatchObject({ outcome: 'failed', failure: { words: 'first' } })
})

test('whatever is thrown becomes words', () => {
  const thrown = (value: unknown) =>
    failureOf(() => {
      throw value
    })?.words
  expect(thrown(new TypeError('no such thing'))).toBe('It threw TypeError: no such thing.')
  expect(thrown('a text')).toBe('It threw Error: a text.')
  expect(thrown(undefined)).toBe('It threw Error: undefined.')
  expect(thrown({ name: 'Odd', message: 'x', stack: '    at f (your-code.ts:12:5)' })).toBe(
    'It threw Odd: x, at line 12 of your code.',
  )
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('never')
      },
    },
  )
  expect(thrown(hostile)).toBe('It threw Error: something that cannot be shown.')
})

test('endless recursion is told as what it is', () => {
  const deeper = (): number => deeper() + 1
  expect(failureOf(() => deeper())?.words).toMatch(/^The calls went too deep/)
})

test('a property names the run that failed, and its dice come back with the seed', () => {
  const thrown: number[][] = [[], []]
  for (const list of thrown) run(lab => lab.seeds(3, dice => void list.push(dice.int(1, 1_000_000))))
  expect(thrown[0]).toEqual(thrown[1])
  expect(new Set(thrown[0]).size).toBe(3)
  const words = failureOf(lab => lab.seeds(5, (_dice, n) => lab.expect(n < 4, 'small')))?.words
  expect(words).toBe('Run 4 of 5: small')
})

test('a group that is interrupted keeps a failure found before, and else was stopped', () => {
  const bench = open()
  expect(bench.interrupted('Stopped.')).toMatchObject({ outcome: 'stopped', failure: { words: 'Stopped.' } })
  expect(() => bench.lab.fail('wrong')).toThrow()
  expect(bench.interrupted('Stopped.')).toMatchObject({ outcome: 'failed', failure: { words: 'wrong' } })
})

test('the machine is out of reach, its use is noted, and what is printed is kept', () => {
  const bench = open()
  const global: Record<string, unknown> & { Math: Math; console?: Console } = { Math: Object.create(Math) }
  bench.outfit(global)
  const use = (code: string) => new Function('global', `with (global) { return ${code} }`)(global) as unknown
  const words: Record<string, string> = {
    'Date.now()': 'Date.now',
    'new Date()': 'Date',
    'setTimeout(() => {}, 1)': 'setTimeout',
    'performance.now()': 'performance',
    'Math.random()': 'Math.random',
    'fetch("http://x")': 'fetch',
  }
  for (const [code, name] of Object.entries(words))
    expect(() => use(code), code).toThrow(`${name} is not part of a lab`)
  expect(bench.lab.ambient).toEqual(Object.values(words))
  use('console.log("hello", [1])')
  expect(bench.run(() => ({ g: () => {} }), undefined).console).toEqual(['hello [1]'])
})

/** Adds 1 on every message, and forgets what it had when it restarts. */
const forgetful = (ctx: { state(flags: { count: number }): void }): Handlers => {
  let count = 0
  return {
    onRequest(_request, reply) {
      count += 1
      ctx.state({ count })
      reply({ ok: true, value: count })
    },
  }
}

test('a cluster that breaks a rule is shown with its smallest schedule and the step to blame', () => {
  const failure = failureOf(
    lab =>
      void lab.survives({
        seed: 1,
        nodes: cluster(1, forgetful),
        clients: [{ id: 'c', operations: [10, 20, 300, 400].map(at => ({ at, to: 'n1', f: 'add' })) }],
        schedule: [
          { at: 50, do: 'pause', node: 'n1', forMs: 5 },
          { at: 100, do: 'crash', node: 'n1', forMs: 50 },
          { at: 350, do: 'pause', node: 'n1', forMs: 5 },
        ],
        rules: [
          {
            name: 'nothing is forgotten',
            check({ nodes, history }) {
              const done = history.filter(each => each.outcome === 'ok').length
              const shown = nodes.n1?.flags.count
              return typeof shown === 'number' && shown < done
                ? `${done} were counted, ${shown} are left`
                : undefined
            },
          },
        ],
        until: 1_000,
      }),
  )
  expect(failure?.words).toMatch(/^nothing is forgotten: /)
  expect(failure?.schedule).toHaveLength(1)
  expect(failure?.schedule).toMatchObject([{ do: 'crash', node: 'n1' }])
  const trace = failure?.trace as { step: number }[]
  expect(trace[failure?.step ?? -1]).toBeDefined()
})

test('a cluster that keeps its rules goes on, and a judge may still object', () => {
  const setting = { seed: 1, nodes: cluster(1, forgetful), until: 100 }
  expect(run(lab => void lab.survives(setting)).outcome).toBe('passed')
  const judged = failureOf(lab => void lab.survives(setting, () => ({ ok: false, words: 'no', witness: [] })))
  expect(judged?.words).toBe('no')
})
