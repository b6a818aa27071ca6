import type { Library } from '../library.ts'
import { renamables } from '../renames.ts'
import type { Check, Desk } from './check.ts'

/** Every id names one thing. */
export const checkIds: Check = (library, desk) => {
  for (const [kind, entries] of kinds(library)) {
    const first = new Map<string, string>()
    for (const { id, file, line } of entries) {
      const before = first.get(id)
      if (before) desk.say('ids', file, line, `The ${kind} ${id} stands in ${before} already; rename one.`)
      else first.set(id, file)
    }
  }
  for (const { file, value, lineOf } of [
    ...library.cases,
    ...library.scenarios,
    ...library.examples,
    ...library.labs,
  ]) {
    const name = file.endsWith('/lab.yml')
      ? file.split('/').at(-2)
      : file.split('/').at(-1)?.replace('.yml', '')
    if (value.id !== name) {
      desk.say(
        'ids',
        file,
        lineOf('id'),
        `\`id\` is ${value.id} but the file is called ${name}; give both the same name.`,
      )
    }
  }
  for (const { file, value, lineOf } of [...library.patterns, ...library.paths, ...library.sources]) {
    const name = file.split('/').at(-1)?.replace('.yml', '')
    if (value.id !== name) {
      desk.say(
        'ids',
        file,
        lineOf('id'),
        `\`id\` is ${value.id} but the file is called ${name}; give both the same name.`,
      )
    }
  }
  for (const chapter of library.chapters) {
    const twin = library.chapters.find(
      each => each.owner === chapter.owner && each.number === chapter.number && each.file < chapter.file,
    )
    if (twin)
      desk.say(
        'ids',
        chapter.file,
        1,
        `Chapter ${chapter.number} stands in ${twin.file} already; renumber one.`,
      )
  }
  checkOldNames(library, desk)
}

/** A learner's progress can follow an old name to one entry only. */
function checkOldNames(library: Library, desk: Desk): void {
  const all = renamables(library)
  const standing = new Set(all.map(({ kind, id }) => `${kind} ${id}`))
  const claimed = new Map<string, string>()
  for (const { kind, was, file, line } of all) {
    for (const name of was) {
      const old = `${kind} ${name}`
      const before = claimed.get(old)
      if (standing.has(old))
        desk.say('ids', file, line, `\`was\` names the ${old}, which still stands; take it out of \`was\`.`)
      else if (before)
        desk.say('ids', file, line, `\`was\` names the ${old}, which ${before} claims too; keep it in one.`)
      else claimed.set(old, file)
    }
  }
}

type Named = { id: string; file: string; line: number }

function kinds(library: Library): [string, Named[]][] {
  const owned = (entries: readonly { id: string; file: string }[]) =>
    entries.map(({ id, file }) => ({ id, file, line: 1 }))
  const listed = (
    entries: readonly { file: string; value: { id: string }; lineOf: (...path: string[]) => number }[],
  ) => entries.map(({ file, value, lineOf }) => ({ id: value.id, file, line: lineOf('id') }))
  return [
    ['owner', library.owners.map(({ id, entry }) => ({ id, file: entry.file, line: entry.lineOf('id') }))],
    ['chapter', owned(library.chapters)],
    ['question', owned(library.questions)],
    ['term', listed(library.terms)],
    ['misconception', listed(library.misconceptions)],
    ['flashcard', listed(library.flashcards)],
    ['source', listed(library.sources)],
    ['pattern', listed(library.patterns)],
    ['path', listed(library.paths)],
    ['level', listed(library.levels)],
    [
      'lab code',
      library.labs.map(({ file, value, lineOf }) => ({ id: value.code, file, line: lineOf('code') })),
    ],
  ]
}
