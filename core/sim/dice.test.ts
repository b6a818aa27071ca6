import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dice, diceFrom, xoshiro } from './dice.ts'

function throws(count: number, one: () => number): number[] {
  return Array.from({ length: count }, one)
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0) / list.length
}

test("the generator throws its authors' numbers", () => {
  // xoshiro128starstar.c, version 1.1, from the state 1, 2, 3, 4; also the test vector of Rust's rand_xoshiro.
  const wanted = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]
  expect(throws(10, xoshiro([1, 2, 3, 4]))).toEqual(wanted)
})

test('seeds are pinned: a release may not change what they throw', () => {
  expect(throws(4, diceFrom(0).next)).toEqual(PINNED.zero)
  expect(throws(4, diceFrom(41).next)).toEqual(PINNED.fortyOne)
  expect(throws(4, diceFrom('lab').next)).toEqual(PINNED.lab)
  expect(throws(4, diceFrom(41).fork('network').next)).toEqual(PINNED.fork)
})

test('the same seed throws the same, another seed throws otherwise', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(throws(8, diceFrom(a).next)).toEqual(throws(8, diceFrom(a).next))
      fc.pre(a !== b)
      expect(throws(8, diceFrom(a).next)).not.toEqual(throws(8, diceFrom(b).next))
    }),
  )
  expect(diceFrom(1).next()).not.toBe(diceFrom(1 + 2 ** 32).next())
})

test('a fork is the same whatever was thrown before, and takes nothing from its parent', () => {
  const early = diceFrom(7)
  const late = diceFrom(7)
  throws(100, late.next)
  expect(throws(8, late.fork('x').next)).toEqual(throws(8, early.fork('x').next))
  const forked = diceFrom(7)
  forked.fork('x')
  expect(throws(8, forked.next)).toEqual(throws(8, diceFrom(7).next))
  expect(diceFrom(7).fork('x').fork('y').next()).not.toBe(diceFrom(7).fork('y').fork('x').next())
})

test('uniform lies in [0, 1) and int within its bounds', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -1000, max: 1000 }), fc.nat(5000), (seed, low, span) => {
      const dice = diceFrom(seed)
      const u = dice.uniform()
      expect(u >= 0 && u < 1).toBe(true)
      const n = dice.int(low, low + span)
      expect(Number.isInteger(n) && n >= low && n <= low + span).toBe(true)
    }),
  )
  expect(() => diceFrom(1).int(2, 1)).toThrow(RangeError)
  expect(() => diceFrom(1).pick([])).toThrow(RangeError)
})

test('every face of a die is as likely: chi-square of 60,000 throws stays below its 99.99% bound', () => {
  const dice = diceFrom('faces')
  const counts = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < 60_000; i++) counts[dice.int(1, 6) - 1]! += 1
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquare).toBeLessThan(25.7)
})

test.each<[string, (dice: Dice) => number, number, number]>([
  ['uniform', dice => dice.uniform(), 0.5, 1 / 12],
  ['exponential', dice => dice.exponential(3), 3, 9],
  ['normal', dice => dice.normal(), 0, 1],
  [
    'log-normal',
    dice => dice.logNormal(2, 0.5),
    2 * Math.exp(0.125),
    4 * Math.exp(0.25) * (Math.exp(0.25) - 1),
  ],
  ['pareto', dice => dice.pareto(1, 5), 5 / 4, 5 / (16 * 3)],
])('%s has the mean it should, within five standard errors', (_name, draw, wanted, variance) => {
  const dice = diceFrom('means')
  const found = mean(throws(40_000, () => draw(dice)))
  expect(Math.abs(found - wanted)).toBeLessThan(5 * Math.sqrt(variance / 40_000))
})

test('shuffle keeps what there is, leaves the list alone and reaches every order', () => {
  const seen = new Set<string>()
  const list = ['a', 'b', 'c']
  const dice = diceFrom('orders')
  for (let i = 0; i < 200; i++) {
    const shuffled = dice.shuffle(list)
    expect([...shuffled].sort()).toEqual(['a', 'b', 'c'])
    seen.add(shuffled.join(''))
  }
  expect(list).toEqual(['a', 'b', 'c'])
  expect(seen.size).toBe(6)
})

test('chance is never for 0, always for 1', () => {
  const dice = diceFrom(3)
  expect(throws(1000, () => (dice.chance(0) ? 1 : 0))).not.toContain(1)
  expect(throws(1000, () => (dice.chance(1) ? 1 : 0))).not.toContain(0)
})

/** Worked out a second time by an implementation in another language. */
const PINNED = {
  zero: [247513836, 4216915506, 2878643059, 84800],
  fortyOne: [1153320714, 3111621497, 2708052510, 1223581365],
  lab: [1288884215, 3728779868, 488094145, 2668891974],
  fork: [275327325, 3156238039, 2474638724, 4195002417],
}
