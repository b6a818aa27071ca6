import type { Verb } from '../verb.ts'

export const listPatterns: Verb<'pattern.list'> = ({ library }) =>
  library.documents('pattern').map(({ id, title, context }) => ({ id, title, context }))
