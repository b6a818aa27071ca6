import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { brokenLine } from './broken-line.ts'
import { labLanguage } from './completion.ts'
import { declarationsIn } from './declarations.ts'
import { hanging } from './hanging.ts'
import { theme } from './theme.ts'
import { typingOver } from './typing-over.ts'

/** The page's policy lets in only styles that carry this page's nonce. */
function nonce(): Extension {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return EditorView.cspNonce.of(meta?.nonce ?? '')
}

const shared = (label: string): Extension => [
  nonce(),
  theme,
  javascript({ typescript: true }),
  lineNumbers(),
  EditorView.lineWrapping,
  hanging,
  // Editable text takes the keyboard anyway; said, so that tools that look for it see it too.
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
]

/** Code one may read and copy, not change. */
export function openReader(parent: Element, text: string, label: string): EditorView {
  const state = EditorState.create({
    doc: text,
    extensions: [shared(label), EditorState.readOnly.of(true), drawSelection(), keymap.of(defaultKeymap)],
  })
  return new EditorView({ state, parent })
}

/**
 * The learner's own code. Tab indents; after Escape it leaves, which is CodeMirror's own way and said under the code.
 *
 * @param starter whose declarations are completed and hinted
 */
export function openEditor(
  parent: Element,
  given: {
    text: string
    starter: string
    label: string
    /** Id of the words that tell how to leave. */
    describedBy: string
    changed(text: string): void
    run(): void
  },
): EditorView {
  const run = () => {
    given.run()
    return true
  }
  const state = EditorState.create({
    doc: given.text,
    extensions: [
      shared(given.label),
      EditorView.contentAttributes.of({ 'aria-describedby': given.describedBy }),
      // Before the default keys, one of which would open a new line.
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
      typingOver,
      history(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      indentUnit.of('  '),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      brokenLine,
      labLanguage(declarationsIn(given.starter)),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of(update => {
        if (update.docChanged) given.changed(update.state.doc.toString())
      }),
    ],
  })
  return new EditorView({ state, parent })
}
