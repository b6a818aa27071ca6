import { createHeap } from '#core/sim/heap.ts'
import { type CreateNode, cluster, diceFrom, simulate } from '#core/sim/index.ts'

/** Handles so many events; returns how many it did. */
export type Workload = (events: number) => number

/** Takes the earliest of 50 waiting calls, makes it, and puts it back: what any event loop must do. */
export const bareLoop: Workload = events => {
  const heap = createHeap<() => void>()
  const dice = diceFrom('bare')
  let calls = 0
  for (let i = 0; i < 50; i++) heap.push(dice.uniform(), () => calls++)
  for (let i = 0; i < events; i++) {
    const at = heap.nextAt() ?? 0
    const run = heap.pop() as () => void
    run()
    heap.push(at + dice.uniform(), run)
  }
  return calls
}

/** Ten tokens go round five nodes: each event is a delivery with its handler, a sending and two lines of the trace. */
export const tokens: Workload = events => {
  const node: CreateNode<{ hops: number }> = ctx => ({
    onStart: () => {
      for (let i = 0; i < 2; i++) ctx.send(ctx.peers[0] as string, { hops: 0 })
    },
    onMessage: (_from, { hops }) => ctx.send(ctx.peers[hops % 4] as string, { hops: hops + 1 }),
  })
  return simulate({ seed: 1, nodes: cluster(5, node), until: 1e9, maxEvents: events }).events
}
