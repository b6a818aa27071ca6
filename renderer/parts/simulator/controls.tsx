import { useId, useState } from 'react'
import { Button } from '../button/button.tsx'
import styles from './controls.module.css'
import type { useRun } from './use-run.ts'

/** Run, step, reset and the seed. The words of a button say what it will do now. */
export function Controls({
  handle,
  stepWords,
}: {
  handle: Pick<
    ReturnType<typeof useRun>,
    'run' | 'fresh' | 'play' | 'pause' | 'step' | 'toEnd' | 'reset' | 'reseed'
  >
  stepWords: string
}) {
  const { run, fresh } = handle
  const play = run.done ? 'Run again' : fresh ? 'Run' : 'Go on'
  return (
    <fieldset className={styles.controls}>
      <legend className="for-ears">Run</legend>
      <Button kind="filled" small onClick={run.running ? handle.pause : handle.play}>
        {run.running ? 'Pause' : play}
      </Button>
      <Button small title={`A step is ${stepWords}`} aria-disabled={run.done} onClick={handle.step}>
        Step{stepWords.length <= shortWords && ` ${stepWords}`}
      </Button>
      <Button small aria-disabled={run.done} onClick={() => void handle.toEnd()}>
        Run to the end
      </Button>
      <Button small aria-disabled={fresh} onClick={handle.reset}>
        Reset
      </Button>
      <Seed seed={run.seed} reseed={handle.reseed} />
    </fieldset>
  )
}

/** Longer words of a step would make a poor button. */
const shortWords = 8

const largest = 999_999

function Seed({ seed, reseed }: { seed: number; reseed(seed: number): void }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <span className={styles.seed}>
      <label htmlFor={id}>Seed</label>
      <input
        id={id}
        type="number"
        min={0}
        max={largest}
        step={1}
        className={styles.number}
        value={typed ?? seed}
        onChange={event => {
          const next = event.target.valueAsNumber
          setTyped(event.target.value)
          if (Number.isInteger(next) && next >= 0 && next <= largest) reseed(next)
        }}
        onBlur={() => setTyped(null)}
      />
      <Button small kind="plain" onClick={() => reseed((seed + 1) % largest)}>
        Next seed
      </Button>
    </span>
  )
}
