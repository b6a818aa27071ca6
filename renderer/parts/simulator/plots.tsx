import { LinePlot } from './line-plot.tsx'
import type { Shown, SimulatorView, Stroke } from './view.ts'

const order: readonly Stroke[] = ['main', 'dashed', 'plain', 'dotted']

/** The plots of a model over time. What is drawn over another series needs a picture of its own. */
export function Plots({ view, run }: { view: SimulatorView; run: Shown<unknown> }) {
  const { model, horizonMs, plots, strokes = {} } = view
  const times = run.series.at
  // In seconds once they are long; the whole run on one scale where its length is known.
  const inSeconds = (horizonMs ?? times.at(-1) ?? 0) >= 2_000
  const xs = inSeconds ? times.map(at => at / 1_000) : times
  return model.plots
    .filter(plot => plot.over === undefined && (plots?.includes(plot.title) ?? true))
    .map(plot => (
      <LinePlot
        key={plot.title}
        title={plot.title}
        unit={plot.unit}
        xs={xs}
        xLabel={inSeconds ? 's' : 'ms'}
        lines={plot.lines.map(({ series, label }, i) => ({
          label,
          ys: run.series[series] ?? [],
          stroke: strokes[series] ?? order[i] ?? 'plain',
        }))}
        {...(horizonMs === undefined ? {} : { xMax: inSeconds ? horizonMs / 1_000 : horizonMs })}
      />
    ))
}
