import { s13 } from './s13.ts'
import { s14 } from './s14.ts'
import { s19 } from './s19.ts'
import { s20 } from './s20.ts'
import { s27 } from './s27.ts'
import { s34 } from './s34.ts'
import type { Simulator } from './simulator.ts'

export * from './simulator.ts'

/** Every simulator there is, in the order of the gallery. A view that needs to know the state imports its own. */
export const simulators: readonly Simulator[] = [s13, s14, s19, s20, s27, s34]
