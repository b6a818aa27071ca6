import type { ReactNode } from 'react'
import type { RefusalData } from '#core/errors.ts'
import { RefusalPanel } from '../refusal/refusal-panel.tsx'
import styles from './awaiting.module.css'

/** Draws a reading once it is here; until then almost nothing, and a refusal in words when there is one. */
export function Awaiting<Value>({
  of,
  title,
  children,
}: {
  of: { reading: Value | null; refusal: RefusalData | null; waiting: boolean; again(): void }
  /** Heading of the page until the reading brings its own. */
  title?: string
  children: (reading: Value) => ReactNode
}) {
  return (
    <>
      {of.reading === null && title && <h1 className="for-ears">{title}</h1>}
      {of.refusal && <RefusalPanel refusal={of.refusal} again={of.again} />}
      {of.reading === null
        ? of.waiting && (
            <p className={styles.waiting} role="status">
              Opening
            </p>
          )
        : children(of.reading)}
    </>
  )
}
