import { expect, test } from 'vitest'
import type { Fault } from './fault.ts'
import type { CreateNode } from './node.ts'
import { cluster, type Run, simulate } from './run.ts'

/** Every node sends its id to every other each 10 ms. */
const beacon: CreateNode<string> = ctx => ({
  onStart: () => ctx.setTimer('beat', 10),
  onTimer: () => {
    ctx.broadcast(ctx.id)
    ctx.setTimer('beat', 10)
  },
})

function under(schedule: Fault[], until = 200): Run {
  return simulate({
    seed: 1,
    nodes: cluster(3, beacon),
    network: { latency: { kind: 'fixed', ms: 2 } },
    schedule,
    until,
  })
}

/** Times at which messages from one arrived at the other. */
function heard(run: Run, from: string, to: string): number[] {
  return run.trace.flatMap(e => (e.kind === 'deliver' && e.from === from && e.node === to ? [e.at] : []))
}

function every10From(first: number, last: number): number[] {
  const times: number[] = []
  for (let at = first; at <= last; at += 10) times.push(at)
  return times
}

const always = every10From(12, 192)

test('a partition cuts both ways between its groups, and nobody else', () => {
  const run = under([{ at: 45, do: 'partition', groups: [['n1'], ['n2']], forMs: 50 }])
  const outside = [...every10From(12, 42), ...every10From(102, 192)]
  expect(heard(run, 'n1', 'n2')).toEqual(outside)
  expect(heard(run, 'n2', 'n1')).toEqual(outside)
  expect(heard(run, 'n1', 'n3')).toEqual(always)
  expect(heard(run, 'n3', 'n2')).toEqual(always)
})

test('a cut is one way', () => {
  const run = under([{ at: 45, do: 'cut', from: ['n1'], to: ['n2'], forMs: 50 }])
  expect(heard(run, 'n1', 'n2')).toEqual([...every10From(12, 42), ...every10From(102, 192)])
  expect(heard(run, 'n2', 'n1')).toEqual(always)
})

test('a message under way when the cut begins is lost too', () => {
  const run = under([{ at: 41, do: 'cut', from: ['n1'], to: ['n2'], forMs: 5 }])
  expect(heard(run, 'n1', 'n2')).not.toContain(42)
  expect(run.trace.find(event => event.kind === 'drop')).toMatchObject({ at: 42, why: 'partition' })
})

test('heal ends one by its name, or all', () => {
  const cuts: Fault[] = [
    { at: 5, do: 'cut', from: ['n1'], to: ['n2'], name: 'a' },
    { at: 5, do: 'cut', from: ['n1'], to: ['n3'], name: 'b' },
  ]
  const one = under([...cuts, { at: 95, do: 'heal', name: 'a' }])
  expect(heard(one, 'n1', 'n2')).toEqual(every10From(102, 192))
  expect(heard(one, 'n1', 'n3')).toEqual([])
  const all = under([...cuts, { at: 95, do: 'heal' }])
  expect(heard(all, 'n1', 'n3')).toEqual(every10From(102, 192))
})

test('two faults without a name end apart', () => {
  const run = under([
    { at: 5, do: 'cut', from: ['n1'], to: ['n2'], forMs: 40 },
    { at: 5, do: 'cut', from: ['n1'], to: ['n3'], forMs: 90 },
  ])
  expect(heard(run, 'n1', 'n2')).toEqual(every10From(52, 192))
  expect(heard(run, 'n1', 'n3')).toEqual(every10From(102, 192))
})

test('a crashed node hears nothing and comes back; one that is not restarted stays down', () => {
  const run = under([
    { at: 45, do: 'crash', node: 'n1', forMs: 50 },
    { at: 45, do: 'crash', node: 'n3' },
  ])
  expect(heard(run, 'n2', 'n1')).toEqual([...every10From(12, 42), ...every10From(102, 192)])
  expect(heard(run, 'n1', 'n2')).toEqual([...every10From(12, 42), ...every10From(107, 197)])
  expect(run.states).toMatchObject({ n1: { up: true }, n3: { up: false } })
})

test('restart brings a node back; twice is once', () => {
  const run = under([
    { at: 45, do: 'crash', node: 'n1' },
    { at: 46, do: 'crash', node: 'n1' },
    { at: 95, do: 'restart', node: 'n1' },
    { at: 96, do: 'restart', node: 'n1' },
  ])
  const kinds = run.trace.map(event => event.kind)
  expect(kinds.filter(kind => kind === 'crash' || kind === 'restart')).toEqual(['crash', 'restart'])
})

test('a pause makes everything late and loses nothing', () => {
  const run = under([{ at: 45, do: 'pause', node: 'n1', forMs: 50 }])
  expect(heard(run, 'n2', 'n1')).toEqual([
    ...every10From(12, 42),
    95,
    95,
    95,
    95,
    95,
    ...every10From(102, 192),
  ])
  expect(heard(run, 'n1', 'n2')).toEqual([...every10From(12, 42), 97, ...every10From(107, 197)])
})

test('a crash during a pause loses what was waiting', () => {
  const run = under([
    { at: 45, do: 'pause', node: 'n1', forMs: 100 },
    { at: 65, do: 'crash', node: 'n1', forMs: 10 },
  ])
  expect(heard(run, 'n2', 'n1')).toEqual([...every10From(12, 42), ...every10From(82, 192)])
  const lost = run.trace.flatMap(event =>
    event.kind === 'drop' && event.from === 'n2' ? [[event.at, event.why]] : [],
  )
  expect(lost).toEqual([
    [65, 'down'],
    [65, 'down'],
    [72, 'down'],
  ])
})

test('loss, duplication and delay hold for their time and their links', () => {
  const run = under([
    { at: 45, do: 'loss', rate: 1, from: ['n1'], to: ['n2'], forMs: 50 },
    { at: 45, do: 'duplicate', rate: 1, from: ['n2'], forMs: 10 },
    { at: 45, do: 'slow', factor: 2, to: ['n3'], forMs: 50 },
  ])
  expect(heard(run, 'n1', 'n2')).toEqual([...every10From(12, 42), ...every10From(102, 192)])
  expect(heard(run, 'n2', 'n1')).toEqual([...every10From(12, 42), 52, 52, ...every10From(62, 192)])
  expect(heard(run, 'n1', 'n3')).toEqual([
    ...every10From(12, 42),
    ...every10From(54, 94),
    ...every10From(102, 192),
  ])
  const shown = run.trace.flatMap(event => (event.kind === 'disturb' ? [event] : []))
  expect(shown.map(event => [event.effect, event.amount])).toEqual([
    ['loss', 1],
    ['duplicate', 1],
    ['slow', 2],
  ])
})

test('drift changes the pace of timers set from then on', () => {
  const run = under([{ at: 15, do: 'drift', node: 'n1', ppm: 1_000_000 }], 40)
  const beats = run.trace.flatMap(event => (event.kind === 'timer' && event.node === 'n1' ? [event.at] : []))
  expect(beats).toEqual([10, 20, 25, 30, 35, 40])
})
