import type { CompiledDiagram } from '#core/library/picture.ts'
import { drawGraph } from './draw-graph.ts'
import { drawSequence } from './draw-seq.ts'
import { drawTimeline } from './draw-timeline.ts'
import { picture, round } from './element.ts'
import type { DiagramText } from './parse.ts'

/** Draws a diagram; the same text gives the same picture to the byte. */
export function drawDiagram({ title, alt, model }: DiagramText): CompiledDiagram {
  const drawn =
    model.kind === 'seq'
      ? drawSequence(model)
      : model.kind === 'timeline'
        ? drawTimeline(model)
        : drawGraph(model)
  const width = round(drawn.width)
  const height = round(drawn.height)
  return { title, alt, width, height, svg: picture(width, height, alt, drawn.parts) }
}
