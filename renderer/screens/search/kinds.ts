const shelves: Record<string, string> = {
  module: 'Modules',
  guide: 'Study guides',
  primer: 'Primers',
  chapter: 'Chapters',
  exam: 'Exams',
  lab: 'Labs',
  pattern: 'Patterns',
  term: 'Glossary',
  case: 'Cases',
  example: 'Examples',
  scenario: 'Design tasks',
  source: 'Sources',
}

/** What a kind of hit is called above a group of them. */
export const kindName = (kind: string): string => shelves[kind] ?? kind
