import type { Flags, TraceEvent } from '#core/sim/index.ts'
import { narrow } from '../../words/minutes.ts'
import { operationWords, payloadText } from './payload.ts'
import { figure, inMs } from './times.ts'

/** What was asked in an operation, and what a message is called: known from earlier steps. */
export interface Known {
  operation(id: string): string
  message(number: number): string
}

const lostBecause = {
  loss: 'the network lost it',
  partition: 'the two are parted',
  down: 'nobody is up there',
}

/** `n1 alone`, or `n1 and n2 from n3, n4 and n5`. */
export function cutWords({
  groups,
  from,
  to,
}: {
  groups?: string[][]
  from?: string[]
  to?: string[]
}): string {
  if (from && to) return `${listed(from)} no longer reach ${listed(to)}`
  const sides = groups ?? []
  const alone = sides.filter(side => side.length === 1).map(([id]) => id ?? '')
  const [one] = alone
  if (sides.length === 2 && alone.length === 1 && one) return `${one} alone`
  return sides.map(listed).join(' from ')
}

function listed(ids: readonly string[]): string {
  if (ids.length < 2) return ids.join('')
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}

/** A disturbance of the links, in a few words. */
export function weatherWords(effect: 'loss' | 'duplicate' | 'slow', amount: number): string {
  const share = `${Math.round(amount * 100)}${narrow}%`
  if (effect === 'slow') return `messages take ${amount} times as long`
  return effect === 'loss' ? `${share} of messages lost` : `${share} of messages doubled`
}

/** Who is client here is said with the word, so that nobody takes p for a replica. */
export const clientName = (id: string): string => (/^client\b/i.test(id) ? id : `client ${id}`)

/** One step as a sentence, without its full stop. */
export function sayHappening(event: TraceEvent, known: Known): string {
  switch (event.kind) {
    case 'start':
      return `${event.node} starts`
    case 'send':
      return `${event.node} sends ${known.message(event.message)} to ${event.to}`
    case 'deliver': {
      const late = event.arrivedAt === undefined ? '' : `; it waited there since ${inMs(event.arrivedAt)}`
      const again = event.copy === undefined ? '' : ' a second time'
      return `${event.node} receives ${known.message(event.message)} from ${event.from}${again}${late}`
    }
    case 'drop':
      return `${known.message(event.message)} from ${event.from} does not reach ${event.node}: ${lostBecause[event.why]}`
    case 'timer':
      return `At ${event.node} the timer ${event.name} rings`
    case 'crash':
      return event.why ? `${event.node} crashes: ${event.why}` : `${event.node} crashes; its memory is gone`
    case 'restart':
      return `${event.node} is up again, with what is on its disk`
    case 'pause':
      return `${event.node} stands still`
    case 'resume':
      return `${event.node} goes on`
    case 'partition':
      return event.groups ? `The network parts ${cutWords(event)}` : `The network: ${cutWords(event)}`
    case 'heal':
      return `The network is mended (${event.name})`
    case 'disturb':
      return `The network: ${weatherWords(event.effect, event.amount)}`
    case 'clock':
      return `The clock of ${event.node} is now ${figure(event.skewMs)}${narrow}ms off and ${driftWords(event.driftPpm)}`
    case 'state':
      return `${event.node} now shows ${flagWords(event.flags)}`
    case 'log':
      return `${event.node} notes: ${event.text}`
    case 'invoke':
      return `${sentence(clientName(event.node))} asks: ${operationWords(event.f, event.key, event.value)}`
    case 'return':
      return sayReturn(event, known)
    case 'violation':
      return `${event.rule} is broken: ${event.words.replace(/\.$/, '')}`
  }
}

function sayReturn(event: TraceEvent & { kind: 'return' }, known: Known): string {
  const who = sentence(clientName(event.node))
  const asked = known.operation(event.operation)
  if (event.outcome === 'unknown') return `${who} gives up on ${asked}; it may have happened`
  if (event.outcome === 'fail') return `${who} is refused ${asked}${event.error ? `: ${event.error}` : ''}`
  const got = event.result === undefined ? '' : ` and got ${payloadText(event.result)}`
  return `${who} is answered: ${asked} is done${got}`
}

/** A first word begins a sentence, except a node's id, which is spelled as it is. */
function sentence(words: string): string {
  return words.startsWith('client') ? `C${words.slice(1)}` : words
}

function driftWords(ppm: number): string {
  if (ppm === 0) return 'runs right'
  return `${figure(Math.abs(ppm))}${narrow}ppm ${ppm > 0 ? 'fast' : 'slow'}`
}

export function flagWords(flags: Flags): string {
  return Object.entries(flags)
    .map(([name, value]) => `${name} ${payloadText(value)}`)
    .join(', ')
}
