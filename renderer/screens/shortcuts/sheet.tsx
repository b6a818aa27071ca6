import { Dialog } from '../../parts/dialog/dialog.tsx'
import { Keycap } from '../../parts/keycap/keycap.tsx'
import { spelled } from '../../shortcuts/chord.ts'
import { useShortcuts } from '../../shortcuts/registry.ts'
import styles from './sheet.module.css'

/** Every command that works here and now, with its key. */
export default function Sheet({ close }: { close(): void }) {
  const groups = Map.groupBy(
    useShortcuts().filter(shortcut => shortcut.keys.length > 0),
    shortcut => shortcut.group,
  )
  return (
    <Dialog title="Shortcuts" close={close} wide>
      <div className={styles.groups}>
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl>
              {shortcuts.map(shortcut => (
                <div key={shortcut.id} className={styles.row}>
                  <dt>{shortcut.words}</dt>
                  <dd>
                    {shortcut.keys.map(chord => (
                      <span key={chord}>
                        <Keycap chord={chord} />
                        <span className="for-ears">{spelled(chord)}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
