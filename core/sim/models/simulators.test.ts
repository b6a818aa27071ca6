import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyJson } from '../json.ts'
import {
  answersTask,
  type FinishedRun,
  type Parameter,
  runToEnd,
  settle,
  simulators,
  type Values,
} from './index.ts'

/** A way to pass each task in which a setting is the answer, by simulator and place. */
const solutions: { [id: string]: { [task: number]: Values } } = {
  s13: { 0: { budget: 10 }, 2: { profile: 1, queueLimit: 30 } },
  s14: {
    0: { pattern: 2, load: 10, everyMs: 2000, offsetMs: 900, spreadMs: 200 },
    2: { pattern: 2, load: 10, everyMs: 2000, burst: 20, spreadMs: 100 },
  },
  s19: { 0: { propagated: 1, hedgeAfterMs: 40 }, 2: { hedgeAfterMs: 100 } },
  s20: { 0: { skewMs: 60 }, 2: { skewMs: 150, perSecond: 40 } },
  s27: { 0: { cutMs: 2000 }, 1: { electionMs: 100, latencyMs: 250, crashMs: 0 } },
  s34: { 1: { utilisation: 85, arrivalCv: 0.2, serviceCv: 0.2 }, 2: { utilisation: 90, servers: 12 } },
}

function anyValues(parameters: readonly Parameter[]): fc.Arbitrary<Values> {
  return fc.record(
    Object.fromEntries(
      parameters.map(each => [each.name, fc.double({ min: each.min, max: each.max, noNaN: true })]),
    ),
  )
}

function bytes(run: FinishedRun<unknown>): string {
  return JSON.stringify([run.at, run.series, run.state, run.invariants])
}

describe.each(simulators.map(each => [each.id, each] as const))('%s', (id, simulator) => {
  test('its controls make sense: each default lies on its grid', () => {
    const { parameters } = simulator
    expect(new Set(parameters.map(each => each.name)).size).toBe(parameters.length)
    for (const each of parameters) {
      expect(settle([each], {})).toEqual({ [each.name]: each.default })
      expect(each.default >= each.min && each.default <= each.max).toBe(true)
      if (each.choices) expect([each.min, each.max, each.step]).toEqual([0, each.choices.length - 1, 1])
    }
  })

  test('the same seed gives the same bytes, another seed another run', () => {
    expect(bytes(runToEnd(simulator, {}, 5))).toBe(bytes(runToEnd(simulator, {}, 5)))
    expect(bytes(runToEnd(simulator, {}, 5))).not.toBe(bytes(runToEnd(simulator, {}, 6)))
  })

  test('whatever the controls, it comes to an end with plain data and samples of one length', () => {
    fc.assert(
      fc.property(anyValues(simulator.parameters), fc.nat(), (values, seed) => {
        const stepper = simulator.create(values, seed)
        let last = stepper.at
        let steps = 0
        while (!stepper.done && steps < 2000) {
          stepper.step()
          steps += 1
          expect(stepper.at).toBeGreaterThan(last)
          last = stepper.at
        }
        expect(stepper.done).toBe(true)
        const after = bytes(runToEnd(simulator, values, seed))
        stepper.step()
        expect(JSON.stringify([stepper.at, stepper.series, stepper.state, stepper.invariants])).toBe(after)
        copyJson(stepper.state, 'the state')
        for (const name of Object.keys(stepper.series)) {
          expect(stepper.series[name]).toHaveLength(steps)
          expect(stepper.series[name]?.every(Number.isFinite)).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })

  test('every line of a plot has its samples', () => {
    const { series } = simulator.create({}, 1)
    for (const { lines, over } of simulator.plots)
      for (const name of [...lines.map(line => line.series), ...(over ? [over.series] : [])])
        expect(Object.keys(series)).toContain(name)
  })

  test('it explains itself in one sentence', () => {
    expect(simulator.sentence).toMatch(/^[A-Z][^.!?]+\.$/)
    expect(simulator.sentence.split(' ').length).toBeLessThanOrEqual(40)
  })

  test('its setting tasks are not solved by the defaults, and can be solved with any seed', () => {
    simulator.tasks.forEach((task, index) => {
      if (task.kind !== 'setting') return
      const solution = solutions[id]?.[index]
      expect(solution).toBeDefined()
      for (let seed = 1; seed <= 12; seed++) {
        expect(task.check(runToEnd(simulator, {}, seed))).toBe(false)
        expect(task.check(runToEnd(simulator, solution!, seed))).toBe(true)
      }
    })
  })

  test('its number tasks take their answer within the tolerance, and nothing else', () => {
    for (const task of simulator.tasks) {
      if (task.kind !== 'number') {
        expect(answersTask(task, 0)).toBe(false)
        continue
      }
      expect(answersTask(task, task.answer + task.tolerance)).toBe(true)
      expect(answersTask(task, task.answer - task.tolerance)).toBe(true)
      expect(answersTask(task, task.answer + task.tolerance + 0.5)).toBe(false)
      expect(answersTask(task, Number.NaN)).toBe(false)
    }
  })
})

test('settle brings values into range and onto the grid, and fills in what is missing', () => {
  const one: Parameter = { name: 'x', label: 'X', unit: '', min: 1, max: 3, step: 0.1, default: 2 }
  expect(settle([one], {})).toEqual({ x: 2 })
  expect(settle([one], { x: 9 })).toEqual({ x: 3 })
  expect(settle([one], { x: -9 })).toEqual({ x: 1 })
  expect(settle([one], { x: 1.2999 })).toEqual({ x: 1.3 })
  expect(settle([one], { x: Number.NaN })).toEqual({ x: 2 })
})
