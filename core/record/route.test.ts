import { describe, expect, it } from 'vitest'
import type { Standing } from '../api/study.ts'
import type { Dependency, LearningPath } from '../library/catalogue.ts'
import { advisedNext, type PlainStop, routeView } from './route.ts'

const stop = (code: string, standing: Standing): PlainStop => ({
  code,
  id: code.toLowerCase(),
  kind: code.startsWith('M') ? 'module' : 'exam',
  title: code,
  standing,
  minutes: null,
  best: null,
  place: null,
})
const stops = (standings: Record<string, Standing>) =>
  new Map(Object.entries(standings).map(([code, standing]) => [code, stop(code, standing)]))
const needs = (after: string, before: string, strength: 'strong' | 'weak' = 'strong'): Dependency => ({
  before,
  after,
  strength,
  why: 'One builds on the other.',
})
const codes = ['M1', 'M2', 'E1']

describe('the stop advised next', () => {
  it('is the first of the route that can be done', () => {
    expect(advisedNext(codes, stops({ M1: 'done', M2: 'open', E1: 'open' }), [])).toBe('M2')
  })
  it('is what is under way, wherever it stands', () => {
    expect(advisedNext(codes, stops({ M1: 'open', M2: 'open', E1: 'under-way' }), [])).toBe('E1')
  })
  it('is never something that is being written', () => {
    expect(advisedNext(codes, stops({ M1: 'coming', M2: 'coming', E1: 'open' }), [])).toBe('E1')
    expect(advisedNext(codes, stops({ M1: 'coming', M2: 'done', E1: 'coming' }), [])).toBeNull()
    expect(advisedNext(codes, stops({}), [])).toBeNull()
  })
  it('waits for what it strongly builds on, as long as that can be done', () => {
    const before = [needs('M1', 'M2')]
    expect(advisedNext(codes, stops({ M1: 'open', M2: 'open', E1: 'open' }), before)).toBe('M2')
    expect(advisedNext(codes, stops({ M1: 'open', M2: 'coming', E1: 'open' }), before)).toBe('M1')
    expect(advisedNext(codes, stops({ M1: 'open', M2: 'open' }), [needs('M1', 'M2', 'weak')])).toBe('M1')
  })
  it('is the first one when all wait for each other', () => {
    const circle = [needs('M1', 'M2'), needs('M2', 'M1')]
    expect(advisedNext(['M1', 'M2'], stops({ M1: 'open', M2: 'open' }), circle)).toBe('M1')
  })
})

it('a route counts what is done, and marks the one advised stop with its reason', () => {
  const path: LearningPath = {
    id: 'sre',
    role: 'Site reliability engineer',
    about: 'Keeps things up.',
    hoursIndex: [35, 45],
    target: 'L2',
    prerequisites: ['Monitoring tools'],
    tracks: [
      { title: 'First', steps: [{ code: 'M1', why: 'Begin here' }] },
      {
        title: 'Then',
        steps: [
          { code: 'M2', why: 'Go on' },
          { code: 'E9', why: 'Not in this library' },
        ],
      },
    ],
    bridge: ['M5'],
  }
  const route = routeView(path, stops({ M1: 'done', M2: 'open', M5: 'coming' }), [])
  expect(route).toMatchObject({ done: 1, of: 2, prerequisites: ['Monitoring tools'], bridge: ['M5'] })
  const all = route.tracks.flatMap(track => track.stops)
  expect(all.map(({ code, advised, why }) => ({ code, advised, why }))).toEqual([
    { code: 'M1', advised: false, why: 'Begin here' },
    { code: 'M2', advised: true, why: 'Go on' },
  ])
})
