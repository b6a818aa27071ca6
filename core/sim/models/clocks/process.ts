import type { Context, CreateNode } from '../../node.ts'
import { ln } from '../../numeric.ts'
import type { ClockRecord } from './record.ts'
import { createClocks, type Stamps } from './stamps.ts'

export type StampedMessage = { message: number; stamps: Stamps }

export interface ProcessSetting {
  processes: number
  /** Events a process makes by itself, a second. */
  perSecond: number
  /** Share of them that are sendings, from 0 to 1. */
  sendShare: number
}

/** A process that acts at random, sends to anyone, and stamps all it does; `record` and `trueTime` are the observer's. */
export function stampingProcess(
  index: number,
  setting: ProcessSetting,
  record: ClockRecord,
  trueTime: () => number,
  nextMessage: () => number,
): CreateNode<StampedMessage> {
  return (ctx: Context<StampedMessage>) => {
    const clocks = createClocks(index, setting.processes)
    const note = (kind: 'local' | 'send' | 'receive', stamps: Stamps, message?: number) =>
      record.add({
        process: index,
        kind,
        at: trueTime(),
        ...(message === undefined ? {} : { message }),
        ...stamps,
      })
    const rest = () => ctx.setTimer('act', (-1000 / setting.perSecond) * ln(1 - ctx.random()))

    return {
      onStart: rest,
      onTimer() {
        const stamps = clocks.tick(ctx.now())
        if (ctx.peers.length > 0 && ctx.random() < setting.sendShare) {
          const to = ctx.peers[Math.floor(ctx.random() * ctx.peers.length)] as string
          const message = nextMessage()
          note('send', stamps, message)
          ctx.send(to, { message, stamps })
        } else {
          note('local', stamps)
        }
        rest()
      },
      onMessage(_from, { message, stamps }) {
        note('receive', clocks.receive(ctx.now(), stamps), message)
      },
    }
  }
}
