/**
 * A simulator readers play with: a pure model, its controls, and three tasks whose answers can be checked. The view
 * stands apart and needs nothing but this.
 */
export interface Simulator<State = unknown> {
  id: string
  title: string
  /** What it shows, in one sentence. */
  sentence: string
  parameters: readonly Parameter[]
  plots: readonly Plot[]
  /** What one step stands for, for example `25 ms`. */
  stepWords: string
  /** Missing values are defaults; values out of range are brought into it. */
  create(values: Values, seed: number): Stepper<State>
  tasks: readonly [Task<State>, Task<State>, Task<State>]
}

/** One control, as plain data. With `choices` the value is an index into them. */
export interface Parameter {
  name: string
  label: string
  /** Empty for a bare number. */
  unit: string
  min: number
  max: number
  step: number
  default: number
  choices?: readonly string[]
}

export type Values = { readonly [name: string]: number }

/** Lines drawn together, over `series.at` unless `over` names another series. */
export interface Plot {
  title: string
  unit: string
  over?: { series: string; label: string; unit: string }
  lines: readonly { series: string; label: string }[]
}

/** A run that goes on step by step. */
export interface Stepper<State> {
  step(): void
  readonly done: boolean
  /** Virtual time in ms. */
  readonly at: number
  /** Samples by name, all of one length; `at` holds their times in ms. */
  readonly series: Series
  /** Plain JSON for the view. */
  readonly state: State
  readonly invariants: readonly Invariant[]
}

export type Series = { at: number[]; [name: string]: number[] }

/** Something that should hold at every moment. Where a setting gives it up on purpose, `words` say so. */
export interface Invariant {
  name: string
  holds: boolean
  words: string
}

/** A run that is done, with what it was run with. */
export interface FinishedRun<State> {
  values: Values
  seed: number
  at: number
  series: Series
  state: State
  invariants: readonly Invariant[]
}

export type Task<State> =
  /** Find a setting: the run itself is the answer. `why` is read once it passes. */
  | { kind: 'setting'; ask: string; hint: string; why: string; check(run: FinishedRun<State>): boolean }
  /** Work out a number; right within `tolerance` either way. */
  | {
      kind: 'number'
      ask: string
      hint: string
      why: string
      unit: string
      answer: number
      tolerance: number
    }

/** Every parameter with a value: the given one on the parameter's grid and in its range, or the default. */
export function settle(parameters: readonly Parameter[], values: Values): { [name: string]: number } {
  const settled: { [name: string]: number } = {}
  for (const { name, min, max, step, default: usual } of parameters) {
    const given = values[name]
    const value = given === undefined || Number.isNaN(given) ? usual : given
    const steps = Math.floor((Math.min(max, Math.max(min, value)) - min) / step + 0.5)
    // Six decimals are enough for every grid here and wash out 0.1 + 0.2.
    settled[name] = Math.min(max, Math.floor((min + steps * step) * 1e6 + 0.5) / 1e6)
  }
  return settled
}

export function runToEnd<State>(
  simulator: Simulator<State>,
  values: Values,
  seed: number,
): FinishedRun<State> {
  const stepper = simulator.create(values, seed)
  while (!stepper.done) stepper.step()
  const { at, series, state, invariants } = stepper
  return { values: settle(simulator.parameters, values), seed, at, series, state, invariants }
}

/** Is a number given as an answer right? */
export function answersTask<State>(task: Task<State>, given: number): boolean {
  return task.kind === 'number' && Math.abs(given - task.answer) <= task.tolerance
}
