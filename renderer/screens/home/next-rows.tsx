import type { NextStep } from '#core/api/study.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Label } from '../../parts/page/page.tsx'
import { minuteRange } from '../../words/minutes.ts'
import { routeOf } from '../../words/route-of.ts'
import styles from './home.module.css'

/** Rows with a reason, a time and a verb. */
export function NextRows({ steps }: { steps: readonly NextStep[] }) {
  if (steps.length === 0) return null
  return (
    <section className={styles.next}>
      <Label>Next, and why</Label>
      <ul>
        {steps.slice(0, 3).map(step => (
          <li key={step.to + step.title} className={styles.step}>
            <div>
              <p className={styles.stepTitle}>{step.title}</p>
              <p className={styles.why}>{step.why}</p>
            </div>
            <span className={styles.time}>{step.minutes && minuteRange(step.minutes)}</span>
            <ButtonLink small to={routeOf(step.to)} label={`${step.verb}: ${step.title}`}>
              {step.verb}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
