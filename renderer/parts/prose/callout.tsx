import { CircleHelp, Info, Signpost, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import styles from './callout.module.css'

const signs = {
  note: { icon: Info, word: 'Note' },
  caution: { icon: TriangleAlert, word: 'Caution' },
  'when-not': { icon: Signpost, word: 'When not to' },
  question: { icon: CircleHelp, word: 'Question' },
} as const

/** A rule, a shape and a heading; no box. The heading is the first paragraph, when the author gave one. */
export function Callout({
  kind,
  paragraph,
  children,
}: {
  kind: keyof typeof signs
  paragraph?: string
  children: ReactNode
}) {
  const { icon, word } = signs[kind]
  return (
    <div className={styles.callout} data-kind={kind} data-paragraph={paragraph} role="note">
      <span className={styles.sign}>
        <Icon of={icon} />
      </span>
      <p className={styles.word}>{word}</p>
      {children}
    </div>
  )
}
