import { describe, expect, it } from 'vitest'
import { type AnyNode, type Schedule, simulate } from '#core/sim/index.ts'
import { runToEnd } from '#core/sim/models/index.ts'
import { s27 } from '#core/sim/models/s27.ts'
import { readTrace } from './read-trace.ts'
import { tellTrace } from './tell-trace.ts'

/** A leader that tells its peers every 100 ms that it is there, and answers reads by itself. */
const beating: AnyNode = ctx => ({
  onStart() {
    ctx.state({ leads: ctx.id === 'n1', term: 1 })
    if (ctx.id === 'n1') ctx.setTimer('beat', 100)
  },
  onTimer() {
    ctx.broadcast({ kind: 'heartbeat' } as never)
    ctx.setTimer('beat', 100)
  },
  onMessage() {},
  onRequest: (_request, reply) => reply({ ok: true, value: 7 }),
})

const run = (schedule: Schedule) =>
  simulate({
    seed: 41,
    nodes: { n1: beating, n2: beating, n3: beating },
    network: { latency: { kind: 'fixed', ms: 20 } },
    clients: [{ id: 'p', operations: [{ at: 150, to: 'n1', f: 'read', key: 'x' }] }],
    schedule,
    until: 1000,
  })

const cut: Schedule = [{ at: 350, do: 'partition', groups: [['n1'], ['n2', 'n3']], forMs: 300 }]
const crash: Schedule = [{ at: 250, do: 'crash', node: 'n1', forMs: 200 }]

describe('a trace told as a story', () => {
  it('tells every step, in order and in words', () => {
    const { trace } = run(cut)
    const { steps } = tellTrace(trace)
    expect(steps.map(step => step.index)).toEqual(trace.map(event => event.step))
    for (const step of steps) expect(step.words).not.toMatch(/undefined|\[object|NaN|\.$/)
  })

  it('gives every message one beginning and at most one end', () => {
    const { messages, steps } = tellTrace(run(cut).trace)
    for (const message of messages) {
      expect(steps[message.sent]?.words).toContain('sends')
      if (message.ended !== null)
        expect(steps[message.ended]?.words).toMatch(message.fate === 'lost' ? /does not reach/ : /receives/)
      expect(message.fate === 'under way').toBe(message.endedAt === null)
    }
  })

  it('loses the messages of a partition in the partition', () => {
    const { messages, cuts } = tellTrace(run(cut).trace)
    expect(cuts).toEqual([{ from: 350, to: 650, sides: [['n1'], ['n2', 'n3']], words: 'n1 alone' }])
    const lost = messages.filter(message => message.fate === 'lost')
    expect(lost.length).toBe(6)
    for (const { lostBy, endedAt } of lost) {
      expect(lostBy).toBe('partition')
      expect(endedAt).toBeGreaterThanOrEqual(350)
      expect(endedAt).toBeLessThan(650)
    }
  })

  it('lets a leader lead from what it says to its crash, and puts clients outside', () => {
    const { stretches, lanes } = tellTrace(run(crash).trace, 1000)
    expect(lanes.map(lane => lane.name)).toEqual(['Client p', 'n1', 'n2', 'n3'])
    expect(stretches).toEqual([
      { lane: 'n1', kind: 'leads', from: 0, to: 250, words: 'leads, term 1' },
      { lane: 'n1', kind: 'down', from: 250, to: 450 },
      { lane: 'n1', kind: 'leads', from: 450, to: 1000, words: 'leads, term 1' },
    ])
  })

  it('draws a second copy as an arrow of its own', () => {
    const { messages } = tellTrace(run([{ at: 0, do: 'duplicate', rate: 1 }]).trace)
    const first = messages.filter(message => message.sent === messages[0]?.sent && message.to === 'n2')
    expect(first.map(message => message.fate)).toEqual(['arrived', 'arrived'])
  })

  it('says what a client asked and got', () => {
    const { steps } = tellTrace(run([]).trace)
    expect(steps.filter(step => step.lane === 'p').map(step => step.label?.words ?? '')).toEqual(
      expect.arrayContaining(['read x', 'x = 7']),
    )
  })

  it('tells a whole Raft run with faults', () => {
    const { state } = runToEnd(s27, { crashMs: 1000, cutMs: 800, lossPercent: 5 }, 3)
    const story = tellTrace(state.trace)
    expect(story.steps.length).toBe(state.trace.length)
    expect(story.stretches.some(each => each.kind === 'down')).toBe(true)
    expect(story.messages.some(each => each.lostBy === 'loss')).toBe(true)
    for (const { words } of story.steps) expect(words).not.toMatch(/undefined|\[object|NaN/)
  })
})

describe('a trace from a verdict', () => {
  it('is read back from plain data', () => {
    const { trace } = run(cut)
    expect(readTrace(JSON.parse(JSON.stringify(trace)))).toEqual(trace)
  })

  it.each([null, {}, [], 'trace', [{ kind: 'send' }], [{ kind: 'fireworks', at: 0, step: 0 }]])(
    'is refused when it is none: %j',
    data => expect(readTrace(data)).toBeNull(),
  )
})
