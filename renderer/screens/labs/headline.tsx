import { Check, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LabVerdict, LabView } from '#core/api/lab.ts'
import { Icon } from '../../parts/icons/icon.tsx'
import { count } from '../../words/numbers.ts'
import { capped, type GroupRow, headAndWords } from './outcome.ts'
import styles from './tests.module.css'

type Tone = 'good' | 'wrong' | 'caution' | 'quiet'

/** The verdict as a sentence, spoken once when it comes. */
export function Headline({
  view,
  rows,
  looked,
  verdict,
  changed,
}: {
  view: LabView
  rows: readonly GroupRow[]
  looked: GroupRow | null
  verdict: LabVerdict | null
  changed: boolean
}) {
  return (
    <div className={styles.verdict} role="status">
      {said(view, rows, looked, verdict)}
      {verdict && changed && <p className={styles.quiet}>You have changed the code since this run.</p>}
    </div>
  )
}

function said(
  view: LabView,
  rows: readonly GroupRow[],
  looked: GroupRow | null,
  verdict: LabVerdict | null,
): ReactNode {
  if (!verdict)
    return (
      <Said tone="quiet" head={view.passedAt === null ? 'Not run yet' : 'Passed before'}>
        {count(rows.length, 'group')} of tests; the lab is passed when every one is.
      </Said>
    )
  if (verdict.kind === 'refused')
    return (
      <Said tone="wrong" head="The code does not load">
        {verdict.words}
        {verdict.line !== undefined && ` Line ${verdict.line}.`}
      </Said>
    )
  const points = `${verdict.score} of 100 points`
  if (verdict.passed)
    return (
      <Said tone="good" head="Passed">
        All {count(rows.length, 'group')} hold. The debrief and our reference are open now.
      </Said>
    )
  const failure = looked?.outcome?.failure
  const { head, rest } = headAndWords(failure?.words ?? '')
  const stopped = looked?.standing === 'stopped'
  return (
    <>
      <Said tone={stopped ? 'caution' : 'wrong'} head={head || (stopped ? 'Stopped' : 'Not yet')}>
        {rest}
      </Said>
      <p className={styles.points}>
        {points}, {rows.filter(row => row.standing === 'passed').length} of {count(rows.length, 'group')}{' '}
        hold.
        {capped(rows, verdict.score) &&
          ' A rule that must never break is broken, and that caps the lab at 40.'}
      </p>
    </>
  )
}

const signs = { good: Check, wrong: X, caution: TriangleAlert, quiet: null }

function Said({ tone, head, children }: { tone: Tone; head: string; children: ReactNode }) {
  const sign = signs[tone]
  return (
    <p className={styles.said}>
      <strong className={tone === 'quiet' ? styles.quietHead : styles[tone]}>
        {sign && <Icon of={sign} />}
        {head}
      </strong>
      {children}
    </p>
  )
}
