import type { ReactNode } from 'react'
import styles from './prose.module.css'
import { markName, useSupplies } from './supplies.ts'
import { Term } from './term.tsx'

/** The mark of a source: small and raised; the first in a block is where its note stands. */
function SourceMark({ n, first }: { n: string; first: boolean }) {
  const { block } = useSupplies()
  return (
    <sup className={styles.mark} style={first ? { anchorName: markName(block, n) } : undefined}>
      <span className="for-ears">source </span>
      {n}
    </sup>
  )
}

/** A link of the library's own kinds. The app is offline: an address of the world is shown, not followed. */
export function LinkInText({ to, first, children }: { to: string; first: boolean; children: ReactNode }) {
  const { terms } = useSupplies()
  const [kind, name = ''] = to.split(/:(.*)/)
  const term = terms[name]
  if (kind === 'source') return <SourceMark n={name} first={first} />
  if (kind === 'chapter') return <a href={`#/read/${name}`}>{children}</a>
  if (kind === 'pattern') return <a href={`#/pattern/${name}`}>{children}</a>
  if (kind === 'term' && term) return <Term term={term}>{children}</Term>
  if (kind === 'https') return <span title={to}>{children}</span>
  return <>{children}</>
}
