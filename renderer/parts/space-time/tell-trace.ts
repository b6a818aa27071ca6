import type { Flags, TraceEvent } from '#core/sim/index.ts'
import { operationWords, payloadLabel, payloadText } from './payload.ts'
import { clientName, cutWords, type Known, sayHappening, weatherWords } from './say-happening.ts'
import { stateLabel } from './state-label.ts'
import type { Cut, Lane, Mark, Message, Step, Story, Stretch, Weather } from './story.ts'
import { figure } from './times.ts'

const marks: { readonly [K in TraceEvent['kind']]: Mark } = {
  start: 'none',
  send: 'event',
  deliver: 'event',
  drop: 'none',
  timer: 'timer',
  crash: 'crash',
  restart: 'restart',
  pause: 'event',
  resume: 'event',
  partition: 'none',
  heal: 'none',
  disturb: 'none',
  clock: 'note',
  state: 'none',
  log: 'note',
  invoke: 'event',
  return: 'event',
  violation: 'none',
}

type Asked = Extract<TraceEvent, { kind: 'invoke' }>

/** Tells a trace of the simulator as a story. A trace may still grow; `endsAt` is how far time has gone. */
export function tellTrace(trace: readonly TraceEvent[], endsAt = trace.at(-1)?.at ?? 0): Story {
  const steps: Step[] = []
  const messages: Message[] = []
  const labels = new Map<number, { label: string; sent: TraceEvent & { kind: 'send' } }>()
  const onTheWay = new Map<number, number>()
  const asked = new Map<string, Asked>()
  const clients = new Set<string>()
  const known: Known = {
    message: number => labels.get(number)?.label ?? 'a message',
    operation(id) {
      const operation = asked.get(id)
      return operation ? operationWords(operation.f, operation.key, operation.value) : id
    },
  }

  /** Where a message ends. A second copy is an arrow of its own from the same sending. */
  const end = (event: TraceEvent & { kind: 'deliver' | 'drop' }): number | undefined => {
    const first = onTheWay.get(event.message)
    const sent = labels.get(event.message)?.sent
    if (first === undefined || !sent) return undefined
    const fate = event.kind === 'deliver' ? 'arrived' : 'lost'
    const ended = { fate, endedAt: event.at, ended: event.step } as const
    const lostBy = event.kind === 'drop' ? { lostBy: event.why } : {}
    const open = messages[first]
    if (open && (event.copy === undefined || open.fate === 'under way')) {
      messages[first] = { ...open, ...ended, ...lostBy }
      return first
    }
    messages.push({ ...underWay(sent, known.message(event.message)), ...ended, ...lostBy })
    return messages.length - 1
  }

  for (const event of trace) {
    let message: number | undefined
    if (event.kind === 'send') {
      const label = payloadLabel(event.payload)
      labels.set(event.message, { label, sent: event })
      const plain = clients.has(event.node) || clients.has(event.to)
      message = messages.push({ ...underWay(event, label), ...(plain ? { plain } : {}) }) - 1
      onTheWay.set(event.message, message)
    } else if (event.kind === 'deliver' || event.kind === 'drop') message = end(event)
    else if (event.kind === 'invoke') {
      asked.set(event.operation, event)
      clients.add(event.node)
    }
    const detail = detailOf(event, labels)
    const label = labelOf(event, asked)
    steps.push({
      index: event.step,
      at: event.at,
      lane: 'node' in event ? event.node : null,
      mark: marks[event.kind],
      words: sayHappening(event, known),
      ...(detail === undefined ? {} : { detail }),
      ...(label === undefined ? {} : { label }),
      ...(message === undefined ? {} : { message }),
    })
  }
  labelStates(trace, steps)
  return { lanes: lanesOf(trace), steps, messages, ...timesOf(trace, endsAt), endsAt }
}

function underWay({ node, to, at, step }: TraceEvent & { kind: 'send' }, label: string): Message {
  return { from: node, to, sentAt: at, endedAt: null, fate: 'under way', label, sent: step, ended: null }
}

function detailOf(
  event: TraceEvent,
  sendings: ReadonlyMap<number, { sent: TraceEvent & { kind: 'send' } }>,
): Step['detail'] {
  if (event.kind !== 'send' && event.kind !== 'deliver' && event.kind !== 'drop') return undefined
  const sending = event.kind === 'send' ? event : sendings.get(event.message)?.sent
  return sending && (() => payloadText(sending.payload))
}

