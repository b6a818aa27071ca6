/** What the lines of a diagram say, before it has a shape. */
export interface Sequence {
  kind: 'seq'
  lanes: string[]
  steps: (
    | { what: 'message' | 'reply' | 'lost'; from: number; to: number; words: string }
    | { what: 'note'; at: number; words: string }
  )[]
}

export interface Graph {
  kind: 'flow' | 'state'
  nodes: { id: string; words: string }[]
  /** Indices into nodes. */
  edges: { from: number; to: number; words: string; dashed: boolean }[]
  /** Where a state machine starts. */
  start: number | null
}

export interface Timeline {
  kind: 'timeline'
  from: number
  to: number
  unit: string
  lanes: {
    title: string
    stretches: { from: number; to: number; words: string }[]
    marks: { at: number; words: string }[]
  }[]
  moments: { at: number; words: string }[]
}

export type DiagramModel = Sequence | Graph | Timeline

/** Boxes, lanes or states: what the limit of twelve counts. */
export function nodesOf(model: DiagramModel): number {
  return 'nodes' in model ? model.nodes.length : model.lanes.length
}
