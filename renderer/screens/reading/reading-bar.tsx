import type { ChapterView } from '#core/api/reading.ts'
import { Button } from '../../parts/button/button.tsx'
import { Menu } from '../../parts/menu/menu.tsx'
import { TopBar } from '../../parts/page/page.tsx'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { minutes } from '../../words/minutes.ts'
import { printText } from './print-text.ts'

type Beside = 'outline' | 'notes' | null

/** Where one is at the left; time left, the look of the text, notes and outline at the right. */
export function ReadingBar({
  view,
  reached,
  beside,
  show,
  find,
}: {
  view: ChapterView
  /** Paragraphs that were before the reader so far. */
  reached: number
  beside: Beside
  show(beside: Beside): void
  find(): void
}) {
  const settings = useSettings()
  const all = view.chapter.sections.reduce((sum, section) => sum + section.paragraphs.length, 0)
  const left = view.chapter.minutes.typical * (1 - (all === 0 ? 0 : reached / all))
  const size = (by: number) =>
    void changeSettings({ textSize: Math.min(4, Math.max(-2, settings.textSize + by)) })
  return (
    <TopBar
      actions={
        <>
          <span>{left < 1 ? 'Read' : `${minutes(left)} left`}</span>
          <Menu
            label="Look of the text"
            choices={[
              { id: 'larger', words: 'Larger text', run: () => size(1) },
              { id: 'smaller', words: 'Smaller text', run: () => size(-1) },
              { id: 'light', words: 'Light', run: () => void changeSettings({ theme: 'light' }) },
              { id: 'dark', words: 'Dark', run: () => void changeSettings({ theme: 'dark' }) },
              { id: 'system', words: 'Like the system', run: () => void changeSettings({ theme: 'system' }) },
              {
                id: 'focus',
                words: settings.focusMode ? 'Leave focus mode' : 'Focus on the text',
                run: () => void changeSettings({ focusMode: !settings.focusMode }),
              },
              { id: 'find', words: 'Find in this chapter', run: find },
              { id: 'print', words: 'Print', run: () => void printText() },
            ]}
          >
            Aa
          </Menu>
          <Button
            kind="plain"
            small
            chord="N"
            aria-pressed={beside === 'notes'}
            onClick={() => show(beside === 'notes' ? null : 'notes')}
          >
            Notes
          </Button>
          <Button
            kind="plain"
            small
            chord="O"
            aria-pressed={beside === 'outline'}
            onClick={() => show(beside === 'outline' ? null : 'outline')}
          >
            Outline
          </Button>
        </>
      }
    >
      <a href={`#/book/${view.chapter.owner}`}>{view.ownerTitle}</a>
      <span aria-hidden="true">/</span>
      <span>
        {view.number} {view.chapter.title}
      </span>
    </TopBar>
  )
}
