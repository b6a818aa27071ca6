import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, GutterMarker, gutterLineClass, WidgetType } from '@codemirror/view'

/** A line of the code that broke a rule, from 1, and what is to be said of it. */
export interface BrokenLine {
  line: number
  words: string
}

/** Marks a line until the next run, or takes the mark away. */
export const markLine = StateEffect.define<BrokenLine | null>()

class Words extends WidgetType {
  private readonly words: string
  constructor(words: string) {
    super()
    this.words = words
  }
  override eq(other: Words) {
    return other.words === this.words
  }
  override toDOM() {
    const block = document.createElement('div')
    block.className = 'cm-broken-words'
    block.textContent = this.words
    return block
  }
}

class BrokenNumber extends GutterMarker {
  override elementClass = 'cm-broken-number'
}
const brokenNumber = new BrokenNumber()

const marked = StateField.define<(BrokenLine & { from: number }) | null>({
  create: () => null,
  update(value, { effects, changes, state }) {
    for (const effect of effects) {
      if (!effect.is(markLine)) continue
      if (effect.value === null || effect.value.line > state.doc.lines) return null
      return { ...effect.value, from: state.doc.line(effect.value.line).from }
    }
    return value && { ...value, from: changes.mapPos(value.from) }
  },
  provide: field => [
    // Computed from the state: a block of words may not come from the view.
    EditorView.decorations.compute([field, 'doc'], state => {
      const value = state.field(field)
      if (!value) return Decoration.none
      const { from, to } = state.doc.lineAt(value.from)
      const line = Decoration.line({ class: 'cm-broken' }).range(from)
      if (!value.words) return Decoration.set([line])
      const words = Decoration.widget({ widget: new Words(value.words), block: true, side: 1 }).range(to)
      return Decoration.set([line, words])
    }),
    gutterLineClass.compute([field, 'doc'], state => {
      const value = state.field(field)
      return value ? RangeSet.of([brokenNumber.range(state.doc.lineAt(value.from).from)]) : RangeSet.empty
    }),
  ],
})

export const brokenLine: Extension = marked
