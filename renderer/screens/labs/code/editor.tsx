import type { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { type BrokenLine, markLine } from './broken-line.ts'
import styles from './editor.module.css'
import { openEditor, openReader } from './open-editor.ts'

/** What the room may ask of the code. */
export interface Code {
  text(): string
  /** Puts another text in its place; Undo brings the former back. */
  replace(text: string): void
  focus(): void
}

/** The learner's code. Its text lives in the editor; the room hears of every change. */
export function Editor({
  ref,
  text,
  starter,
  broken,
  changed,
  run,
}: {
  ref: Ref<Code>
  /** At first. */
  text: string
  starter: string
  broken: BrokenLine | null
  changed(text: string): void
  run(): void
}) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const help = useId()
  const latest = useRef({ text, starter, changed, run })
  useLayoutEffect(() => {
    latest.current = { text, starter, changed, run }
  })
  useLayoutEffect(() => {
    if (!place.current) return
    const { text: first, starter: declared } = latest.current
    view.current = openEditor(place.current, {
      text: first,
      starter: declared,
      label: 'Your code, TypeScript',
      describedBy: help,
      changed: now => latest.current.changed(now),
      run: () => latest.current.run(),
    })
    return () => view.current?.destroy()
  }, [help])
  useEffect(() => {
    view.current?.dispatch({ effects: markLine.of(broken) })
  }, [broken])
  useImperativeHandle(ref, () => ({
    text: () => view.current?.state.doc.toString() ?? '',
    replace: next => {
      const { current: open } = view
      open?.dispatch({
        changes: { from: 0, to: open.state.doc.length, insert: next },
        userEvent: 'input.replace',
      })
    },
    focus: () => view.current?.focus(),
  }))
  return (
    <div className={styles.editor}>
      <div ref={place} className={styles.place} />
      <p id={help} className={styles.help}>
        Tab indents; press Escape first to leave with Tab. Ctrl+Space completes.
      </p>
    </div>
  )
}

/** Code to read. */
export function Reader({ text, label }: { text: string; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!place.current) return
    const view = openReader(place.current, text, label)
    return () => view.destroy()
  }, [text, label])
  return <div ref={place} className={styles.reader} />
}
