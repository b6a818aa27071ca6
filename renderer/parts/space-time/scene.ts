import { type Arrow, arrowOf, type Ground, gapsOf, hatchHeight, hatchOf } from './ground.ts'
import { type Box, type Label, placed, type Wish } from './labels.ts'
import type { Mark, Message, Step, Story } from './story.ts'
import { figure } from './times.ts'

/** What there is to draw in a view, ready to be drawn. */
export interface Scene {
  arrows: readonly (Arrow & { message: Message; index: number })[]
  marks: readonly { x: number; y: number; mark: Mark; step: number }[]
  bands: readonly { x: number; y: number; width: number; from: boolean; to: boolean; key: string }[]
  weather: readonly { x1: number; x2: number; y: number; words: string }[]
  labels: readonly Label[]
}

/** A timer of one name that rings more often than this in a view is not named. */
const mostRings = 4

/** Above this many arrows their names would be noise. */
const mostNamed = 70

export function sceneOf(story: Story, ground: Ground, brokenStep: number | null): Scene {
  const { view } = ground
  const seen = (from: number, to: number) => to >= view.from && from <= view.to
  const arrows = story.messages.flatMap((message, index) =>
    seen(message.sentAt, message.endedAt ?? message.sentAt)
      ? [{ ...arrowOf(message, ground, story.cuts), message, index }]
      : [],
  )
  const steps = story.steps.filter(step => seen(step.at, step.at))
  const marks = steps.flatMap(step =>
    step.lane === null || step.mark === 'none'
      ? []
      : [{ x: ground.x(step.at), y: ground.y(step.lane), mark: step.mark, step: step.index }],
  )
  const bands = bandsOf(story, ground)
  const weather = story.weather.slice(0, 3).flatMap((each, row) =>
    seen(each.from, each.to)
      ? [
          {
            x1: clampX(ground, each.from),
            x2: clampX(ground, each.to),
            y: 16 + row * 18,
            words: each.words,
          },
        ]
      : [],
  )
  const wishes = [
    ...wishesOfSteps(steps, ground, brokenStep),
    ...wishesOfStretches(story, ground),
    ...wishesOfCuts(bands),
    ...(arrows.length > mostNamed ? [] : arrows.flatMap(arrow => wishOfArrow(arrow, ground))),
  ]
  const area: Box = {
    x: ground.left - 4,
    y: 0,
    width: ground.right - ground.left + 20,
    height: ground.height - 36,
  }
  const obstacles = [
    ...bands.map(({ x, y, width }) => ({ x, y, width, height: hatchHeight })),
    // Nothing is written across a lane.
    ...ground.lanes.map(({ y }) => ({
      x: ground.left,
      y: y - 3,
      width: ground.right - ground.left,
      height: 6,
    })),
  ]
  return { arrows, marks, bands, weather, labels: placed(wishes, area, obstacles) }
}

function clampX({ left, right, x }: Ground, at: number): number {
  return Math.min(right, Math.max(left, x(at)))
}

type Band = Scene['bands'][number] & { words: string | null }

function bandsOf({ cuts, lanes }: Story, ground: Ground): Band[] {
  const rows = lanes.map(lane => lane.id)
  return cuts.flatMap((cut, number) => {
    if (cut.to < ground.view.from || cut.from > ground.view.to) return []
    const x = clampX(ground, cut.from)
    const times = `${figure(cut.from)} to ${figure(cut.to)} ms`
    return gapsOf(cut, rows).map((gap, first) => ({
      key: `${number}/${gap}`,
      x,
      y: hatchOf(gap, ground).y,
      width: Math.max(2, clampX(ground, cut.to) - x),
      from: cut.from >= ground.view.from,
      to: cut.to <= ground.view.to,
      words: first === 0 ? `partition: ${cut.words}, ${times}` : null,
    }))
  })
}

