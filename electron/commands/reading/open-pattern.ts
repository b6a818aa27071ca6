import type { Verb } from '../verb.ts'

export const openPattern: Verb<'pattern.open'> = ({ library }, { id }) => library.document('pattern', id)
