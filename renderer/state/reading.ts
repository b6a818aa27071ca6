import { useCallback, useEffect, useMemo } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { Asks, Command, Replies } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'
import { ask, hear } from '../studio.ts'

export interface Reading<C extends Command> {
  /** The last reply; kept while a newer one is on its way. */
  reading: Replies<C> | null
  refusal: RefusalData | null
  waiting: boolean
}

/** One slice: the last reading of one question to the database. */
interface Slice<C extends Command> {
  command: C
  input: Asks<C>
  store: StoreApi<Reading<C>>
  stale: boolean
  onScreen: number
  asked: number
}

const slices = new Map<string, Slice<Command>>()

function slice<C extends Command>(command: C, input: Asks<C>): Slice<C> {
  const key = `${command} ${JSON.stringify(input)}`
  let held = slices.get(key)
  if (!held) {
    const store = createStore<Reading<Command>>(() => ({ reading: null, refusal: null, waiting: true }))
    held = { command, input, store, stale: true, onScreen: 0, asked: 0 }
    slices.set(key, held)
  }
  return held as unknown as Slice<C>
}

async function read<C extends Command>(of: Slice<C>): Promise<void> {
  of.stale = false
  of.asked += 1
  const mine = of.asked
  of.store.setState({ waiting: true })
  const answer = await ask(of.command, of.input)
  // A later question was asked meanwhile; its answer is the truth.
  if (mine !== of.asked) return
  if (answer.ok) of.store.setState({ reading: answer.value, refusal: null, waiting: false })
  else of.store.setState({ refusal: answer.refusal, waiting: false })
}

/** Forgets what was read, and what is on its way. */
function drop<C extends Command>(of: Slice<C>): void {
  of.asked += 1
  of.store.setState({ reading: null, refusal: null, waiting: true })
}

/** Puts a reply that came with another command where its readers look. */
export function hold<C extends Command>(command: C, input: Asks<C>, reading: Replies<C>): void {
  const held = slice(command, input)
  held.stale = false
  held.asked += 1
  held.store.setState({ reading, refusal: null, waiting: false })
}

/** Marks the readings of these nouns stale; those on screen are asked again at once. */
export function forget(nouns: readonly string[]): void {
  for (const held of slices.values()) {
    const noun = held.command.slice(0, held.command.indexOf('.'))
    if (!nouns.includes(noun) && !nouns.includes('everything')) continue
    held.stale = true
    if (held.onScreen > 0) void read(held)
  }
}

/** Follows what main says is stale; call once at start. */
export function followChanges(): () => void {
  return hear('changed', ({ nouns }) => forget(nouns))
}

/** What becomes of a reading once nobody looks: shown again on returning until a newer one is here, or let go of. */
type Afterwards = 'kept' | 'dropped'

/** Asks on arriving, shows the last reading meanwhile, and asks again when that is said to be stale. */
export function useReading<C extends Command>(command: C, input: Asks<C>, afterwards: Afterwards = 'kept') {
  const key = JSON.stringify(input)
  const held = useMemo(() => slice(command, JSON.parse(key) as Asks<C>), [command, key])
  const state = useStore(held.store)
  const again = useCallback(() => void read(held), [held])
  useEffect(() => {
    held.onScreen += 1
    if (held.stale) void read(held)
    return () => {
      held.onScreen -= 1
      // What happens while nobody looks may change it.
      held.stale ||= held.onScreen === 0
      if (afterwards === 'dropped' && held.onScreen === 0) drop(held)
    }
  }, [held, afterwards])
  return { ...state, again }
}

/** The last reading without a component, for example before the first drawing. */
export async function readNow<C extends Command>(command: C, input: Asks<C>): Promise<Reading<C>> {
  const held = slice(command, input)
  if (held.stale) await read(held)
  return held.store.getState()
}
