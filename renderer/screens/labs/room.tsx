import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LabView } from '#core/api/lab.ts'
import { Segmented } from '../../parts/fields/segmented.tsx'
import { useNarrow } from '../../parts/frame/use-narrow.ts'
import { useShortcut } from '../../shortcuts/registry.ts'
import { Bar } from './bar.tsx'
import { BriefPane } from './brief-pane.tsx'
import type { BrokenLine } from './code/broken-line.ts'
import { type Code, Editor } from './code/editor.tsx'
import { firstBroken, groupRows, lineOf } from './outcome.ts'
import styles from './room.module.css'
import { TestsPane } from './tests-pane.tsx'
import { useDraft } from './use-draft.ts'
import { useLabRun } from './use-lab-run.ts'

const panes = ['brief', 'code', 'tests'] as const
type Pane = (typeof panes)[number]

/** The lab room: three panes side by side, or one at a time where there is no room. */
export function Room({ view }: { view: LabView }) {
  const code = useRef<Code>(null)
  const narrow = useNarrow()
  const [shown, setShown] = useState<Pane>('brief')
  const [chosen, setChosen] = useState<string | null>(null)
  // The text as it was opened; later readings must not pull it from under the hands.
  const [first] = useState(view.draft)
  const [text, setText] = useState(first)
  const draft = useDraft(view)
  const trial = useLabRun(view.id, draft.kept)
  const rows = groupRows(view, trial.verdict)
  const looked = rows.find(row => row.id === chosen) ?? firstBroken(rows)
  const broken = useBrokenLine(trial.verdict, looked?.outcome?.failure?.words)

  async function run() {
    if (narrow) setShown('tests')
    setChosen(null)
    return trial.run(code.current?.text() ?? text)
  }
  const nextPane = () => {
    const at = panes.findIndex(pane =>
      document.getElementById(`pane-${pane}`)?.contains(document.activeElement),
    )
    const next = panes[(at + 1) % panes.length] ?? 'code'
    // A pane that was hidden can take the keyboard only once it is drawn; the next key must find it there.
    if (narrow) flushSync(() => setShown(next))
    if (next === 'code') code.current?.focus()
    else document.getElementById(`pane-${next}`)?.focus()
  }
  const group = 'In a lab'
  useShortcut(
    {
      id: 'run-tests',
      keys: ['Mod+Enter'],
      words: 'Run tests',
      group,
      run: () => void run(),
      whileWriting: true,
    },
    { id: 'next-pane', keys: ['F6'], words: 'Go to the next pane', group, run: nextPane, whileWriting: true },
  )
  return (
    <div className={styles.room} data-wide={looked?.outcome?.failure?.trace !== undefined}>
      <Bar
        view={view}
        draft={draft.state}
        running={trial.running}
        stopping={trial.stopping}
        run={run}
        stop={trial.stop}
      />
      {narrow && (
        <div className={styles.tabs}>
          <Segmented
            label="Pane"
            value={shown}
            options={[
              { value: 'brief', words: 'Brief' },
              { value: 'code', words: 'Code' },
              { value: 'tests', words: 'Tests' },
            ]}
            onChange={setShown}
          />
        </div>
      )}
      <div className={styles.panes}>
        <section
          id="pane-brief"
          className={styles.brief}
          aria-label="Brief"
          tabIndex={-1}
          hidden={narrow && shown !== 'brief'}
        >
          <BriefPane
            view={view}
            text={text}
            replace={next => code.current?.replace(next)}
            keepAsVersion={run}
          />
        </section>
        <section id="pane-code" className={styles.code} aria-label="Code" hidden={narrow && shown !== 'code'}>
          <Editor
            ref={code}
            text={first}
            starter={view.starter}
            broken={broken}
            changed={next => {
              setText(next)
              draft.note(next)
            }}
            run={() => void run()}
          />
        </section>
        <section
          id="pane-tests"
          className={styles.tests}
          aria-label="Tests"
          tabIndex={-1}
          hidden={narrow && shown !== 'tests'}
        >
          <TestsPane
            view={view}
            rows={rows}
            looked={looked}
            choose={setChosen}
            trial={trial}
            changed={text !== trial.code}
          />
        </section>
      </div>
    </div>
  )
}

/** The line to mark in the code, the same object while nothing changes. */
function useBrokenLine(
  verdict: ReturnType<typeof useLabRun>['verdict'],
  words: string | undefined,
): BrokenLine | null {
  const line =
    verdict?.kind === 'refused' ? (verdict.line ?? null) : words === undefined ? null : lineOf(words)
  const said = verdict?.kind === 'refused' ? verdict.words : (words ?? '')
  return useMemo(() => (line === null ? null : { line, words: said }), [line, said])
}
