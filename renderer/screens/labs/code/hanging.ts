import type { Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** Deepest indentation that hangs by its own amount. */
export const deepest = 24

const hang = Array.from({ length: deepest + 1 }, (_, ch) => Decoration.line({ class: `cm-hang-${ch}` }))

function hangs({ visibleRanges, state }: EditorView): DecorationSet {
  const lines: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      const indent = Math.min(deepest, /^ */.exec(line.text)?.[0].length ?? 0)
      const decoration = hang[indent]
      if (decoration) lines.push(decoration.range(line.from))
      at = line.to + 1
    }
  }
  return Decoration.set(lines)
}

/**
 * A line too long for the pane goes on a little further in than it began. By classes, since the page's policy forbids
 * style attributes.
 */
export const hanging = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = hangs(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = hangs(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)
