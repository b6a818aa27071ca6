import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

/** A question or a small task over the page. Escape and a press outside close it, unless it must be answered. */
export function Dialog({
  title,
  close,
  mustAnswer = false,
  wide = false,
  children,
  actions,
}: {
  title: string
  close(): void
  mustAnswer?: boolean
  wide?: boolean
  children: ReactNode
  /** Buttons, the one that does it last. */
  actions?: ReactNode
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={open => !open && close()}
      className={styles.veil}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <AriaDialog role={mustAnswer ? 'alertdialog' : 'dialog'} className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
