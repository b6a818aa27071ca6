import { describe, expect, it } from 'vitest'
import { declarationsIn } from './declarations.ts'

const starter = `
export interface Clock {
  /** Ms. Only differences mean anything. */
  now(): number
  /** Calls \`run\` once,
   *  later. */
  after(ms: number, run: () => void): () => void
  readonly name?: string
}

export type Reason = 'deadline' | 'cancelled'
export type Decision =
  | { retry: true; pauseMs: number }
  | { retry: false; why: 'time' }

/** Opens one. */
export function openScope(clock: Clock, leftMs: number): Scope {
  const deadline = clock.now() + leftMs
  interface Inner { hidden: number }
  return { left: () => deadline }
}

export class Bucket {
  tokens = 0
  tryTake(cost: number): boolean { return cost > 0 }
}
`

const named = (name: string) => declarationsIn(starter).find(each => each.name === name)

describe('the declarations of a starter', () => {
  it('are its types, its functions and the members of its types', () => {
    expect(declarationsIn(starter).map(each => `${each.of ?? ''}.${each.name}`)).toEqual([
      '.Clock',
      'Clock.now',
      'Clock.after',
      'Clock.name',
      '.Reason',
      '.Decision',
      'Decision.retry',
      'Decision.pauseMs',
      'Decision.retry',
      'Decision.why',
      '.openScope',
      '.Bucket',
      'Bucket.tokens',
      'Bucket.tryTake',
    ])
  })

  it('carry their signature on one line and their doc comment', () => {
    expect(named('after')).toEqual({
      name: 'after',
      kind: 'member',
      of: 'Clock',
      signature: 'after(ms: number, run: () => void): () => void',
      doc: 'Calls `run` once, later.',
    })
    expect(named('openScope')?.signature).toBe('function openScope(clock: Clock, leftMs: number): Scope')
    expect(named('openScope')?.doc).toBe('Opens one.')
    expect(named('Reason')?.signature).toBe("type Reason = 'deadline' | 'cancelled'")
    expect(named('name')?.doc).toBe('')
  })

  it('are still found in text that is being written', () => {
    const names = declarationsIn(`${starter}\nexport function half(a: Clock`).map(each => each.name)
    expect(names).toContain('openScope')
  })
})
