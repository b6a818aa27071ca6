import type { Hit } from './use-search.ts'

const shelves: Record<string, string> = {
  module: 'Modules',
  guide: 'Study guides',
  chapter: 'Chapters',
  exam: 'Exams',
  lab: 'Labs',
  pattern: 'Patterns',
  term: 'Glossary',
  case: 'Cases',
  example: 'Examples',
  scenario: 'Design tasks',
}

/** What a kind of hit is called above a group of them. */
export const kindName = (kind: string): string => shelves[kind] ?? kind

/** Where a hit stands, and that it is still being written where it is. */
export const hitWords = ({ kind, title, within, coming }: Hit): string =>
  `${within && within !== title ? within : kindName(kind)}${coming ? ', being written' : ''}`
