import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assign, type Candidate } from './assign.ts'

/** The least cost by trying every subset. */
function bruteForce(
  candidates: readonly Candidate[],
  lefts: Map<string, number>,
  rights: Map<string, number>,
): number | null {
  let best: number | null = null
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const taken = candidates.filter((_, i) => (set >> i) & 1)
    const fits = (side: 'left' | 'right', wanted: Map<string, number>) =>
      [...wanted].every(([name, n]) => taken.filter(each => each[side] === name).length === n) &&
      taken.every(each => wanted.has(each[side]))
    if (!fits('left', lefts) || !fits('right', rights)) continue
    const cost = taken.reduce((sum, each) => sum + each.cost, 0)
    if (best === null || cost < best) best = cost
  }
  return best
}

const candidate = fc.record({
  left: fc.constantFrom('a', 'b'),
  right: fc.constantFrom('x', 'y', 'z'),
  cost: fc.integer({ min: 0, max: 9 }),
})

it('meets every count at the least cost, or says that it cannot', () => {
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 9 }),
      fc.nat(3),
      fc.nat(3),
      fc.nat(2),
      fc.nat(2),
      (all, a, b, x, y) => {
        const lefts = new Map([
          ['a', a],
          ['b', b],
        ])
        const rights = new Map([
          ['x', x],
          ['y', y],
          ['z', Math.max(0, a + b - x - y)],
        ])
        const taken = assign(all, lefts, rights)
        const cost = taken?.reduce((sum, i) => sum + (all[i]?.cost ?? 0), 0) ?? null
        expect(cost).toBe(bruteForce(all, lefts, rights))
      },
    ),
    { numRuns: 300 },
  )
})
