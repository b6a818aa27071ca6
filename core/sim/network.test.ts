import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFrom } from './dice.ts'
import { drawLatency, type Latency } from './latency.ts'
import { createNetwork, type NetworkSetting } from './network.ts'
import type { CreateNode } from './node.ts'
import { type Run, simulate } from './run.ts'

const COUNT = 2000

/** Sends numbered messages from n1 to n2, one every ms. */
const sender: CreateNode<number> = ctx => {
  let sent = 0
  return {
    onStart: () => {
      if (ctx.id === 'n1') ctx.setTimer('next', 1)
    },
    onTimer: () => {
      ctx.send('n2', ++sent)
      if (sent < COUNT) ctx.setTimer('next', 1)
    },
  }
}

function flood(network: NetworkSetting, seed = 1): Run {
  return simulate({ seed, nodes: { n1: sender, n2: sender }, network, until: 10_000 })
}

function order(run: Run): number[] {
  return run.trace.flatMap(event => (event.kind === 'deliver' ? [event.message] : []))
}

/** Five standard deviations of a count of rare things. */
function near(count: number, rate: number): void {
  expect(Math.abs(count - COUNT * rate)).toBeLessThanOrEqual(5 * Math.sqrt(COUNT * rate * (1 - rate)) + 1e-9)
}

test('loss and duplication come at the rates asked for', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(0, 0.05, 0.2, 0.5, 0.9, 1), (seed, rate) => {
      const lost = flood({ loss: rate }, seed).trace.filter(event => event.kind === 'drop')
      expect(lost.every(event => event.kind === 'drop' && event.why === 'loss')).toBe(true)
      near(lost.length, rate)
      const delivered = flood({ duplicate: rate }, seed).trace.filter(event => event.kind === 'deliver')
      near(delivered.length - COUNT, rate)
    }),
    { numRuns: 15 },
  )
})

test('order is not promised: a varying latency lets messages overtake each other', () => {
  const arrived = order(flood({ latency: { kind: 'uniform', minMs: 1, maxMs: 20 } }))
  expect(arrived).toHaveLength(COUNT)
  expect(arrived).not.toEqual([...arrived].sort((a, b) => a - b))
})

test('a fixed latency keeps the order, unless reordering is asked for', () => {
  const latency = { kind: 'fixed', ms: 5 } as const
  const inOrder = order(flood({ latency }))
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
  const mixed = order(flood({ latency, reorder: 0.1 }))
  expect(mixed).toHaveLength(COUNT)
  expect(mixed).not.toEqual(inOrder)
})

test('one link may differ from the others', () => {
  const run = flood({ loss: 0, links: [{ from: 'n1', to: 'n2', loss: 1 }] })
  expect(order(run)).toEqual([])
})

test('a cut on one link leaves the luck of every message elsewhere and later as it was', () => {
  const setting = { loss: 0.2, duplicate: 0.2 }
  const calm = createNetwork(setting, diceFrom(5))
  const cut = createNetwork(setting, diceFrom(5))
  const touches = (from: string, to: string) => from === 'a' && to === 'b'
  cut.begin({ name: 'cut', touches, effect: 'cut', amount: 1 })
  for (let i = 0; i < 50; i++) {
    calm.carry('a', 'b')
    expect(cut.carry('a', 'b')).toEqual({ lost: 'partition' })
    expect(cut.carry('b', 'a')).toEqual(calm.carry('b', 'a'))
  }
  expect(cut.end('cut')).toEqual(['cut'])
  for (let i = 0; i < 50; i++) expect(cut.carry('a', 'b')).toEqual(calm.carry('a', 'b'))
})

test('losses, doublings and delays that are over leave the luck of what comes after as it was', () => {
  const setting = { latency: { kind: 'log-normal', medianMs: 10, sigma: 1 }, reorder: 0.5 } as const
  const calm = createNetwork(setting, diceFrom(6))
  const rough = createNetwork(setting, diceFrom(6))
  for (const effect of ['loss', 'duplicate', 'slow'] as const)
    rough.begin({ name: effect, touches: () => true, effect, amount: 0.5 })
  for (let i = 0; i < 50; i++) {
    calm.carry('a', 'b')
    rough.carry('a', 'b')
  }
  rough.end()
  for (let i = 0; i < 50; i++) expect(rough.carry('a', 'b')).toEqual(calm.carry('a', 'b'))
})

test('disturbances add up: two losses of a half leave a quarter, two delays multiply', () => {
  const network = createNetwork({ latency: { kind: 'fixed', ms: 1 } }, diceFrom(1))
  const touches = () => true
  network.begin({ name: 'one', touches, effect: 'loss', amount: 0.5 })
  network.begin({ name: 'two', touches, effect: 'loss', amount: 0.5 })
  network.begin({ name: 'slow', touches, effect: 'slow', amount: 3 })
  network.begin({ name: 'slower', touches, effect: 'slow', amount: 4 })
  let delivered = 0
  for (let i = 0; i < COUNT; i++) {
    const fate = network.carry('a', 'b')
    if ('lost' in fate) continue
    delivered += 1
    expect(fate.afterMicros).toEqual([12_000])
  }
  near(delivered, 0.25)
  expect(network.end()).toEqual(['one', 'two', 'slow', 'slower'])
})

test('a node always reaches itself', () => {
  const network = createNetwork({ loss: 1 }, diceFrom(1))
  network.begin({ name: 'all', touches: () => true, effect: 'cut', amount: 1 })
  expect(network.carry('a', 'a')).toEqual({ afterMicros: [1] })
})

test.each<[Latency, number, number]>([
  [{ kind: 'fixed', ms: 7 }, 7, 7],
  [{ kind: 'uniform', minMs: 5, maxMs: 15 }, 5, 10],
  [{ kind: 'exponential', minMs: 2, meanMs: 10 }, 2, 2 + 8 * Math.log(2)],
  [{ kind: 'log-normal', medianMs: 20, sigma: 1 }, 0, 20],
  [{ kind: 'pareto', minMs: 3, shape: 2, maxMs: 50 }, 3, 3 * Math.SQRT2],
])('latency %o has its least and its median', (latency, least, median) => {
  const dice = diceFrom('latency')
  const drawn = Array.from({ length: 20_001 }, () => drawLatency(latency, dice)).sort((a, b) => a - b)
  expect(drawn[0]!).toBeGreaterThanOrEqual(least)
  expect(Math.abs(drawn[10_000]! - median)).toBeLessThan(0.05 * median)
  if (latency.kind === 'pareto') expect(drawn[20_000]).toBe(latency.maxMs)
})
