import type { ReactNode } from 'react'
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './menu.module.css'

export interface Choice {
  id: string
  words: string
  aside?: ReactNode
  run(): void
}

/** A few commands behind one word. */
export function Menu({
  label,
  children,
  choices,
}: {
  label: string
  children: ReactNode
  choices: readonly Choice[]
}) {
  return (
    <MenuTrigger>
      <AriaButton className={styles.trigger} aria-label={label}>
        {children}
      </AriaButton>
      <Popover className={styles.popover} placement="bottom end">
        <AriaMenu className={styles.menu} onAction={id => choices.find(choice => choice.id === id)?.run()}>
          {choices.map(choice => (
            <MenuItem key={choice.id} id={choice.id} textValue={choice.words} className={styles.item}>
              {choice.words}
              {choice.aside && <span className={styles.aside}>{choice.aside}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
