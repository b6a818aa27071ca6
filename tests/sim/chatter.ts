import type { Context, CreateNode } from '#core/sim/index.ts'

export type Chatter = { note: number; hops: number }

/**
 * A node for the laws of the simulator: acts at random, and keeps one count in memory and one on disk, which it shows
 * after every event. Timers are named after the start they were set in.
 */
export const chatter: CreateNode<Chatter> = (ctx: Context<Chatter>) => {
  const start = (ctx.durable.get<number>('starts') ?? 0) + 1
  ctx.durable.set('starts', start)
  let inMemory = 0
  let notes = 0

  const count = () => {
    inMemory += 1
    const onDisk = (ctx.durable.get<number>('events') ?? 0) + 1
    ctx.durable.set('events', onDisk)
    ctx.state({ start, inMemory, onDisk })
  }
  const anyone = () => {
    const all = [ctx.id, ...ctx.peers]
    return all[Math.floor(ctx.random() * all.length)] as string
  }
  const rest = (name: string) => ctx.setTimer(`${name} of start ${start}`, 30 * ctx.random())

  return {
    onStart() {
      count()
      rest('a')
      rest('b')
    },
    onTimer(name) {
      count()
      notes += 1
      ctx.send(anyone(), { note: notes, hops: 0 })
      if (ctx.random() < 0.3) ctx.cancelTimer(`b of start ${start}`)
      rest(name.charAt(0))
    },
    onMessage(_from, { note, hops }) {
      count()
      if (hops === 3) ctx.log(`note ${note} has come far`)
      if (hops < 3 && ctx.random() < 0.5) ctx.send(anyone(), { note, hops: hops + 1 })
    },
    onRequest({ f }, reply) {
      count()
      if (f === 'read') reply({ ok: true, value: inMemory })
      else if (ctx.random() < 0.5) reply({ ok: true })
      else reply({ ok: false, error: 'not today' })
    },
  }
}
