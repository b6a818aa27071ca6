import type { ClocksState } from '#core/sim/models/s20.ts'
import type { Message, Step, Story } from '../../space-time/story.ts'
import { figure } from '../../space-time/times.ts'

const kinds = ['wall', 'lamport', 'vector', 'hybrid'] as const
export type ClockKind = (typeof kinds)[number]
type ClockEvent = ClocksState['events'][number]

/** What one kind of clock reads at an event. */
export function stampWords({ wall, lamport, vector, hybrid }: ClockEvent, kind: ClockKind): string {
  switch (kind) {
    case 'wall':
      return figure(wall)
    case 'lamport':
      return String(lamport)
    case 'vector':
      return `[${vector.join(' ')}]`
    case 'hybrid':
      return `${figure(hybrid.l)}+${hybrid.c}`
  }
}

/** The processes as lanes, each event with its stamp. A message whose wall times run backwards is marked wrong. */
export function clockStory(
  events: readonly ClockEvent[],
  processes: readonly string[],
  kind: ClockKind,
  endsAt: number,
): Story {
  const name = (process: number) => processes[process] ?? `p${process + 1}`
  const received = new Map(
    events.flatMap(event => (event.kind === 'receive' ? [[event.message, event] as const] : [])),
  )
  const messages: Message[] = []
  const arrows = new Map<number | undefined, number>()
  for (const event of events) {
    if (event.kind !== 'send') continue
    const arrival = received.get(event.message)
    // Where it goes is known once it has arrived.
    if (!arrival) continue
    arrows.set(event.message, messages.length)
    messages.push({
      from: name(event.process),
      to: name(arrival.process),
      sentAt: event.at,
      endedAt: arrival.at,
      fate: 'arrived',
      label: '',
      sent: event.index,
      ended: arrival.index,
      wrong: arrival.wall < event.wall,
    })
  }
  const steps = events.map((event): Step => {
    const message = arrows.get(event.message)
    return {
      index: event.index,
      at: event.at,
      lane: name(event.process),
      mark: event.kind === 'local' ? 'note' : 'event',
      words: `${name(event.process)} ${said[event.kind]} and reads ${stampWords(event, kind)}`,
      detail: () => kinds.map(each => `${each} ${stampWords(event, each)}`).join('   '),
      label: { words: stampWords(event, kind), weight: 50 },
      ...(message === undefined ? {} : { message }),
    }
  })
  const lanes = processes.map(id => ({ id, name: id }))
  return { lanes, steps, messages, stretches: [], cuts: [], weather: [], endsAt }
}

const said: { readonly [K in ClockEvent['kind']]: string } = {
  local: 'does something by itself',
  send: 'sends',
  receive: 'receives',
}