function wishesOfCuts(bands: readonly Band[]): Wish[] {
  return bands.flatMap(({ key, x, y, width, words }) =>
    words === null
      ? []
      : [
          {
            id: `cut ${key}`,
            words,
            weight: 90,
            className: 'strong',
            places: [
              { x, y: y + hatchHeight + 14, anchor: 'start' },
              { x, y: y - 5, anchor: 'start' },
              // Late in the view there is more room before the end of a cut than behind its beginning.
              { x: x + width, y: y + hatchHeight + 14, anchor: 'end' },
              { x: x + width, y: y - 5, anchor: 'end' },
            ],
          },
        ],
  )
}

/** A label near a mark: over the lane in the upper half, under it in the lower, and the other way when that is taken. */
function near(x: number, y: number, { top, bottom }: Ground, away = 10): Wish['places'] {
  const above = [
    { x, y: y - away, anchor: 'middle' },
    { x: x - 3, y: y - away, anchor: 'start' },
    { x: x + 3, y: y - away, anchor: 'end' },
  ] as const
  const below = above.map(place => ({ ...place, y: y + away + 9 }))
  return y > (top + bottom) / 2 ? [...below, ...above] : [...above, ...below]
}

function wishesOfSteps(steps: readonly Step[], ground: Ground, brokenStep: number | null): Wish[] {
  const rings = new Map<string, number>()
  for (const { mark, label } of steps)
    if (mark === 'timer' && label) rings.set(label.words, (rings.get(label.words) ?? 0) + 1)
  return steps.flatMap(({ index, at, lane, mark, label: given }) => {
    if (lane === null) return []
    // A timer that rings again and again is known after the first few; its tick is enough.
    const label = mark === 'timer' && (rings.get(given?.words ?? '') ?? 0) > mostRings ? undefined : given
    const [x, y] = [ground.x(at), ground.y(lane)]
    const wishes: Wish[] = []
    if (label)
      wishes.push({
        id: `step ${index}`,
        ...label,
        places: near(x, y, ground, index === brokenStep ? 16 : 10),
      })
    if (index === brokenStep) {
      const places = [
        { x: x + 16, y: y + 20, anchor: 'start' },
        { x: x - 16, y: y + 20, anchor: 'end' },
        { x: x + 16, y: y - 12, anchor: 'start' },
        { x: x - 16, y: y - 12, anchor: 'end' },
      ] as const
      wishes.push({ id: 'broken', words: `step ${index + 1}`, weight: 100, className: 'wrong', places })
    }
    return wishes
  })
}

/** A leader that leads since before the view is named again at its edge. */
function wishesOfStretches({ stretches }: Story, ground: Ground): Wish[] {
  const { view, left } = ground
  return stretches.flatMap(({ lane, from, to, words }) =>
    words === undefined || from >= view.from || to <= view.from
      ? []
      : [
          {
            id: `stretch ${lane} ${from}`,
            words,
            weight: 78,
            places: [
              { x: left + 4, y: ground.y(lane) - 10, anchor: 'start' },
              { x: left + 4, y: ground.y(lane) + 19, anchor: 'start' },
            ],
          },
        ],
  )
}

function wishOfArrow(
  { x1, y1, x2, y2, message, index }: Scene['arrows'][number],
  { laneGap }: Ground,
): Wish[] {
  if (message.label === '' || message.plain || laneGap < 40) return []
  // In the gap beside its sender: further on it may run through the lane of somebody else.
  const gap = Math.min(1, laneGap / Math.max(1, Math.abs(y2 - y1)))
  const at = (share: number) => ({ x: x1 + (x2 - x1) * share * gap, y: y1 + (y2 - y1) * share * gap + 4 })
  const places = [0.5, 0.35, 0.65].flatMap(share => {
    const { x, y } = at(share)
    return [
      { x: x + 9, y, anchor: 'start' as const },
      { x: x - 9, y, anchor: 'end' as const },
    ]
  })
  return [{ id: `message ${index}`, words: message.label, weight: 20, apart: 130, places }]
}
