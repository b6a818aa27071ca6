import { describe, expect, it } from 'vitest'
import type { AttemptEvent, EventBody } from './events.ts'
import { consumedAt, replay } from './replay.ts'

const clock = (mono: number) => ({ mono, process: 'p', up: mono, boot: 'b', wall: 1_000_000 + mono })

function log(...bodies: EventBody[]): AttemptEvent[] {
  return bodies.map((body, i) => ({ seq: i + 1, clock: clock(i * 1_000), consumedMs: i * 1_000, body }))
}
const begun: EventBody[] = [{ type: 'created', form: 'f', budgetMs: 60_000 }, { type: 'started' }]
const answer = (option: string): EventBody => ({
  type: 'answered',
  question: 'q',
  response: { type: 'single', option },
  opId: option,
})

describe('an attempt read from its log', () => {
  it('holds the last answer to a question', () => {
    expect(replay(log(...begun, answer('a'), answer('b'))).answers).toEqual({
      q: { type: 'single', option: 'b' },
    })
  })
  it('holds no answer that was cleared', () => {
    const cleared: EventBody = { type: 'answered', question: 'q', response: null, opId: 'x' }
    expect(replay(log(...begun, answer('a'), cleared)).answers).toEqual({})
  })
  it('goes on charging after its last event, up to the budget', () => {
    const state = replay(log(...begun))
    expect(consumedAt(state, clock(11_000))).toBe(11_000)
    expect(consumedAt(state, clock(10_000_000))).toBe(60_000)
  })
  it('stops charging when it has ended', () => {
    const state = replay(log(...begun, { type: 'submitted' }))
    expect(state.phase).toBe('submitted')
    expect(consumedAt(state, clock(50_000))).toBe(2_000)
  })
  it('remembers flags, strikes, incidents, reports and the place', () => {
    const state = replay(
      log(
        ...begun,
        { type: 'flagged', question: 'q', flagged: true },
        { type: 'struck', question: 'q', option: 'c', struck: true },
        { type: 'struck', question: 'q', option: 'd', struck: true },
        { type: 'struck', question: 'q', option: 'c', struck: false },
        { type: 'incident', kind: 'lost-focus', detail: '' },
        { type: 'reported', question: 'q', words: 'Two keys.' },
        { type: 'visited', question: 'q' },
      ),
    )
    expect(state).toMatchObject({
      flagged: ['q'],
      struck: { q: ['d'] },
      here: 'q',
      reports: [{ question: 'q' }],
    })
    expect(state.incidents).toHaveLength(1)
  })
})
