import { memo } from 'react'
import styles from './diagram.module.css'
import type { Scene } from './scene.ts'
import type { Mark } from './story.ts'

function shapeOf(mark: Mark) {
  switch (mark) {
    case 'timer':
      return <path className={styles.tick} d="M0 -5.5v11" />
    case 'crash':
      return <path className={styles.crash} d="M-5 -5l10 10m0 -10l-10 10" />
    case 'note':
      return <rect className={styles.dot} x={-2.5} y={-2.5} width={5} height={5} />
    case 'restart':
      return <circle className={styles.again} r={4.5} />
    default:
      return <circle className={styles.dot} r={3.3} />
  }
}

const Spot = memo(function Spot({ x, y, mark, step, here }: Scene['marks'][number] & { here: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`} data-step={step} className={here ? styles.hereMark : undefined}>
      <circle className={styles.target} r={8} />
      {shapeOf(mark)}
    </g>
  )
})

/** What happened on the lanes. The step that broke the rule has a ring of its own. */
export function Marks({
  marks,
  here,
  broken,
  brokenAt,
}: {
  marks: Scene['marks']
  here: number
  broken: number | null
  brokenAt: { x: number; y: number } | null
}) {
  return (
    <>
      {marks.map(mark => (
        <Spot key={mark.step} {...mark} here={mark.step === here} />
      ))}
      {brokenAt && broken !== null && (
        <g transform={`translate(${brokenAt.x} ${brokenAt.y})`} className={styles.broken} data-step={broken}>
          <circle className={styles.brokenRing} r={9.5} />
          <circle className={styles.brokenDot} r={4} />
        </g>
      )}
    </>
  )
}
