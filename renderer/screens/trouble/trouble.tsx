import { useState } from 'react'
import type { Trouble as TroubleFound } from '#core/api/data.ts'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Mark } from '../../parts/icons/mark.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { ask } from '../../studio.ts'
import styles from './trouble.module.css'

type Way = TroubleFound['ways'][number]

const verbs: Record<Way, string> = {
  'try-again': 'Try again',
  restore: 'Restore a backup',
  export: 'Export everything',
  'open-folder': 'Open data folder',
  'start-afresh': 'Set aside and start afresh',
  quit: 'Quit',
}

const commands = {
  restore: 'data.restore',
  export: 'data.export',
  'open-folder': 'data.open-folder',
  'start-afresh': 'data.start-afresh',
  quit: 'app.quit',
} as const

/** What the app found when it started: what happened, what is safe, and the ways out. */
export default function Trouble({ trouble }: { trouble: TroubleFound }) {
  useTitle('Needs your attention')
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const [done, setDone] = useState('')
  const go = async (way: Way) => {
    if (way === 'try-again') return location.reload()
    const answer = await ask(commands[way], {})
    setRefusal(answer.ok ? null : answer.refusal)
    setDone(answer.ok ? said(answer.value) : '')
    if (answer.ok && (way === 'start-afresh' || way === 'restore')) location.reload()
  }
  return (
    <main className={styles.page}>
      <p className={styles.brand}>
        <Mark size={22} /> Quorum
      </p>
      <h1 className={styles.title}>{trouble.what}</h1>
      <p className={styles.safe}>{trouble.safe}</p>
      <p className={styles.next}>{trouble.next}</p>
      <div className={styles.ways}>
        {trouble.ways.map((way, at) => (
          <Button key={way} kind={at === 0 ? 'filled' : 'outlined'} onClick={() => void go(way)}>
            {verbs[way]}
          </Button>
        ))}
      </div>
      <p role="status">{done}</p>
      {refusal && <RefusalPanel refusal={refusal} />}
      {trouble.detail && (
        <details className={styles.detail}>
          <summary>Details for a report</summary>
          <pre>{trouble.detail}</pre>
        </details>
      )}
    </main>
  )
}

function said(value: object): string {
  if ('path' in value) return `Exported to ${String(value.path)}.`
  if ('keptAs' in value) return `The damaged file is kept as ${String(value.keptAs)}.`
  return ''
}
