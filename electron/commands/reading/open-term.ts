import type { Verb } from '../verb.ts'

export const openTerm: Verb<'term.open'> = ({ library }, { id }) => library.document('term', id)
