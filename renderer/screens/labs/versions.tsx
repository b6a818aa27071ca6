import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import type { LabVerdict, LabView } from '#core/api/lab.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { Icon } from '../../parts/icons/icon.tsx'
import { Label } from '../../parts/page/page.tsx'
import { say } from '../../parts/status/say.ts'
import { ask } from '../../studio.ts'
import { count } from '../../words/numbers.ts'
import styles from './brief.module.css'
import { time, today } from './times.ts'

const shownAtFirst = 5

/**
 * Every text that was run, and the way back to any of them or to the starter. A text nobody has kept yet is run first,
 * which keeps it: nothing is ever lost.
 */
export function Versions({
  view,
  text,
  replace,
  keepAsVersion,
}: {
  view: LabView
  text: string
  replace(text: string): void
  keepAsVersion(): Promise<LabVerdict | null>
}) {
  const { id, versions, starter } = view
  const [all, setAll] = useState(false)
  const [wanted, setWanted] = useState<{ words: string; text: string } | null>(null)
  const read = useRef(new Map<number, string>())

  async function textOf(seq: number): Promise<string | null> {
    const known = read.current.get(seq)
    if (known !== undefined) return known
    const answer = await ask('lab.read-version', { lab: id, seq })
    if (!answer.ok) {
      say(`${answer.refusal.what} ${answer.refusal.next}`)
      return null
    }
    read.current.set(seq, answer.value.code)
    return answer.value.code
  }
  /** The newest version is the usual place to look; older ones count when they were read. */
  async function isKept(): Promise<boolean> {
    if (text === starter) return true
    const newest = versions[0]
    if (newest && (await textOf(newest.seq)) === text) return true
    return [...read.current.values()].includes(text)
  }
  async function bring(words: string, next: string | null) {
    if (next === null || next === text) return
    if (await isKept()) replace(next)
    else setWanted({ words, text: next })
  }
  const shown = all ? versions : versions.slice(0, shownAtFirst)
  return (
    <section className={styles.part} aria-labelledby="versions">
      <Label id="versions">Your versions</Label>
      {versions.length === 0 && (
        <p className={styles.quiet}>Each text you run is kept here with its score.</p>
      )}
      <ol className={styles.versions}>
        {shown.map(({ seq, at, score, passed }) => {
          const when = today(at) ? time(at) : time(at, true)
          return (
            <li key={seq}>
              <span className={styles.when}>{when}</span>
              <span className={styles.score}>
                {passed && (
                  <span className={styles.passed}>
                    <Icon of={Check} />
                    <span className="for-ears">passed, </span>
                  </span>
                )}
                {count(score, 'point')}
              </span>
              <Button
                kind="plain"
                small
                aria-label={`Bring back the text of ${when}`}
                onClick={() => void textOf(seq).then(code => bring(`the text of ${when}`, code))}
              >
                Bring back
              </Button>
            </li>
          )
        })}
      </ol>
      <p className={styles.ways}>
        {versions.length > shown.length && (
          <Button kind="plain" small onClick={() => setAll(true)}>
            Show all {versions.length}
          </Button>
        )}
        <Button kind="plain" small onClick={() => void bring('the starter', starter)}>
          Go back to the starter
        </Button>
      </p>
      {wanted && (
        <KeepFirst
          words={wanted.words}
          close={() => setWanted(null)}
          keepThenBring={async () => {
            if (await keepAsVersion()) replace(wanted.text)
          }}
        />
      )}
    </section>
  )
}

function KeepFirst({
  words,
  close,
  keepThenBring,
}: {
  words: string
  close(): void
  /** Leaves the text as it is when it cannot be kept; the tests then say why. */
  keepThenBring(): Promise<void>
}) {
  const [keeping, setKeeping] = useState(false)
  return (
    <Dialog
      title={`Bring back ${words}?`}
      close={close}
      actions={
        <>
          <Button onClick={close}>Keep my text</Button>
          <Button
            kind="filled"
            onClick={() => {
              if (keeping) return
              setKeeping(true)
              void keepThenBring().then(close)
            }}
          >
            Run it, then bring back
          </Button>
        </>
      }
    >
      <p>
        What you have written has not been run yet. It is run first, so that it stands among your versions.
      </p>
    </Dialog>
  )
}
