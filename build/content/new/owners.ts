import { parseDocument } from 'yaml'
import type { Library } from '../library.ts'
import type { Written } from './new.ts'
import { NotThere, slugIn, titleOf } from './place.ts'

const about = (name: string) =>
  `Two or three sentences on ${name.toLowerCase()}: the trouble it treats, what the reader can do afterwards, and where it ends.`

/** module.yml or exam.yml at a place of the index, and its line in library.yml. */
export function newPlace(
  library: Library,
  kind: 'module' | 'exam',
  place: string,
  libraryYml: string,
): Written {
  const folder = place.split('/')
  const id = slugIn(folder.at(-1), 'The last part of the place')
  if (folder.length < 2) throw new NotThere(`Say where the ${kind} stands, for example resilience/${id}.`)
  const title = titleOf(id)
  const list = kind === 'module' ? 'modules' : 'exams'
  const letter = kind === 'module' ? 'M' : 'E'
  const numbers = (library.catalogue?.value[list] ?? []).map(each => Number(each.code.slice(1)))
  const code = `${letter}${Math.max(0, ...numbers) + 1}`
  const tracks: Record<string, string> = { 'core-principles': folder.includes('laws') ? 'laws' : 'pillars' }
  const moduleTracks = ['architecture', 'coordination', 'resilience', 'deployment']
  const first = folder[0] ?? ''
  const track = tracks[first] ?? first
  if (kind === 'module' && !moduleTracks.includes(track))
    throw new NotThere(`Modules stand below ${moduleTracks.join(', ')}; ${place} does not.`)
  const head = `id: ${id}\ncode: ${code}\ntitle: ${title}\ntrack: ${track}\n`
  const body =
    kind === 'module'
      ? `claimMinutes: 180\nabout: >-\n  ${about(title)}\ntopics:\n  - The first topic\nobjectives:\n  - { id: O1, words: Do what could not be done before }\nplanned:\n  chapters:\n    - What the first chapter is called\n  labs: []\n`
      : `minutes: 60\npassMark: 75\nabout: >-\n  ${about(title)}\ntopics:\n  - The first topic\n`
  return {
    [`${place}/${kind}.yml`]: head + body,
    'library.yml': withEntry(libraryYml, list, { code, location: place }),
  }
}

/** guide.yml of a guide or primer, and its line in library.yml. */
export function newGuide(kind: 'guide' | 'primer', name: string, libraryYml: string): Written {
  const id = slugIn(name, 'The name')
  const title = titleOf(id)
  const text = `id: ${id}\ncode: ${id.toUpperCase()}\nkind: ${kind}\ntitle: ${title}\nabout: >-\n  ${about(title)}\nobjectives:\n  - { id: O1, words: Do what could not be done before }\nplanned:\n  chapters:\n    - What the first chapter is called\n`
  return {
    [`${kind}s/${id}/guide.yml`]: text,
    'library.yml': withEntry(libraryYml, `${kind}s`, id),
  }
}

function withEntry(text: string, list: string, entry: unknown): string {
  const document = parseDocument(text)
  document.addIn([list], document.createNode(entry, { flow: true }))
  return document.toString({ lineWidth: 0 })
}
