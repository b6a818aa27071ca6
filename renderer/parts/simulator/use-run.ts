import { useEffect, useReducer, useState } from 'react'
import { type Simulator, type Stepper, settle, type Values } from '#core/sim/models/simulator.ts'
import type { Shown } from './view.ts'

/** One run under way. It changes in place; whoever moves it on draws anew. */
interface Course<State> {
  readonly stepper: Stepper<State>
  steps: number
}

function advance<State>(course: Course<State>, by: number): Course<State> {
  for (let made = 0; made < by && !course.stepper.done; made++) {
    course.stepper.step()
    course.steps += 1
  }
  return course
}

const still = () => document.documentElement.dataset.motion === 'reduced'

/**
 * A simulator in the reader's hands. A change of its setting shows at once: the run is made anew, as far as the one
 * before had come.
 */
export function useRun<State>(model: Simulator<State>, pace: number) {
  const [values, setValues] = useState<Values>(() => settle(model.parameters, {}))
  const [seed, setSeed] = useState(1)
  const [course, setCourse] = useState<Course<State>>(() => ({
    stepper: model.create(values, seed),
    steps: 0,
  }))
  const [running, setRunning] = useState(false)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const { stepper } = course

  useEffect(() => {
    if (!running) return
    let frame = 0
    let before = performance.now()
    let owed = 0
    const next = (now: number) => {
      owed += (Math.min(100, now - before) * pace) / 1000
      before = now
      const due = Math.floor(owed)
      owed -= due
      if (due > 0) {
        advance(course, due)
        redraw()
      }
      if (course.stepper.done) setRunning(false)
      else frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [running, pace, course])

  const begin = (nextValues: Values, nextSeed: number, steps: number) =>
    setCourse(advance({ stepper: model.create(nextValues, nextSeed), steps: 0 }, steps))
  const soFar = stepper.done ? Number.POSITIVE_INFINITY : course.steps
  const look = (): Shown<State> => {
    const { at, series, state, invariants, done } = stepper
    return { values: settle(model.parameters, values), seed, at, series, state, invariants, done, running }
  }
  const move = (steps: number) => {
    setRunning(false)
    advance(course, steps)
    redraw()
  }
  return {
    run: look(),
    /** Nothing has happened yet. */
    fresh: course.steps === 0,
    change(name: string, value: number) {
      const next = settle(model.parameters, { ...values, [name]: value })
      setValues(next)
      begin(next, seed, soFar)
    },
    reseed(next: number) {
      setSeed(next)
      begin(values, next, soFar)
    },
    step: () => move(1),
    toEnd() {
      move(Number.POSITIVE_INFINITY)
      return look()
    },
    play() {
      if (still()) return move(Number.POSITIVE_INFINITY)
      if (stepper.done) begin(values, seed, 0)
      setRunning(true)
    },
    pause: () => setRunning(false),
    /** Back to the beginning; the setting stays. */
    reset() {
      setRunning(false)
      begin(values, seed, 0)
    },
    /** The setting as it was at first, too. */
    defaults() {
      const usual = settle(model.parameters, {})
      setRunning(false)
      setValues(usual)
      begin(usual, seed, 0)
    },
  }
}
