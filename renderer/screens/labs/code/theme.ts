import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { deepest } from './hanging.ts'

const hangs = Object.fromEntries(
  Array.from({ length: deepest + 1 }, (_, ch) => [
    `.cm-hang-${ch}`,
    { paddingLeft: `calc(0.375rem + ${ch + 2}ch)`, textIndent: `-${ch + 2}ch` },
  ]),
)

const raised = {
  border: '1px solid var(--line-2)',
  borderRadius: 'var(--radius)',
  backgroundColor: 'var(--surface-raised)',
  color: 'var(--ink)',
  boxShadow: 'var(--elevation)',
}

/** Tokens do both themes, so one theme is enough. */
const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', font: 'var(--type-editor)', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '0.75rem 0 4rem', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem 0 0.375rem' },
  '.cm-cursor': { borderLeft: '1.5px solid var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'var(--ink-3)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.25rem', padding: '0 0.5rem 0 0.75rem' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused .cm-matchingBracket': { background: 'none', outline: '1px solid var(--control)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none', outline: '1px solid var(--wrong)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--hover)' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-soft)' },
  '.cm-searchMatch-selected': { outline: '1.5px solid var(--accent)' },
  '.cm-broken': { backgroundColor: 'var(--wrong-soft) !important' },
  '.cm-broken-words': {
    padding: '0.125rem 1rem 0.5rem 0.375rem',
    backgroundColor: 'var(--wrong-soft)',
    color: 'var(--wrong)',
    font: 'var(--type-side)',
    whiteSpace: 'normal',
  },
  '.cm-broken-number': { backgroundColor: 'var(--wrong-soft)', color: 'var(--wrong)', fontWeight: '600' },
  '.cm-tooltip': raised,
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'var(--type-editor)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0 0.625rem', lineHeight: '1.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-completionDetail': { color: 'var(--ink-2)', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '0', maxWidth: '24rem' },
  '.cm-hint': { maxWidth: '26rem', padding: '0.5rem 0.75rem', font: 'var(--type-side)' },
  '.cm-hint code': { display: 'block', font: 'var(--type-editor)', whiteSpace: 'pre-wrap' },
  '.cm-hint p': { margin: '0.125rem 0 0.375rem', color: 'var(--ink-2)' },
  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    font: 'var(--type-side)',
    borderTop: '1px solid var(--line)',
  },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.625rem 0.75rem' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { fontSize: '0.8125rem' },
  '.cm-textfield': {
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    padding: '0.125rem 0.375rem',
  },
  '.cm-button': {
    border: '1px solid var(--line-2)',
    borderRadius: 'var(--radius)',
    background: 'none',
    color: 'var(--ink)',
  },
  ...hangs,
})

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.definitionKeyword], fontWeight: '650' },
  { tag: tags.comment, fontStyle: 'italic', color: 'var(--ink-3)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--note)' },
  { tag: tags.invalid, color: 'var(--wrong)' },
])

export const theme: Extension = [look, syntaxHighlighting(words)]
