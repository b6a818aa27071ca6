import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { Mark } from '../../parts/icons/mark.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import { changeProfile } from '../../state/profile.ts'
import { ask } from '../../studio.ts'
import { routeOf } from '../../words/route-of.ts'
import { FoundationStep } from './foundation-step.tsx'
import { HoursStep } from './hours-step.tsx'
import { Intro } from './intro.tsx'
import { RoleStep } from './role-step.tsx'
import { SampleStep } from './sample-step.tsx'
import styles from './welcome.module.css'

const steps = [RoleStep, HoursStep, FoundationStep, SampleStep]

/** Marks the first run as done and opens the text to begin with, or Home when there is none. */
async function startReading() {
  await changeProfile({ welcomed: true })
  const home = await ask('home.read', {})
  const text = home.ok ? home.value.next.find(step => step.to.includes('/read/')) : undefined
  navigate(text ? routeOf(text.to) : '/home')
}

async function finish() {
  await changeProfile({ welcomed: true })
  navigate('/home')
}

/** The first run: four short steps, each of which may be skipped, and the way to the first page at any moment. */
export default function Welcome() {
  useTitle('Welcome')
  const [at, setAt] = useState(-1)
  const Step = steps[at]
  const next = () => (at + 1 < steps.length ? setAt(at + 1) : void finish())
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark size={22} />
          <span>
            Quorum<span className={styles.product}>Distributed Systems Pattern Library</span>
          </span>
        </span>
        {Step && (
          <button type="button" className={styles.now} onClick={() => void startReading()}>
            Start reading now
          </button>
        )}
      </header>
      <div className={styles.column}>
        {Step ? (
          <Step at={at + 1} of={steps.length} next={next} back={() => setAt(at - 1)} />
        ) : (
          <Intro begin={() => setAt(0)} read={() => void startReading()} />
        )}
      </div>
    </div>
  )
}
