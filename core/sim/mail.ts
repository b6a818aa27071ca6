import { copyJson, type Json } from './json.ts'
import type { Network } from './network.ts'
import type { DropReason, Recorder } from './trace.ts'

/** Where a message arrives. A receiver that stands still takes it later; one that is down has it dropped. */
export interface Receiver {
  take(deliver: () => void, drop: (why: DropReason) => void): void
}

/** Hands messages to the network and brings out what arrives, each with its place in the trace. */
export interface Mail {
  /**
   * @param receiver the same one for the life of the run, whoever lives in it when the message arrives
   * @param arrive gets a copy of its own
   * @param once a connection: the network never doubles the message
   */
  send(
    from: string,
    to: string,
    payload: unknown,
    receiver: Receiver,
    arrive: (payload: Json) => void,
    once?: boolean,
  ): void
}

export function createMail(
  recorder: Recorder,
  network: Network,
  now: () => number,
  schedule: (afterMicros: number, run: () => void) => void,
): Mail {
  let messages = 0
  return {
    send(from, to, payload, receiver, arrive, once = false) {
      const place = `the message from ${from} to ${to}`
      const sent = copyJson(payload, place)
      messages += 1
      const message = messages
      recorder.record({ kind: 'send', node: from, to, message, payload: sent })
      const fate = network.carry(from, to)
      if ('lost' in fate) {
        recorder.record({ kind: 'drop', node: to, from, message, why: fate.lost })
        return
      }
      const delays = once ? fate.afterMicros.slice(0, 1) : fate.afterMicros
      delays.forEach((afterMicros, index) => {
        const about = index === 0 ? { node: to, from, message } : { node: to, from, message, copy: index + 1 }
        const drop = (why: DropReason) => void recorder.record({ kind: 'drop', ...about, why })
        schedule(afterMicros, () => {
          const arrived = now()
          const deliver = () => {
            const late = now() === arrived ? {} : { arrivedAt: arrived / 1000 }
            recorder.record({ kind: 'deliver', ...about, ...late })
            arrive(copyJson(sent, place))
          }
          // A cut that began while the message was under way takes it too.
          if (network.cut(from, to)) drop('partition')
          else receiver.take(deliver, drop)
        })
      })
    },
  }
}
