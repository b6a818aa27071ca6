import { describe, expect, it } from 'vitest'
import { runToEnd } from '#core/sim/models/index.ts'
import { s27 } from '#core/sim/models/s27.ts'
import { gapsOf, groundOf } from './ground.ts'
import { boxOf } from './labels.ts'
import { sceneOf } from './scene.ts'
import { tellTrace } from './tell-trace.ts'
import { following, openingView, ticks, wholeView, zoomed } from './view.ts'

const { state } = runToEnd(s27, { crashMs: 1000, cutMs: 1500, lossPercent: 3 }, 7)
const story = tellTrace(state.trace)
const views = [openingView(story), openingView(story, 3000), zoomed(story, openingView(story, 1600), 3, 1600)]

describe('what is drawn', () => {
  it.each(views)('keeps labels apart and inside, from $from', view => {
    const ground = groundOf(story, view, 700)
    const { labels } = sceneOf(story, ground, null)
    expect(labels.length).toBeGreaterThan(3)
    const boxes = labels.map(boxOf)
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ).toBe(false)
    for (const box of boxes) expect(box.x).toBeGreaterThanOrEqual(0)
  })

  it('names a cut also where it comes late in the view', () => {
    const from = story.cuts[0]?.from ?? 0
    const { labels } = sceneOf(story, groundOf(story, { from: from - 900, to: from + 200 }, 500), null)
    expect(labels.map(label => label.words)).toContainEqual(expect.stringMatching(/^partition: /))
  })

  it('draws nothing that is out of sight', () => {
    const view = openingView(story, 3000)
    const { arrows, marks } = sceneOf(story, groundOf(story, view, 700), null)
    for (const { message } of arrows) {
      expect(message.sentAt).toBeLessThanOrEqual(view.to)
      expect(message.endedAt ?? message.sentAt).toBeGreaterThanOrEqual(view.from)
    }
    expect(marks.length).toBeLessThan(story.steps.length / 4)
  })

  it('names the broken step before anything else', () => {
    const broken = story.steps.findIndex(step => step.at > 3100 && step.lane === 'n2')
    const view = openingView(story, story.steps[broken]?.at)
    const { labels } = sceneOf(story, groundOf(story, view, 700), broken)
    expect(labels.map(label => label.words)).toContain(`step ${broken + 1}`)
  })

  it('parts neighbours first, and strangers above the lower one', () => {
    const rows = ['p', 'n1', 'n2', 'n3']
    expect(gapsOf({ sides: [['n1'], ['n2', 'n3']] }, rows)).toEqual([1])
    expect(gapsOf({ sides: [['n2'], ['n1', 'n3']] }, rows)).toEqual([1, 2])
    expect(gapsOf({ sides: [['n1'], ['n3']] }, rows)).toEqual([2])
    expect(gapsOf({ sides: [['n1'], ['n9']] }, rows)).toEqual([])
  })
})

describe('what is in sight', () => {
  it('is everything while that can be read', () => {
    const short = tellTrace(state.trace.slice(0, 60))
    expect(openingView(short)).toEqual(wholeView(short))
  })

  it('never leaves the run, however far one zooms', () => {
    let view = openingView(story)
    for (const factor of [0.2, 9, 9, 9, 0.01, 0.01]) {
      view = zoomed(story, view, factor, (view.from + view.to) / 2)
      expect(view.from).toBeGreaterThanOrEqual(0)
      expect(view.to).toBeLessThanOrEqual(wholeView(story).to + 1e-6)
      expect(view.to).toBeGreaterThan(view.from)
    }
  })

  it('follows the cursor out of sight and stays while it is in sight', () => {
    const view = { from: 1000, to: 1400 }
    expect(following(story, view, 1200)).toBe(view)
    const later = following(story, view, 2500)
    expect(later.from).toBeLessThan(2500)
    expect(later.to).toBeGreaterThan(2500)
    expect(later.to - later.from).toBeCloseTo(400)
  })

  it('has round moments on its axis', () => {
    expect(ticks({ from: 0, to: 2000 }, 4)).toEqual([0, 500, 1000, 1500, 2000])
    expect(ticks({ from: 1230, to: 1290 }, 5)).toEqual([1240, 1260, 1280])
  })
})
