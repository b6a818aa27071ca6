import { type ReactNode, useEffect, useRef } from 'react'
import { forAria } from '../../shortcuts/chord.ts'
import { useChord } from '../../shortcuts/registry.ts'
import { openOverlay } from '../frame/overlay.ts'
import { Keycap } from '../keycap/keycap.tsx'
import styles from './page.module.css'

const product = 'Quorum, Distributed Systems Pattern Library'

/** Names the window after the place. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title])
}

/** Opens the palette; its key stands beside it. */
export function OpenAnything() {
  const chord = useChord('open-anything')
  return (
    <button
      type="button"
      className={styles.open}
      aria-keyshortcuts={chord && forAria(chord)}
      onClick={() => openOverlay('palette')}
    >
      Open anything {chord && <Keycap chord={chord} />}
    </button>
  )
}

/** The bar above a page: where one is at the left, quiet actions at the right. */
export function TopBar({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.bar} data-print="no">
      <div className={styles.crumbs}>{children}</div>
      <div className={styles.actions}>{actions ?? <OpenAnything />}</div>
    </div>
  )
}

/** An ordinary page: the bar, then the content on the page's inset. */
export function Page({
  title,
  crumbs,
  actions,
  children,
}: {
  title: string
  crumbs?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <TopBar actions={actions}>{crumbs}</TopBar>
      <div className={styles.content}>{children}</div>
    </div>
  )
}

/** The one h1 of a page; the keyboard arrives here, also when the page itself arrives late. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const here = document.activeElement
    if (here === null || here === document.body || here.tagName === 'MAIN')
      title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={styles.head}>
      <h1 ref={title} className={styles.title} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  )
}

/** A label above a group of things. */
export function Label({
  as: As = 'h2',
  id,
  children,
}: {
  as?: 'h2' | 'h3' | 'p'
  id?: string
  children: ReactNode
}) {
  return (
    <As className={styles.label} id={id}>
      {children}
    </As>
  )
}
