import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react'
import { Arrows } from './arrows.tsx'
import { Axis } from './axis.tsx'
import styles from './diagram.module.css'
import { groundOf, hatchHeight } from './ground.ts'
import { Lanes } from './lanes.tsx'
import { Marks } from './marks.tsx'
import { sceneOf } from './scene.ts'
import type { Story } from './story.ts'
import { inMs } from './times.ts'
import { usePanning } from './use-panning.ts'
import { useWidth } from './use-width.ts'
import type { View } from './view.ts'

/** Lanes, and what went between them. Time runs right. Pointing at something tells its step, pressing it goes there. */
export function Diagram({
  story,
  view,
  here,
  broken,
  look,
  point,
  go,
  press,
}: {
  story: Story
  view: View
  /** Index of the step the time cursor stands at. */
  here: number
  broken: number | null
  look(view: View): void
  point(step: number | null): void
  go(step: number): void
  /** True when the key meant something. */
  press(event: KeyboardEvent): boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  const hatch = useId()
  const clip = useId()
  const width = useWidth(box)
  const ground = useMemo(() => groundOf(story, view, Math.max(width, 320)), [story, view, width])
  const scene = useMemo(() => sceneOf(story, ground, broken), [story, ground, broken])
  const pan = usePanning(box, story, ground, look)
  const now = story.steps[here]
  const message = now?.message ?? null
  const brokenMessage = broken === null ? null : messageOf(story, broken)

  const stepUnder = ({ target }: PointerEvent): number | null => {
    const found = target instanceof Element ? target.closest('[data-step]') : null
    return found ? Number(found.getAttribute('data-step')) : null
  }
  return (
    <div
      ref={box}
      className={styles.box}
      role="slider"
      tabIndex={0}
      aria-label={`Time, in a diagram of ${story.lanes.length} lanes up to ${inMs(story.endsAt)}; the table tells the same`}
      aria-valuemin={1}
      aria-valuemax={story.steps.length}
      aria-valuenow={here + 1}
      aria-valuetext={`Step ${here + 1} of ${story.steps.length}`}
      onKeyDown={event => {
        if (press(event)) event.preventDefault()
      }}
      onPointerDown={pan.down}
      onPointerMove={event => {
        if (!pan.move(event)) point(stepUnder(event))
      }}
      onPointerUp={event => {
        const step = pan.up(event) ? null : stepUnder(event)
        if (step !== null) go(step)
      }}
      onPointerLeave={() => point(null)}
    >
      {width > 0 && (
        <svg
          aria-hidden="true"
          className={styles.drawing}
          viewBox={`0 0 ${ground.width} ${ground.height}`}
          style={{ width: `${ground.width / 16}rem`, height: `${ground.height / 16}rem` }}
        >
          <defs>
            <pattern
              id={hatch}
              width={6}
              height={6}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1={0} y1={0} x2={0} y2={6} className={styles.hatch} />
            </pattern>
            <clipPath id={clip}>
              <rect
                x={ground.left - 5}
                y={0}
                width={ground.right - ground.left + 10}
                height={ground.height}
              />
            </clipPath>
          </defs>
          {scene.bands.map(({ key, x, y, width: wide, from, to }) => (
            <g key={key}>
              <rect x={x} y={y} width={wide} height={hatchHeight} fill={`url(#${hatch})`} />
              {from && <line className={styles.bandEdge} x1={x} x2={x} y1={y} y2={y + hatchHeight} />}
              {to && (
                <line className={styles.bandEdge} x1={x + wide} x2={x + wide} y1={y} y2={y + hatchHeight} />
              )}
            </g>
          ))}
          {scene.weather.map(({ x1, x2, y, words }) => (
            <g key={`${words} ${x1}`}>
              <path className={styles.bandEdge} d={`M${x1} ${y - 4}v8M${x1} ${y}H${x2}M${x2} ${y - 4}v8`} />
              <text className={styles.text} x={x1 + 6} y={y - 5}>
                {words}
              </text>
            </g>
          ))}
          <Lanes story={story} ground={ground} />
          <g clipPath={`url(#${clip})`}>
            <Arrows arrows={scene.arrows} current={message} broken={brokenMessage} />
            <Marks
              marks={scene.marks}
              here={here}
              broken={broken}
              brokenAt={broken === null ? null : placeOf(story, broken, ground)}
            />
          </g>
          {scene.labels.map(({ id, words, x, y, anchor, className }) => (
            <text
              key={id}
              x={x}
              y={y}
              textAnchor={anchor}
              className={`${styles.text} ${styles[className ?? ''] ?? ''}`}
            >
              {words}
            </text>
          ))}
          <Axis ground={ground} at={now?.at ?? null} />
        </svg>
      )}
    </div>
  )
}

/** The message a step is about: its own, or the one an answer came with. */
function messageOf({ steps, messages }: Story, index: number): number | null {
  const step = steps[index]
  if (!step) return null
  if (step.message !== undefined) return step.message
  const with_ = messages.findLastIndex(
    each => each.to === step.lane && each.endedAt === step.at && each.ended !== null && each.ended <= index,
  )
  return with_ === -1 ? null : with_
}

function placeOf({ steps }: Story, index: number, ground: ReturnType<typeof groundOf>) {
  const step = steps[index]
  return step?.lane ? { x: ground.x(step.at), y: ground.y(step.lane) } : null
}
