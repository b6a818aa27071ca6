import { expect, test } from 'vitest'
import type { AnyNode, Context, CreateNode, Handlers } from './node.ts'
import { cluster, resultOf, simulate } from './run.ts'
import { createWorld, type Rule, type Setting } from './world.ts'

const quiet: CreateNode = () => ({})

function one(create: AnyNode, rest: Partial<Setting> = {}) {
  return simulate({ seed: 1, nodes: { n1: create }, until: 1000, ...rest })
}

test('a run in which nothing is left to happen ends quietly, at the time of its last event', () => {
  const run = one(ctx => ({ onStart: () => ctx.setTimer('once', 25) }))
  expect(run).toMatchObject({ ending: { kind: 'quiet' }, at: 25, events: 2, history: [], violations: [] })
  expect(run.trace).toEqual([
    { step: 0, at: 0, kind: 'start', node: 'n1' },
    { step: 1, at: 25, kind: 'timer', node: 'n1', name: 'once' },
  ])
})

test('a run that goes on ends at its time', () => {
  const run = one(ctx => ({
    onStart: () => ctx.setTimer('again', 300),
    onTimer: () => ctx.setTimer('again', 300),
  }))
  expect(run).toMatchObject({ ending: { kind: 'until' }, at: 1000 })
  expect(run.trace.filter(event => event.kind === 'timer')).toHaveLength(3)
})

test('a node that never rests is stopped by the limit, as data', () => {
  const run = one(ctx => ({ onStart: () => ctx.setTimer('x', 0), onTimer: () => ctx.setTimer('x', 0) }), {
    maxEvents: 500,
  })
  expect(run.ending).toEqual({
    kind: 'too-many-events',
    words: 'stopped after 500 events with 1 waiting; the limit is 500',
  })
})

test('a node that multiplies its messages is stopped by the limit, as data', () => {
  const flood: CreateNode = ctx => {
    const twice = () => {
      ctx.send(ctx.id, 1)
      ctx.send(ctx.id, 2)
    }
    return { onStart: twice, onMessage: twice }
  }
  expect(one(flood, { maxEvents: 2000 }).ending.kind).toBe('too-many-events')
})

test('a handler that throws ends the run with its words; the node is down', () => {
  const run = one(() => ({
    onStart() {
      throw new RangeError('no such shelf')
    },
  }))
  expect(run.ending).toEqual({ kind: 'threw', node: 'n1', words: 'RangeError: no such shelf' })
  expect(run.trace.at(-1)).toMatchObject({ kind: 'crash', node: 'n1', why: 'RangeError: no such shelf' })
  expect(run.states.n1?.up).toBe(false)
})

test('what is thrown may be hostile', () => {
  const hostile = {
    toString() {
      throw new Error('again')
    },
  }
  const run = one(() => {
    throw hostile
  })
  expect(run.ending).toEqual({ kind: 'threw', node: 'n1', words: 'something that cannot be shown' })
})

test.each<[string, (ctx: Context) => void, RegExp]>([
  ['a promise', async () => 1, /returned a promise/],
  ['a message to nobody', ctx => ctx.send('n9', 1), /n1 sent to n9, but the nodes are n1/],
  [
    'a message that is not plain',
    ctx => ctx.send('n1', new Map() as never),
    /must be plain JSON: it is a Map/,
  ],
  ['a timer without a time', ctx => ctx.setTimer('x', Number.NaN), /set the timer x to NaN ms/],
  [
    'storing what is not plain',
    ctx => ctx.durable.set('x', () => 1),
    /what n1 stores as x must be plain JSON/,
  ],
])('%s is a fault of the node', (_name, act, words) => {
  const run = one((ctx: Context) => ({ onStart: () => act(ctx) }))
  expect(run.ending).toMatchObject({ kind: 'threw', node: 'n1', words: expect.stringMatching(words) })
})

test('createNode must return handlers', () => {
  expect(one((() => undefined) as unknown as CreateNode).ending).toEqual({
    kind: 'threw',
    node: 'n1',
    words: 'TypeError: createNode must return its handlers',
  })
})

test('nodes never share an object', () => {
  const held: { list: number[] } = { list: [1] }
  const node: CreateNode<{ list: number[] }> = ctx => ({
    onStart() {
      if (ctx.id !== 'n1') return
      ctx.send('n2', held)
      ctx.durable.set('held', held)
      held.list.push(2)
      ctx.durable.get<{ list: number[] }>('held')?.list.push(3)
    },
    onMessage(_from, message) {
      ctx.state({ heard: message })
      message.list.push(4)
      ctx.log(JSON.stringify(held))
    },
  })
  const run = simulate({ seed: 1, nodes: cluster(2, node), until: 100 })
  expect(run.states.n1?.durable).toEqual({ held: { list: [1] } })
  expect(run.states.n2?.flags).toEqual({ heard: { list: [1] } })
  expect(run.trace.find(event => event.kind === 'send')).toMatchObject({ payload: { list: [1] } })
})

