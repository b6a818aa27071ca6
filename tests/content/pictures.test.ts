import { expect, test } from 'vitest'
import { drawDiagram } from '#build/content/diagram/draw.ts'
import { readDiagramText } from '#build/content/diagram/parse.ts'
import { CompiledDiagram, type PictureElement } from '#core/library/picture.ts'

const draw = (text: string) => {
  const read = readDiagramText(
    'x.diagram',
    `title: A picture\nalt: What the picture says, in words.\n${text}`,
    [],
  )
  if (!read) throw new Error('it cannot be read')
  return drawDiagram(read)
}

const seq =
  'kind: seq\n---\nlanes: A, B, C\nA -> C: ask\nB: waits\nC --> A: reply\nA -x B: lost\nB -> B: again\n'
const flow =
  'kind: flow\n---\na = One\nb = Two\nc = Three\na -> b: first\nb -> c\na --> c: past it\nc -> a: back\n'
const state = 'kind: state\n---\na = One\nb = Two\n* -> a\na -> b: go\nb -> a: return\na -> a: stay\n'
const timeline =
  'kind: timeline\n---\nspan: 0 to 1500 ms\nA: 0-500 waiting, for long, 600! reply\nB: 500-1000 second\nat 800: user leaves\n'

const every = { seq, flow, state, timeline }

function elements(root: PictureElement): PictureElement[] {
  return [root, ...root.children.flatMap(child => (typeof child === 'string' ? [] : elements(child)))]
}

for (const [kind, text] of Object.entries(every)) {
  test(`a ${kind} is drawn the same each time, from allowed elements, in colours of the theme`, () => {
    const picture = draw(text)
    expect(draw(text)).toEqual(picture)
    expect(CompiledDiagram.parse(picture)).toEqual(picture)
    for (const { attrs } of elements(picture.svg)) {
      for (const name of ['fill', 'stroke'])
        expect(attrs[name] ?? 'none').toMatch(/^(none|var\(--[a-z0-9-]+\))$/)
    }
  })

  test(`no word of a ${kind} lies outside its picture`, () => {
    const { svg, width, height } = draw(text)
    for (const each of elements(svg)) {
      if (each.tag !== 'text') continue
      expect(Number(each.attrs.x)).toBeGreaterThanOrEqual(0)
      expect(Number(each.attrs.x)).toBeLessThanOrEqual(width)
      expect(Number(each.attrs.y)).toBeLessThanOrEqual(height)
    }
  })
}

test('words of a stretch may hold commas', () => {
  const words = elements(draw(timeline).svg).flatMap(each =>
    each.children.filter(child => typeof child === 'string'),
  )
  expect(words).toContain('waiting, for long')
})

test('boxes of one picture never overlap', () => {
  const boxes = elements(draw(flow).svg)
    .filter(each => each.tag === 'rect' && each.attrs.rx !== undefined)
    .map(({ attrs }) => ({
      x: Number(attrs.x),
      y: Number(attrs.y),
      w: Number(attrs.width),
      h: Number(attrs.height),
    }))
  expect(boxes).toHaveLength(3)
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)
    }
  }
})
