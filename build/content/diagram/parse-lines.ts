import type { DiagramModel, Graph, Sequence, Timeline } from './model.ts'

export interface Line {
  text: string
  line: number
}

type Say = (line: number, says: string) => void

export function parseLines(
  kind: DiagramModel['kind'],
  lines: readonly Line[],
  say: Say,
): DiagramModel | null {
  if (kind === 'seq') return parseSequence(lines, say)
  if (kind === 'timeline') return parseTimeline(lines, say)
  return parseGraph(kind, lines, say)
}

function parseSequence(lines: readonly Line[], say: Say): Sequence | null {
  const [first, ...rest] = lines
  const named = /^lanes:\s*(.+)$/.exec(first?.text ?? '')
  if (!first || !named) {
    say(first?.line ?? 1, 'A sequence begins with its lanes, for example `lanes: Page, Gateway, Orders`.')
    return null
  }
  const lanes = (named[1] ?? '').split(',').map(lane => lane.trim())
  const laneOf = (name: string, line: number) => {
    const index = lanes.indexOf(name.trim())
    if (index < 0) say(line, `"${name.trim()}" is not one of the lanes; add it to the first line or mend it.`)
    return index
  }
  const steps: Sequence['steps'] = []
  for (const { text, line } of rest) {
    const arrow = /^(.+?)\s+(-->|->|-x)\s+([^:]+?)\s*(?::\s*(.*))?$/.exec(text)
    const note = /^([^:]+):\s*(.+)$/.exec(text)
    if (arrow) {
      const what = arrow[2] === '->' ? 'message' : arrow[2] === '-->' ? 'reply' : 'lost'
      const from = laneOf(arrow[1] ?? '', line)
      const to = laneOf(arrow[3] ?? '', line)
      if (from >= 0 && to >= 0) steps.push({ what, from, to, words: arrow[4] ?? '' })
    } else if (note) {
      const at = laneOf(note[1] ?? '', line)
      if (at >= 0) steps.push({ what: 'note', at, words: note[2] ?? '' })
    } else say(line, 'Write `A -> B: words`, `A --> B: words`, `A -x B: words` or `A: words`.')
  }
  return { kind: 'seq', lanes, steps }
}

function parseGraph(kind: Graph['kind'], lines: readonly Line[], say: Say): Graph {
  const nodes = lines.flatMap(({ text }) => {
    const named = /^([A-Za-z][\w-]*)\s*=\s*(.+)$/.exec(text)
    return named ? [{ id: named[1] ?? '', words: named[2] ?? '' }] : []
  })
  const nodeOf = (id: string, line: number) => {
    const index = nodes.findIndex(each => each.id === id)
    if (index < 0) say(line, `"${id}" has no box; name it first: \`${id} = Words in the box\`.`)
    return index
  }
  const edges: Graph['edges'] = []
  let start: number | null = null
  for (const { text, line } of lines) {
    const edge = /^([\w-]+|\*)\s+(-->|->)\s+([\w-]+)\s*(?::\s*(.*))?$/.exec(text)
    if (edge) {
      const to = nodeOf(edge[3] ?? '', line)
      if (edge[1] === '*') start = to >= 0 ? to : start
      else {
        const from = nodeOf(edge[1] ?? '', line)
        if (from >= 0 && to >= 0) edges.push({ from, to, words: edge[4] ?? '', dashed: edge[2] === '-->' })
      }
    } else if (!/^[A-Za-z][\w-]*\s*=\s*.+$/.test(text)) {
      say(line, 'Write `a = Words in the box`, `a -> b: words`, `a --> b: words` or `* -> a`.')
    }
  }
  return { kind, nodes, edges, start }
}

function parseTimeline(lines: readonly Line[], say: Say): Timeline | null {
  const [first, ...rest] = lines
  const span = /^span:\s*(\d+(?:\.\d+)?)\s+to\s+(\d+(?:\.\d+)?)\s*(.*)$/.exec(first?.text ?? '')
  if (!first || !span) {
    say(first?.line ?? 1, 'A timeline begins with its span, for example `span: 0 to 1500 ms`.')
    return null
  }
  const from = Number(span[1])
  const to = Number(span[2])
  const inside = (at: number, line: number) => {
    if (at < from || at > to) say(line, `${at} lies outside the span; widen the span or mend the number.`)
    return at
  }
  const timeline: Timeline = { kind: 'timeline', from, to, unit: span[3] ?? '', lanes: [], moments: [] }
  for (const { text, line } of rest) {
    const moment = /^at\s+(\d+(?:\.\d+)?)\s*:\s*(.+)$/.exec(text)
    const lane = /^([^:]+):\s*(.*)$/.exec(text)
    if (moment) timeline.moments.push({ at: inside(Number(moment[1]), line), words: moment[2] ?? '' })
    else if (lane) timeline.lanes.push(parseLane(lane[1] ?? '', lane[2] ?? '', line, inside, say))
    else say(line, 'Write `Lane: 0-500 waiting, 600! reply` or `at 800: words`.')
  }
  return timeline
}

function parseLane(
  title: string,
  parts: string,
  line: number,
  inside: (at: number, line: number) => number,
  say: Say,
): Timeline['lanes'][number] {
  const lane: Timeline['lanes'][number] = { title: title.trim(), stretches: [], marks: [] }
  // A comma parts two entries only where a number follows; words may hold commas.
  for (const part of parts.split(/,\s*(?=\d+(?:\.\d+)?(?:-\d|!))/)) {
    const stretch = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)\s*(.*)$/.exec(part.trim())
    const mark = /^(\d+(?:\.\d+)?)!\s*(.*)$/.exec(part.trim())
    if (stretch) {
      const [, begin, end, words = ''] = stretch
      if (Number(begin) >= Number(end)) say(line, `The stretch ${begin}-${end} has no length; mend it.`)
      lane.stretches.push({ from: inside(Number(begin), line), to: inside(Number(end), line), words })
    } else if (mark) lane.marks.push({ at: inside(Number(mark[1]), line), words: mark[2] ?? '' })
    else if (part.trim() !== '')
      say(line, `"${part.trim()}" is neither a stretch (0-500 words) nor a mark (600! words).`)
  }
  return lane
}
