import type { Command, Heard, Replies } from '#core/api.ts'
import type { World } from '../world.ts'

/** One thing the window may ask, done in one transaction. Synchronous, so that no waiting can split a truth in two. */
export type Verb<C extends Command> = (world: World, heard: Heard<C>) => Replies<C>
