import styles from './case-box.module.css'

/** Where a simulator stands in the text. One that is not ready says so and offers nothing. */
export function SimulatorBox({
  simulator,
  paragraph,
}: {
  simulator: { title: string; ready: boolean }
  paragraph?: string
}) {
  return (
    <div className={styles.box} data-paragraph={paragraph}>
      <p className={styles.label}>Simulator</p>
      <p className={styles.title}>{simulator.title}</p>
      {!simulator.ready && <p>This simulator is being written. The text does not depend on it.</p>}
    </div>
  )
}
