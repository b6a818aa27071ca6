import { describe, expect, it } from 'vitest'
import { nearest, scaleTo, thinned } from './plot-scale.ts'

describe('a scale', () => {
  it.each([
    [280, 300],
    [1, 1],
    [0.07, 0.08],
    [99.5, 100],
    [12_345, 15_000],
  ])('for %d ends at %d', (most, max) => expect(scaleTo(most).max).toBe(max))

  it('holds everything in few round steps, from 0', () => {
    for (let most = 0.001; most < 1e6; most *= 1.37) {
      const { max, ticks } = scaleTo(most)
      expect(max).toBeGreaterThanOrEqual(most * (1 - 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBe(max)
    }
  })

  it('stands even when there is nothing to hold', () => {
    expect(scaleTo(0)).toEqual({ max: 1, ticks: [0, 1] })
    expect(scaleTo(Number.POSITIVE_INFINITY).max).toBe(1)
  })
})

describe('a thinned series', () => {
  const xs = Array.from({ length: 5000 }, (_, i) => i)

  it('loses no spike and keeps its order', () => {
    const ys = xs.map(x => (x === 3217 ? 99 : x === 41 ? -99 : 0))
    const points = thinned(xs, ys)
    expect(points.length).toBeLessThan(600)
    expect(Math.max(...points.map(([, y]) => y))).toBe(99)
    expect(Math.min(...points.map(([, y]) => y))).toBe(-99)
    expect(points.map(([x]) => x)).toEqual([...points.map(([x]) => x)].sort((a, b) => a - b))
    expect(points.at(-1)?.[0]).toBe(4999)
  })

  it('is left alone when it is short', () => {
    expect(thinned([0, 1, 2], [5, 6, 7])).toEqual([
      [0, 5],
      [1, 6],
      [2, 7],
    ])
  })
})

it('the nearest of a list is found at its ends and between', () => {
  expect([-5, 1.4, 1.6, 99].map(wanted => nearest([0, 1, 2, 3], wanted))).toEqual([0, 1, 2, 3])
})
