import { Check, Circle } from 'lucide-react'
import { useId, useState } from 'react'
import { answersTask, type FinishedRun, type Task } from '#core/sim/models/simulator.ts'
import { Button } from '../button/button.tsx'
import { Icon } from '../icons/icon.tsx'
import styles from './tasks.module.css'

/** Three tasks to do with the simulator. A setting is checked on its whole run, a number by itself. */
export function Tasks<State>({
  tasks,
  runToEnd,
}: {
  tasks: readonly Task<State>[]
  runToEnd(): FinishedRun<State>
}) {
  return (
    <ol className={styles.tasks}>
      {tasks.map((task, at) => (
        <OneTask key={task.ask} task={task} number={at + 1} runToEnd={runToEnd} />
      ))}
    </ol>
  )
}

function OneTask<State>({
  task,
  number,
  runToEnd,
}: {
  task: Task<State>
  number: number
  runToEnd(): FinishedRun<State>
}) {
  const id = useId()
  const [hinted, setHinted] = useState(false)
  const [found, setFound] = useState<'open' | 'not yet' | 'right'>('open')
  const [given, setGiven] = useState('')

  const check = () => {
    const right =
      task.kind === 'setting' ? task.check(runToEnd()) : answersTask(task, Number(given.replace(',', '.')))
    setFound(right ? 'right' : 'not yet')
  }
  const done = found === 'right'
  return (
    <li className={styles.task} data-done={done}>
      <span className={styles.sign}>
        <Icon of={done ? Check : Circle} />
        <span className="for-ears">{done ? 'Done: ' : 'Open: '}</span>
      </span>
      <div className={styles.body}>
        <p id={id} className={styles.ask}>
          <span className="for-ears">Task {number}. </span>
          {task.ask}
        </p>
        <form
          className={styles.ways}
          onSubmit={event => {
            event.preventDefault()
            check()
          }}
        >
          {task.kind === 'number' && (
            <span className={styles.answer}>
              <input
                inputMode="decimal"
                autoComplete="off"
                aria-labelledby={id}
                className={styles.number}
                value={given}
                onChange={event => setGiven(event.target.value)}
              />
              {task.unit}
            </span>
          )}
          <Button small type="submit" aria-disabled={task.kind === 'number' && given.trim() === ''}>
            {task.kind === 'number' ? 'Check the answer' : 'Check this setting'}
          </Button>
          {!hinted && !done && (
            <Button small kind="plain" onClick={() => setHinted(true)}>
              Show the hint
            </Button>
          )}
        </form>
        {hinted && !done && <p className={styles.hint}>{task.hint}</p>}
        <p role="status" className={done ? styles.why : styles.notYet}>
          {found === 'not yet' &&
            (task.kind === 'setting'
              ? 'Not with this setting; its run is shown in full.'
              : 'Not this number.')}
          {done && task.why}
        </p>
      </div>
    </li>
  )
}
