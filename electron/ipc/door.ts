import { randomBytes } from 'node:crypto'
import { api, type Command, type Replies } from '#core/api.ts'
import { Refusal, type RefusalData, type RefusalName, refusalData } from '#core/errors.ts'
import { verbs } from '../commands/verbs.ts'
import { refusalOf } from '../store/open.ts'
import type { World } from '../world.ts'

/** What the window gets for a question: the reading, or a refusal as data. Never an exception. */
export type Reply<C extends Command> = { ok: true; value: Replies<C> } | { ok: false; refusal: RefusalData }

/** Everything a door stands on; errands go to the desktop, all other commands to the database. */
export interface Door {
  /** Null while the database or the library could not be opened. */
  world(): Omit<World, 'after'> | null
  errand(command: Command, heard: unknown): Promise<unknown>
  log(line: string): void
}

/** Counts what was refused for being malformed or unknown; shown under About. */
export const refused = { count: 0 }

/** Opens the door to one question: parse, transaction, reply. */
export async function answer(door: Door, command: unknown, input: unknown): Promise<Reply<Command>> {
  if (typeof command !== 'string' || !Object.hasOwn(api, command)) return refuse('command-unknown')
  const known = command as Command
  const heard = api[known].in.safeParse(input)
  if (!heard.success) return refuse('input-malformed')
  try {
    const value =
      known in verbs
        ? inTransaction(door, known as keyof typeof verbs, heard.data)
        : await door.errand(known, heard.data)
    return { ok: true, value: api[known].out.parse(value) as Replies<Command> }
  } catch (error) {
    return { ok: false, refusal: explainFailure(door, known, error) }
  }
}

function refuse(name: RefusalName): { ok: false; refusal: RefusalData } {
  refused.count++
  return { ok: false, refusal: refusalData(name) }
}

function inTransaction(door: Door, command: keyof typeof verbs, heard: unknown): unknown {
  const present = door.world()
  if (!present) throw new Refusal('database-damaged')
  const afterwards: (() => void)[] = []
  const world: World = { ...present, after: act => afterwards.push(act) }
  const verb = verbs[command] as (world: World, heard: unknown) => unknown
  const value = world.store.transact(() => verb(world, heard))
  for (const act of afterwards) act()
  return value
}

function explainFailure(door: Door, command: Command, error: unknown): RefusalData {
  if (error instanceof Refusal) {
    if (error.cause) door.log(`${command}: ${error.refusal}: ${String(error.cause)}`)
    return refusalData(error.refusal)
  }
  const storage = refusalOf(error)
  const code = randomBytes(3).toString('hex')
  door.log(`${code} ${command}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return storage ? refusalData(storage, code) : refusalData('unexpected', code)
}
