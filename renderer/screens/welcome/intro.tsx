import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { forget } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import styles from './welcome.module.css'

function Demo() {
  const [filling, setFilling] = useState(false)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const fill = async () => {
    setFilling(true)
    const answer = await ask('profile.fill-with-demo', {})
    setFilling(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    forget(['everything'])
    navigate('/home')
  }
  return (
    <section className={styles.demo}>
      <h2>Or look around first</h2>
      <p>
        A demo profile shows Quorum as it looks half-way through: chapters read, an exam sat, a map partly
        done. All of it is made up, and every page says so.
      </p>
      <Button kind="plain" disabled={filling} onClick={() => void fill()}>
        {filling ? 'Filling the demo profile' : 'Open the demo profile'}
      </Button>
      {refusal && <RefusalPanel refusal={refusal} />}
    </section>
  )
}

export function Intro({ begin, read }: { begin(): void; read(): void }) {
  return (
    <>
      <h1 className={styles.title}>Study how distributed systems behave, and show that you know it</h1>
      <p className={styles.lead}>
        Chapters to read, labs to break and repair, exams under real conditions. Everything is on this
        computer; nothing is sent anywhere.
      </p>
      <p className={styles.lead}>Four short steps fit it to you. Each may be skipped.</p>
      <div className={styles.actions}>
        <Button kind="filled" autoFocus onClick={begin}>
          Fit it to me
        </Button>
        <Button onClick={read}>Start reading now</Button>
      </div>
      <Demo />
    </>
  )
}
