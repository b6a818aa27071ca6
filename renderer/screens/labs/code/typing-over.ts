import { type Extension, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * Typing over a selection, without the browser. Left to itself it carries the look of what was selected over to what
 * is typed, as a style attribute, which the page's policy refuses and reports.
 */
export const typingOver: Extension = Prec.highest(
  EditorView.domEventHandlers({
    beforeinput(event, view) {
      const { data: text } = event
      const { main, ranges } = view.state.selection
      if (
        event.inputType !== 'insertText' ||
        text === null ||
        main.empty ||
        ranges.length > 1 ||
        view.composing
      )
        return false
      const insert = () =>
        view.state.update(view.state.replaceSelection(text), {
          userEvent: 'input.type',
          scrollIntoView: true,
        })
      const handled = view.state
        .facet(EditorView.inputHandler)
        .some(handle => handle(view, main.from, main.to, text, insert))
      if (!handled) view.dispatch(insert())
      return true
    },
  }),
)
