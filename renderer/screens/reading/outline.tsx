import type { ChapterView } from '#core/api/reading.ts'
import styles from './beside.module.css'

/** Words and one hairline; where one is stands out. */
export function Outline({ view, here }: { view: ChapterView; here: string | null }) {
  const { outline, sections } = view.chapter
  const section = sections.find(each => each.paragraphs.some(paragraph => paragraph.id === here))?.id
  return (
    <nav className={styles.beside} aria-label="Outline" data-print="no">
      <ul className={styles.outline}>
        {outline.map(line => (
          <li key={line.id} data-depth={line.depth}>
            <button
              type="button"
              aria-current={line.id === section ? 'location' : undefined}
              onClick={() => go(line.id)}
            >
              {line.text}
            </button>
          </li>
        ))}
        {view.check.length > 0 && (
          <li>
            <button
              type="button"
              onClick={() => document.getElementById('check')?.scrollIntoView({ block: 'start' })}
            >
              Check yourself
            </button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function go(id: string): void {
  const section = document.getElementById(`section-${id}`)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true })
}
