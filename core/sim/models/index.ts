import { s13 } from './s13.ts'
import { s14 } from './s14.ts'
import { s19 } from './s19.ts'
import { s20 } from './s20.ts'
import { s27 } from './s27.ts'
import { s34 } from './s34.ts'

export * from './simulator.ts'

/** Every simulator there is, in the order of the gallery. Each has a state of its own, so a view imports its own. */
export const simulators = [s13, s14, s19, s20, s27, s34] as const
