import type { ReactNode } from 'react'
import type { FinishedRun, Simulator } from '#core/sim/models/simulator.ts'

/** How a line of a plot is drawn; the eye tells them apart without colour. */
export type Stroke = 'main' | 'plain' | 'dashed' | 'dotted'

export interface Line {
  label: string
  ys: readonly number[]
  stroke: Stroke
}

/** A run as it stands now. */
export interface Shown<State> extends FinishedRun<State> {
  done: boolean
  running: boolean
}

/** What a simulator looks like. The model knows nothing of it. */
export interface SimulatorView<State = unknown> {
  model: Simulator<State>
  /** Steps a second while it runs. */
  pace: number
  /** How long a run lasts in ms, where that is fixed; the plots then keep their scale. */
  horizonMs?: number
  /** Plots of the model drawn under the picture, by title; all of them when not given. */
  plots?: readonly string[]
  /** By name of a series. */
  strokes?: Readonly<Record<string, Stroke>>
  /** What is particular to it, above the plots. Method syntax: a view is kept in one list with others. */
  Picture?(props: { run: Shown<State> }): ReactNode
}

/** Keeps the type of its state to itself, so that all views fit in one list. */
export const viewOf = <State>(view: SimulatorView<State>): SimulatorView => view as unknown as SimulatorView
