import { expect, test } from 'vitest'
import type { PlannedOperation } from './client.ts'
import type { Fault } from './fault.ts'
import type { CreateNode } from './node.ts'
import { cluster, type Run, simulate } from './run.ts'

/** n1 keeps the register; the others send clients to it. Writes below zero are refused. */
const store: CreateNode = ctx => {
  const done = new Set<string>()
  return {
    onRequest({ id, f, value }, reply) {
      if (ctx.id !== 'n1') return reply({ ok: false, redirect: 'n1' })
      if (f === 'read') return reply({ ok: true, value: ctx.durable.get('value') ?? null })
      if (typeof value === 'number' && value < 0) return reply({ ok: false, error: 'below zero' })
      if (!done.has(id)) ctx.durable.set('value', value)
      done.add(id)
      reply({ ok: true })
    },
  }
}

function ask(operations: PlannedOperation[], schedule: Fault[] = [], attempts = 1, node = store): Run {
  return simulate({
    seed: 1,
    nodes: cluster(2, node),
    network: { latency: { kind: 'fixed', ms: 5 } },
    clients: [{ id: 'p', operations, attempts, timeoutMs: 50 }],
    schedule,
    until: 1000,
  })
}

test('an answer makes the operation ok, a refusal makes it fail', () => {
  const { history } = ask([
    { at: 0, to: 'n1', f: 'write', value: 7 },
    { at: 0, to: 'n1', f: 'read' },
    { at: 100, to: 'n1', f: 'write', value: -1 },
  ])
  expect(
    history.map(({ f, outcome, result, invokedAt, returnedAt }) => [
      f,
      outcome,
      result,
      invokedAt,
      returnedAt,
    ]),
  ).toEqual([
    ['write', 'ok', undefined, 0.001, 10.001],
    ['read', 'ok', 7, 10.002, 20.002],
    ['write', 'fail', undefined, 100, 110],
  ])
})

test('a client follows a redirect', () => {
  const { history, trace } = ask([{ at: 1, to: 'n2', f: 'read' }])
  expect(history[0]).toMatchObject({ outcome: 'ok', result: null, returnedAt: 21 })
  expect(
    trace.filter(event => event.kind === 'send' && event.node === 'p').map(e => e.kind === 'send' && e.to),
  ).toEqual(['n2', 'n1'])
})

test('redirects in a circle end in a failure', () => {
  const circle: CreateNode = ctx => ({
    onRequest: (_request, reply) => reply({ ok: false, redirect: ctx.peers[0] as string }),
  })
  const { history } = ask([{ at: 1, to: 'n1', f: 'read' }], [], 1, circle)
  expect(history[0]).toMatchObject({ outcome: 'fail' })
})

test('no answer in time leaves the operation unknown, and the client goes on', () => {
  const { history } = ask(
    [
      { at: 1, to: 'n1', f: 'write', value: 1 },
      { at: 2, to: 'n1', f: 'read' },
    ],
    [{ at: 4, do: 'cut', from: ['n1'], to: ['p'], forMs: 30 }],
  )
  expect(history[0]).toMatchObject({ outcome: 'unknown' })
  expect(history[0]?.returnedAt).toBeUndefined()
  expect(history[1]).toMatchObject({ outcome: 'ok', result: 1, invokedAt: 51.001 })
})

test('a second attempt goes to the next node under the same id', () => {
  const { history, trace } = ask(
    [{ at: 1, to: ['n1', 'n2'], f: 'write', value: 1 }],
    [{ at: 4, do: 'cut', from: ['n1'], to: ['p'], forMs: 30 }],
    2,
  )
  expect(history[0]).toMatchObject({ outcome: 'ok' })
  const requests = trace.flatMap(event => (event.kind === 'send' && event.node === 'p' ? [event] : []))
  expect(requests.map(event => event.to)).toEqual(['n1', 'n2', 'n1'])
  expect(new Set(requests.map(event => (event.payload as { id: string }).id))).toEqual(new Set(['p-1']))
})

test('a refusal after an attempt without an answer proves nothing: the operation stays unknown', () => {
  const { history } = ask(
    [{ at: 1, to: 'n1', f: 'write', value: -1 }],
    [{ at: 4, do: 'cut', from: ['n1'], to: ['p'], forMs: 30 }],
    2,
  )
  expect(history[0]).toMatchObject({ outcome: 'unknown' })
})

test('an answer that comes late to an operation given up is ignored', () => {
  const { history, trace } = ask([{ at: 1, to: 'n1', f: 'read' }], [{ at: 0, do: 'slow', factor: 8 }])
  expect(history[0]).toMatchObject({ outcome: 'unknown' })
  expect(trace.filter(event => event.kind === 'deliver' && event.node === 'p')).toHaveLength(1)
  expect(trace.filter(event => event.kind === 'return')).toHaveLength(1)
})

test('requests are never doubled by the network; a node without a handler refuses them', () => {
  const run = simulate({
    seed: 1,
    nodes: { n1: () => ({}) },
    network: { duplicate: 1 },
    clients: [{ id: 'p', operations: [{ at: 1, to: 'n1', f: 'read' }] }],
    until: 1000,
  })
  expect(run.trace.filter(event => event.kind === 'deliver')).toHaveLength(2)
  expect(run.history[0]).toMatchObject({ outcome: 'fail' })
  expect(run.trace.at(-1)).toMatchObject({ kind: 'return', error: 'n1 answers no requests' })
})

test('a reply must say whether it is ok', () => {
  const vague: CreateNode = () => ({ onRequest: (_request, reply) => reply({ value: 1 } as never) })
  const run = ask([{ at: 1, to: 'n1', f: 'read' }], [], 1, vague)
  expect(run.ending).toMatchObject({
    kind: 'threw',
    words: expect.stringContaining('must say ok: true or ok: false'),
  })
})

test('what a node does to a request does not change the next attempt', () => {
  const spoiler: CreateNode = ctx => ({
    onRequest(request, reply) {
      ctx.log(String(request.value))
      Object.assign(request, { value: 'spoilt' })
      if (ctx.id === 'n2') reply({ ok: true })
    },
  })
  const { trace } = ask([{ at: 1, to: ['n1', 'n2'], f: 'write', value: 'fresh' }], [], 2, spoiler)
  expect(trace.flatMap(event => (event.kind === 'log' ? [event.text] : []))).toEqual(['fresh', 'fresh'])
})

test('an operation under way at the end of the run is unknown', () => {
  const run = simulate({
    seed: 1,
    nodes: cluster(1, store),
    clients: [{ id: 'p', operations: [{ at: 95, to: 'n1', f: 'read' }] }],
    until: 96,
  })
  expect(run.history[0]).toMatchObject({ outcome: 'unknown', invokedAt: 95 })
})

test('a reply after the crash of its node goes nowhere', () => {
  const slow: CreateNode = ctx => {
    let later: (() => void) | undefined
    return {
      onRequest(_request, reply) {
        later = () => reply({ ok: true })
        ctx.setTimer('later', 20)
      },
      onTimer: () => later?.(),
    }
  }
  const { history } = ask(
    [{ at: 1, to: 'n1', f: 'write' }],
    [{ at: 10, do: 'crash', node: 'n1', forMs: 5 }],
    1,
    slow,
  )
  expect(history[0]).toMatchObject({ outcome: 'unknown' })
})
