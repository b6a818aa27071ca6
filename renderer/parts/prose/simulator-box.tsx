import { lazy, Suspense, useState } from 'react'
import { Button, ButtonLink } from '../button/button.tsx'
import box from '../simulator/box.module.css'
import styles from './case-box.module.css'
import { useSupplies } from './supplies.ts'

/** A simulator's files come when it is opened, not with the chapter. */
const Simulator = lazy(() => import('../simulator/simulator.tsx'))

/** Where a simulator stands in the text. One that is not ready says so and offers nothing. */
export function SimulatorBox({
  simulator,
  paragraph,
}: {
  simulator: { title: string; ready: boolean }
  paragraph?: string
}) {
  const [open, setOpen] = useState(false)
  const { simulators } = useSupplies()
  const id = Object.keys(simulators).find(each => simulators[each] === simulator) ?? ''
  return (
    <div className={styles.box} data-paragraph={paragraph}>
      <p className={styles.label}>Simulator</p>
      <p className={styles.title}>{simulator.title}</p>
      {!simulator.ready && <p>This simulator is being written. The text does not depend on it.</p>}
      {simulator.ready && !open && (
        <p className={box.ways}>
          <Button small onClick={() => setOpen(true)}>
            Open it here
          </Button>
          <ButtonLink small kind="plain" to={`/simulator/${id}`}>
            On a page of its own
          </ButtonLink>
        </p>
      )}
      {open && (
        <Suspense>
          <Simulator id={id} within="text" />
        </Suspense>
      )}
    </div>
  )
}
