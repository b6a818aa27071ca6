import type { Verb } from '../verb.ts'

export const openScenario: Verb<'scenario.open'> = ({ library }, { id }) => library.document('scenario', id)
