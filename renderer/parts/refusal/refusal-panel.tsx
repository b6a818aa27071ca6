import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../button/button.tsx'
import { Icon } from '../icons/icon.tsx'
import styles from './refusal-panel.module.css'

/** What happened, what is safe, what to do. */
export function RefusalPanel({
  refusal,
  again,
  children,
}: {
  refusal: Pick<RefusalData, 'what' | 'safe' | 'next' | 'code'>
  /** Offers to try the same again. */
  again?: () => void
  /** Other ways out, as buttons. */
  children?: ReactNode
}) {
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.what}>
        <span className={styles.sign}>
          <Icon of={CircleAlert} />
        </span>
        {refusal.what}
      </p>
      <p className={styles.safe}>{refusal.safe}</p>
      <p className={styles.next}>
        {refusal.next}
        {refusal.code && <span className={styles.code}> Code {refusal.code}.</span>}
      </p>
      {(again || children) && (
        <div className={styles.ways}>
          {again && (
            <Button small onClick={again}>
              Try again
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  )
}
