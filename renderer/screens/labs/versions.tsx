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
          keep={async () => (await keepAsVersion())?.kind === 'ran'}
          bring={() => replace(wanted.text)}
        />
      )}
    </section>
  )
}

function KeepFirst({
  words,
  close,
  keep,
  bring,
}: {
  words: string
  close(): void
  /** True when the text is among the versions now. */
  keep(): Promise<boolean>
  bring(): void
}) {
  const [at, setAt] = useState<'asking' | 'keeping' | 'not kept'>('asking')
  async function keepThenBring() {
    if (at === 'keeping') return
    setAt('keeping')
    if (!(await keep())) return setAt('not kept')
    bring()
    close()
  }
  const unkept = at === 'not kept'
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
              if (!unkept) return void keepThenBring()
              bring()
              close()
            }}
          >
            {unkept ? 'Bring back all the same' : 'Run it, then bring back'}
          </Button>
        </>
      }
    >
      <p aria-live="polite">
        {unkept
          ? 'What you have written could not be run, so it is not among your versions. If you go on, Undo brings it back as long as this lab is open, and not after.'
          : 'What you have written has not been run yet. It is run first, so that it stands among your versions.'}
      </p>
    </Dialog>
  )
}