test('a context kept beyond its crash does nothing', () => {
  let old: Context | undefined
  const node: CreateNode = ctx => ({
    onStart: () => {
      old = ctx
    },
    onRestart() {
      old?.send('n1', 'from the grave')
      old?.setTimer('ghost', 1)
      old?.durable.set('ghost', true)
      old?.log('boo')
      old?.state({ ghost: true })
    },
  })
  const run = one(node, { schedule: [{ at: 10, do: 'crash', node: 'n1', forMs: 10 }] })
  expect(run.trace.map(event => event.kind)).toEqual(['start', 'crash', 'restart'])
  expect(run.states.n1).toEqual({ up: true, flags: {}, durable: {} })
})

test('clocks start as set and jump when told', () => {
  const node: CreateNode = ctx => ({
    onStart: () => ctx.setTimer('look', 100),
    onTimer: () => {
      ctx.log(`${ctx.now()} ${ctx.monotonic()}`)
      ctx.setTimer('look', 100)
    },
  })
  const run = one(node, {
    clocks: { n1: { skewMs: 50, driftPpm: 250_000 } },
    schedule: [{ at: 100, do: 'skew', node: 'n1', byMs: -40 }],
    until: 180,
  })
  expect(run.trace.flatMap(event => (event.kind === 'log' ? [`${event.at}: ${event.text}`] : []))).toEqual([
    '80: 150 100',
    '160: 210 200',
  ])
})

const neverTwo: Rule = {
  name: 'never two',
  check: ({ nodes }) => (nodes.n1?.flags.count === 2 ? 'n1 has counted two' : undefined),
}

const counting: CreateNode = ctx => {
  let count = 0
  const next = () => {
    count += 1
    ctx.state({ count })
    ctx.setTimer('next', 10)
  }
  return { onStart: next, onTimer: next } satisfies Handlers
}

test('the first broken rule ends the run and marks the step that broke it', () => {
  const run = one(counting, { rules: [neverTwo] })
  expect(run).toMatchObject({ ending: { kind: 'violation' }, at: 10 })
  const [violation] = run.violations
  expect(violation).toEqual({ rule: 'never two', words: 'n1 has counted two', at: 10, because: 3 })
  expect(run.trace[3]).toMatchObject({ kind: 'state', flags: { count: 2 } })
  expect(run.trace[4]).toMatchObject({ kind: 'violation', because: 3 })
})

test('with keepGoing a broken rule is told once and the run goes on', () => {
  const run = one(counting, { rules: [neverTwo], keepGoing: true })
  expect(run.ending).toEqual({ kind: 'until' })
  expect(run.violations).toHaveLength(1)
})

test.each<[Partial<Setting>, RegExp]>([
  [{ nodes: {} }, /at least one node/],
  [{ until: Number.NaN }, /until must be a time/],
  [{ network: { loss: 2 } }, /rate of the network is 2/],
  [{ network: { links: [{ from: 'n1', to: 'n9' }] } }, /a link is set from n1 to n9/],
  [{ network: { links: [{ from: 'n1', to: 'n1', loss: -1 }] } }, /rate of the network is -1/],
  [{ network: { latency: { kind: 'fixed', ms: Number.NaN } } }, /needs numbers from 0/],
  [{ clocks: { n9: {} } }, /a clock is set for n9/],
  [{ schedule: [{ at: 1, do: 'crash', node: 'n9' }] }, /there is no node n9/],
  [{ schedule: [{ at: -1, do: 'crash', node: 'n1' }] }, /at must be a time/],
  [{ schedule: [{ at: 1, do: 'pause', node: 'n1', forMs: -1 }] }, /forMs must be a length/],
  [{ schedule: [{ at: 1, do: 'partition', groups: [['n1'], ['x']] }] }, /there is no x/],
  [{ schedule: [{ at: 1, do: 'loss', rate: 1.5 }] }, /rate must be from 0 to 1/],
  [{ schedule: [{ at: 1, do: 'slow', factor: 0 }] }, /factor must be above 0/],
  [{ clients: [{ id: 'n1', operations: [] }] }, /two lanes are called n1/],
  [{ clients: [{ id: 'p', operations: [{ at: 0, to: 'n9', f: 'read' }] }] }, /asks read of n9/],
  [{ clients: [{ id: 'p', operations: [{ at: 0, to: [], f: 'read' }] }] }, /asks read of nobody/],
])('a setting that makes no sense is refused before anything runs: %o', (rest, words) => {
  const run = one(quiet, rest)
  expect(run.ending).toMatchObject({ kind: 'refused', words: expect.stringMatching(words) })
  expect(run).toMatchObject({ trace: [], events: 0 })
})

test('a world goes on step by step to the same end, and may be struck at any time', () => {
  const setting = { seed: 3, nodes: cluster(2, counting), until: 95 }
  const world = createWorld(setting)
  world.advance(40)
  expect(world.at).toBe(40)
  world.advance(1000)
  expect(world.step()).toBe(false)
  expect(resultOf(world)).toEqual(simulate(setting))

  const struck = createWorld(setting)
  struck.advance(40)
  struck.strike({ at: 0, do: 'crash', node: 'n1' })
  expect(struck.trace.at(-1)).toMatchObject({ kind: 'crash', node: 'n1', at: 40 })
  expect(struck.nodes.n1?.up).toBe(false)
})