/** Clients stand outside, half of them above and half below, as in the text books. */
function lanesOf(trace: readonly TraceEvent[]): Lane[] {
  const nodes = new Set<string>()
  const clients = new Set<string>()
  for (const event of trace) {
    if (event.kind === 'start') nodes.add(event.node)
    else if (event.kind === 'invoke') clients.add(event.node)
  }
  const outside = [...clients].sort().map(id => {
    const name = clientName(id)
    return { id, name: `C${name.slice(1)}` }
  })
  const above = Math.ceil(outside.length / 2)
  return [...outside.slice(0, above), ...[...nodes].map(id => ({ id, name: id })), ...outside.slice(above)]
}

function labelOf(event: TraceEvent, asked: ReadonlyMap<string, Asked>): Step['label'] {
  switch (event.kind) {
    case 'crash':
      return { words: 'crash', weight: 60 }
    case 'restart':
      return { words: 'up again', weight: 55 }
    case 'pause':
      return { words: 'stands still', weight: 55 }
    case 'clock':
      return { words: `clock ${figure(event.skewMs)} ms off`, weight: 50 }
    case 'invoke':
      return { words: operationWords(event.f, event.key, event.value), weight: 70 }
    case 'return': {
      if (event.outcome !== 'ok')
        return { words: event.outcome === 'fail' ? 'refused' : 'no answer', weight: 65 }
      const { key, value } = asked.get(event.operation) ?? {}
      if (event.result === undefined) return { words: 'ok', weight: 65 }
      const got = payloadText(event.result)
      // Whoever gave a value wants to know that it was taken; whoever gave none asked for one.
      return { words: value === undefined && key !== undefined ? `${key} = ${got}` : `ok ${got}`, weight: 65 }
    }
    case 'log':
      return { words: event.text.length > 28 ? `${event.text.slice(0, 27)}…` : event.text, weight: 15 }
    case 'timer':
      return { words: event.name, weight: 8 }
    default:
      return undefined
  }
}

/** What changed is worth a label, what stayed is not; so each state is compared with the one before. */
function labelStates(trace: readonly TraceEvent[], steps: Step[]): void {
  const before = new Map<string, Flags>()
  for (const event of trace) {
    if (event.kind === 'crash') before.delete(event.node)
    if (event.kind !== 'state') continue
    const label = stateLabel(before.get(event.node) ?? {}, event.flags)
    before.set(event.node, event.flags)
    const step = steps[event.step]
    if (label && step) steps[event.step] = { ...step, label }
  }
}

/** Everything that lasts: what a node was for a time, cuts, and bad weather. */
function timesOf(trace: readonly TraceEvent[], endsAt: number) {
  const stretches: Stretch[] = []
  const cuts: Cut[] = []
  const weather: Weather[] = []
  const open = new Map<string, (at: number) => void>()
  const begin = (name: string, close: (at: number) => void) => {
    if (!open.has(name)) open.set(name, close)
  }
  const close = (name: string, at: number) => {
    open.get(name)?.(at)
    open.delete(name)
  }
  const stretch = (lane: string, kind: Stretch['kind'], from: number, words?: string) =>
    begin(`${kind} ${lane}`, to =>
      stretches.push({ lane, kind, from, to, ...(words === undefined ? {} : { words }) }),
    )

  for (const event of trace) {
    const { at } = event
    if (event.kind === 'state') {
      if (event.flags.leads === true) stretch(event.node, 'leads', at, stateLabel({}, event.flags)?.words)
      else close(`leads ${event.node}`, at)
    } else if (event.kind === 'crash') {
      close(`leads ${event.node}`, at)
      close(`still ${event.node}`, at)
      stretch(event.node, 'down', at)
    } else if (event.kind === 'restart') close(`down ${event.node}`, at)
    else if (event.kind === 'pause') stretch(event.node, 'still', at)
    else if (event.kind === 'resume') close(`still ${event.node}`, at)
    else if (event.kind === 'partition') {
      const sides = event.groups ?? [event.from ?? [], event.to ?? []]
      begin(`link ${event.name}`, to => cuts.push({ from: at, to, sides, words: cutWords(event) }))
    } else if (event.kind === 'disturb') {
      const words = weatherWords(event.effect, event.amount)
      begin(`link ${event.name}`, to => weather.push({ from: at, to, words }))
    } else if (event.kind === 'heal') close(`link ${event.name}`, at)
  }
  for (const close of open.values()) close(endsAt)
  return { stretches, cuts, weather }
}
