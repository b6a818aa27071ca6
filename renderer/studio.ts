import type { Asks, Command, Replies, Tidings } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'

export type Answer<C extends Command> = { ok: true; value: Replies<C> } | { ok: false; refusal: RefusalData }

/** What the preload puts into the window. */
interface Quorum {
  ask(command: string, input: unknown): Promise<Answer<Command>>
  /** Calls the listener until the returned function is called. */
  hear(event: string, listener: (tidings: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly quorum: Quorum
  }
}

const unreachable: RefusalData = {
  name: 'unexpected',
  what: 'This window lost touch with the rest of Quorum.',
  safe: 'What was saved before is safe.',
  next: 'Close Quorum and start it again.',
}

/** Asks the main process. Never throws: a broken line is a refusal like any other. */
export async function ask<C extends Command>(command: C, input: Asks<C>): Promise<Answer<C>> {
  try {
    // The door on the other side checks this very pair against core/api.ts.
    return (await window.quorum.ask(command, input)) as Answer<C>
  } catch {
    return { ok: false, refusal: unreachable }
  }
}

/** Listens to what main tells unasked; the returned function stops it. */
export function hear<E extends keyof Tidings>(event: E, listener: (tidings: Tidings[E]) => void): () => void {
  return window.quorum.hear(event, tidings => listener(tidings as Tidings[E]))
}
