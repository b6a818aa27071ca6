import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../parts/button/button.tsx'
import { Squares } from '../../parts/squares/squares.tsx'
import styles from './welcome.module.css'

export interface StepProps {
  at: number
  of: number
  next(): void
  back(): void
}

/** One step: a question, why it is asked, the answer, and the way on. */
export function Step({
  at,
  of,
  next,
  back,
  title,
  why,
  verb = 'Continue',
  children,
}: StepProps & { title: string; why: string; verb?: string; children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <p className={styles.at}>
        <Squares have={at} of={of} words={`Step ${at} of ${of}`} />
      </p>
      <h1 ref={head} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.lead}>{why}</p>
      <div className={styles.answer}>{children}</div>
      <div className={styles.actions}>
        <Button kind="filled" onClick={next}>
          {verb}
        </Button>
        <Button onClick={back}>Back</Button>
        <Button kind="plain" onClick={next}>
          Skip
        </Button>
      </div>
    </>
  )
}
