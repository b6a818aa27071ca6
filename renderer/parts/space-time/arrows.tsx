import { memo } from 'react'
import styles from './diagram.module.css'
import type { Arrow } from './ground.ts'
import type { Scene } from './scene.ts'

const round = (n: number) => Math.round(n * 10) / 10

/** Ends a little before the mark, so that the head does not lie under it. */
const clearance = 4.5

function pathOf({ x1, y1, x2, y2, end, bow }: Arrow): { line: string; head: string } {
  if (bow) {
    const depth = y1 + 22
    const line = `M${round(x1)} ${round(y1)}C${round(x1)} ${depth} ${round(x2)} ${depth} ${round(x2)} ${round(y2 + clearance)}`
    return { line, head: headAt(x2, y2 + clearance, 0, -1) }
  }
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const short = end === 'head' ? clearance : 0
  const [tipX, tipY] = [x2 - dx * short, y2 - dy * short]
  const line = `M${round(x1 + dx * 3.5)} ${round(y1 + dy * 3.5)}L${round(tipX)} ${round(tipY)}`
  if (end === 'head') return { line, head: headAt(tipX, tipY, dx, dy) }
  const cross = `M${round(x2 - 3.5)} ${round(y2 - 3.5)}l7 7m0 -7l-7 7`
  return { line, head: end === 'cross' ? cross : '' }
}

function headAt(x: number, y: number, dx: number, dy: number): string {
  const back = { x: x - dx * 7.5, y: y - dy * 7.5 }
  const side = { x: -dy * 2.9, y: dx * 2.9 }
  return `M${round(x)} ${round(y)}L${round(back.x + side.x)} ${round(back.y + side.y)}L${round(back.x - side.x)} ${round(back.y - side.y)}Z`
}

const Message = memo(function Message({
  line,
  head,
  end,
  step,
  tone,
}: {
  line: string
  head: string
  end: Arrow['end']
  step: number
  tone: string
}) {
  return (
    <g data-step={step} className={styles[tone]}>
      <path className={styles.target} d={line} />
      <path className={`${styles.message} ${end === 'cross' ? styles.lost : ''}`} d={line} />
      {head && <path className={end === 'cross' ? styles.cross : styles.head} d={head} />}
    </g>
  )
})

/** Messages. The one of the step at the cursor is drawn stronger; the one that broke the rule is red. */
export function Arrows({
  arrows,
  current,
  broken,
}: {
  arrows: Scene['arrows']
  current: number | null
  broken: number | null
}) {
  const tone = (index: number, wrong: boolean) =>
    index === broken || wrong ? 'wrongMessage' : index === current ? 'currentMessage' : 'plainMessage'
  return arrows.map(arrow => (
    <Message
      key={arrow.index}
      {...pathOf(arrow)}
      end={arrow.end}
      step={arrow.message.ended ?? arrow.message.sent}
      tone={tone(arrow.index, arrow.message.wrong === true)}
    />
  ))
}
