import { search } from '../../library/search.ts'
import type { Verb } from '../verb.ts'

export const find: Verb<'search.find'> = ({ library }, { query, limit }) => search(library, query, limit)
