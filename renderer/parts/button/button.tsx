import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { type Chord, forAria } from '../../shortcuts/chord.ts'
import { Keycap } from '../keycap/keycap.tsx'
import styles from './button.module.css'

/** One filled button per screen; the others are outlined or plain words. */
type ButtonKind = 'filled' | 'outlined' | 'plain'

interface Look {
  kind?: ButtonKind
  /** 32 high, for rows and bars. */
  small?: boolean
  /** Key that does the same; shown on the button. */
  chord?: Chord
  children: ReactNode
}

const classOf = (kind: ButtonKind, small: boolean) =>
  [styles.button, styles[kind], small ? styles.small : ''].filter(Boolean).join(' ')

function Inside({ chord, children }: Pick<Look, 'chord' | 'children'>) {
  return (
    <>
      <span className={styles.words}>{children}</span>
      {chord && <Keycap chord={chord} />}
    </>
  )
}

export function Button({
  kind = 'outlined',
  small = false,
  chord,
  children,
  ...rest
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { ref?: Ref<HTMLButtonElement> }) {
  return (
    <button
      type="button"
      className={classOf(kind, small)}
      aria-keyshortcuts={chord && forAria(chord)}
      {...rest}
    >
      <Inside chord={chord}>{children}</Inside>
    </button>
  )
}

/** The same look for what leads to another place. `to` is a route such as /library. */
export function ButtonLink({
  kind = 'outlined',
  small = false,
  chord,
  to,
  label,
  ref,
  children,
}: Look & { to: string; label?: string; ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a
      ref={ref}
      href={`#${to}`}
      className={classOf(kind, small)}
      aria-label={label}
      aria-keyshortcuts={chord && forAria(chord)}
    >
      <Inside chord={chord}>{children}</Inside>
    </a>
  )
}
