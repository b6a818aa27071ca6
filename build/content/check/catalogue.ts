import type { Library } from '../library.ts'
import type { Check, Desk } from './check.ts'

/** The catalogue names what there is, in its place; paths, levels and advice name what the catalogue has. */
export const checkCatalogue: Check = (library, desk) => {
  const catalogue = library.catalogue
  if (!catalogue) {
    desk.say(
      'catalogue',
      'library.yml',
      1,
      'There is no readable library.yml; the whole library hangs on it.',
    )
    return
  }
  const at = new Map(library.owners.map(owner => [owner.folder, owner]))
  for (const list of ['modules', 'exams'] as const) {
    catalogue.value[list].forEach(({ code, location }, i) => {
      const owner = at.get(location)
      const kind = list === 'modules' ? 'module' : 'exam'
      const line = catalogue.lineOf(list, i)
      if (!owner || owner.kind !== kind)
        desk.say(
          'catalogue',
          'library.yml',
          line,
          `Nothing stands at ${location}; write ${location}/${kind}.yml.`,
          `${location}/`,
        )
      else if (owner.entry.value.code !== code)
        desk.say(
          'catalogue',
          owner.entry.file,
          owner.entry.lineOf('code'),
          `\`code\` is ${owner.entry.value.code} but library.yml calls this ${code}; mend one.`,
        )
    })
  }
  for (const list of ['guides', 'primers'] as const) {
    catalogue.value[list].forEach((id, i) => {
      const found = library.owners.find(
        owner => owner.id === id && owner.kind === 'guide' && `${owner.entry.value.kind}s` === list,
      )
      if (!found)
        desk.say(
          'catalogue',
          'library.yml',
          catalogue.lineOf(list, i),
          `There is no ${list.slice(0, -1)} called ${id}; write ${list}/${id}/guide.yml.`,
          `${list}/${id}/`,
        )
    })
  }
  const named = [
    ...catalogue.value.modules.map(each => each.location),
    ...catalogue.value.exams.map(each => each.location),
    ...catalogue.value.guides.map(id => `guides/${id}`),
    ...catalogue.value.primers.map(id => `primers/${id}`),
  ]
  for (const owner of library.owners) {
    if (!named.includes(owner.folder))
      desk.say('catalogue', owner.entry.file, 1, 'library.yml does not name this; add it there.')
  }
  checkCodes(library, desk)
}

function checkCodes(library: Library, desk: Desk): void {
  const catalogue = library.catalogue
  if (!catalogue) return
  const codes = new Set([...catalogue.value.modules, ...catalogue.value.exams].map(each => each.code))
  const levels = new Set(library.levels.map(level => level.value.id))
  const known = (code: string, file: string, line: number, more = new Set<string>()) => {
    if (!codes.has(code) && !more.has(code))
      desk.say('catalogue', file, line, `${code} is no code of the catalogue; mend it.`)
  }
  catalogue.value.dependencies.forEach((edge, i) => {
    for (const end of ['before', 'after'] as const)
      known(edge[end], 'library.yml', catalogue.lineOf('dependencies', i, end), levels)
  })
  const loop = loopOf(catalogue.value.dependencies)
  if (loop)
    desk.say(
      'catalogue',
      'library.yml',
      catalogue.lineOf('dependencies'),
      `The advice on order goes in a circle: ${loop.join(', ')}; drop one of these dependencies.`,
    )
  for (const { file, value, lineOf } of library.paths) {
    value.tracks.forEach((track, t) => {
      track.steps.forEach((step, s) => {
        known(step.code, file, lineOf('tracks', t, 'steps', s))
      })
    })
    value.bridge.forEach((code, i) => {
      known(code, file, lineOf('bridge', i))
    })
    if (!levels.has(value.target))
      desk.say(
        'catalogue',
        file,
        lineOf('target'),
        `There is no level ${value.target}; mend the name.`,
        'levels/',
      )
  }
  for (const { file, value, lineOf } of library.levels) {
    value.requirements.forEach((requirement, i) => {
      if (!('of' in requirement)) return
      for (const code of requirement.of ?? []) known(code, file, lineOf('requirements', i))
    })
  }
}

/** Codes of a circle of dependencies, or null. */
function loopOf(edges: readonly { before: string; after: string }[]): string[] | null {
  const visit = (code: string, way: readonly string[]): string[] | null => {
    if (way.includes(code)) return [...way.slice(way.indexOf(code)), code]
    for (const edge of edges) {
      if (edge.before !== code) continue
      const found = visit(edge.after, [...way, code])
      if (found) return found
    }
    return null
  }
  for (const { before } of edges) {
    const found = visit(before, [])
    if (found) return found
  }
  return null
}
