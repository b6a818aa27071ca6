import styles from './squares.module.css'

/** Small squares count what can be counted: one square is one thing. The words say the same. */
export function Squares({
  have,
  of,
  possible = of,
  words = `${have} of ${of}`,
}: {
  have: number
  of: number
  /** How many the library holds today; the rest is drawn dashed. */
  possible?: number
  words?: string
}) {
  const standing = (n: number) => (n < have ? 'filled' : n < possible ? 'hollow' : 'dashed')
  return (
    <>
      <span className={styles.squares} aria-hidden="true">
        {[...Array(of).keys()].map(n => (
          <span key={n} className={styles[standing(n)]} />
        ))}
      </span>
      <span className={styles.words}>{words}</span>
    </>
  )
}
