import type { ReactNode } from 'react'
import type { Chord } from '../../shortcuts/chord.ts'
import { Keycap } from '../keycap/keycap.tsx'
import { useHoverCard } from './hover-card.ts'
import styles from './tip.module.css'

type Trigger = ReturnType<typeof useHoverCard>['trigger']

/** What a control does and its key, on hover and focus. The control itself is drawn by `children`. */
export function Tip({
  words,
  chord,
  side = 'below',
  children,
}: {
  words: string
  chord?: Chord
  side?: 'below' | 'right'
  children: (trigger: Trigger) => ReactNode
}) {
  const { trigger, card } = useHoverCard()
  return (
    <>
      {children(trigger)}
      <span {...card} className={`${styles.tip} ${styles[side]}`}>
        {words}
        {chord && <Keycap chord={chord} />}
      </span>
    </>
  )
}
