import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  ifNotIn,
} from '@codemirror/autocomplete'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import type { Declaration } from './declarations.ts'

const word = /[\w$]*/

/** Completion and hints for what the lab itself declares, and for the names in the text. */
export function labLanguage(declarations: readonly Declaration[]): Extension {
  const members = optionsOf(
    declarations.filter(each => each.kind === 'member'),
    declarations,
  )
  const names = optionsOf(
    declarations.filter(each => each.kind !== 'member'),
    declarations,
  )
  const ours = (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(word)
    const from = before?.from ?? context.pos
    const afterDot = context.state.sliceDoc(Math.max(0, from - 1), from) === '.'
    if (!afterDot && !context.explicit && (before?.text.length ?? 0) < 2) return null
    return { from, options: afterDot ? members : names, validFor: /^[\w$]*$/ }
  }
  return [
    autocompletion({ icons: false, closeOnBlur: true }),
    typescriptLanguage.data.of({ autocomplete: ifNotIn(['String', 'LineComment', 'BlockComment'], ours) }),
    hints(declarations),
  ]
}

/** One option for each name; a member of several types says so in its hint. */
function optionsOf(some: readonly Declaration[], declarations: readonly Declaration[]): Completion[] {
  const byName = Map.groupBy(some, each => each.name)
  return [...byName].map(([label, all]) => ({
    label,
    detail: all[0]?.of ?? '',
    boost: 10,
    info: () => ({ dom: hintOf(all, declarations) }),
  }))
}

/** Pointing at a name of the lab shows how it is declared. */
function hints(declarations: readonly Declaration[]): Extension {
  const byName = Map.groupBy(declarations, each => each.name)
  return hoverTooltip((view, pos) => {
    const at = view.state.wordAt(pos)
    const all = at && byName.get(view.state.sliceDoc(at.from, at.to))
    return all
      ? { pos: at.from, end: at.to, above: true, create: () => ({ dom: hintOf(all, declarations) }) }
      : null
  })
}

/** Signatures with their words; a type with what belongs to it. */
function hintOf(all: readonly Declaration[], declarations: readonly Declaration[]): HTMLElement {
  const hint = document.createElement('div')
  hint.className = 'cm-hint'
  for (const { name, kind, signature, doc, of } of all.slice(0, 3)) {
    const members = kind === 'type' ? declarations.filter(each => each.of === name) : []
    const code = document.createElement('code')
    code.textContent = [
      of ? `${of}.${signature}` : signature,
      ...members.map(each => `  ${each.signature}`),
    ].join('\n')
    hint.append(code)
    if (!doc) continue
    const words = document.createElement('p')
    words.textContent = doc
    hint.append(words)
  }
  return hint
}
