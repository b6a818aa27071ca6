import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { QuestionType } from '#core/library/question.ts'
import { readText } from '../files.ts'
import type { Library } from '../library.ts'
import { newChapter, someMisconceptions } from './chapter.ts'
import { newLab } from './lab.ts'
import { newGuide, newPlace } from './owners.ts'
import { NotThere, objectiveOf, ownerOf, slugIn } from './place.ts'
import { questionText } from './question.ts'
import { newScenario } from './scenario.ts'
import { newShown } from './shown.ts'
import { newSource } from './source.ts'

/** Files by path inside content/, new ones and changed ones. */
export type Written = Record<string, string>

const questionTypes: readonly string[] = ['single', 'multiple', 'ordering', 'matching', 'numeric']

/** Every kind, with the form of its place. */
export const kinds: Record<string, string> = {
  module: 'resilience/<name>',
  exam: 'core-principles/pillars/tests/<name>',
  guide: '<name>',
  primer: '<name>',
  chapter: '<module or guide>/<name>',
  case: '<module or guide>/<chapter>/<name>',
  example: '<module or guide>/<chapter>/<name>',
  diagram: '<module or guide>/<chapter>/<name>',
  pattern: '<module or guide>/<chapter>/<name>',
  scenario: '<module>/<name>',
  lab: '<module or guide>/<name>',
  source: '<name>',
  ...Object.fromEntries(
    questionTypes.map(type => [
      type,
      '<module or guide>/<chapter or capstone>/<name>, or <exam>/<section>/<name>',
    ]),
  ),
}

/** Lays out a new entry that passes every check. Nothing that exists is overwritten, only chapters and library.yml grow. */
export function layOut(library: Library, kind: string, place: string): string[] {
  const written = textsOf(library, kind, place)
  for (const path of Object.keys(written)) {
    const grows = path === 'library.yml' || library.chapters.some(each => each.file === path)
    if (!grows && existsSync(join(library.root, path)))
      throw new NotThere(`content/${path} is there already; choose another name.`)
  }
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(dirname(join(library.root, path)), { recursive: true })
    writeFileSync(join(library.root, path), text)
  }
  return Object.keys(written)
}

function textsOf(library: Library, kind: string, place: string): Written {
  const read = (path: string) => readText(library.root, path)
  if (questionTypes.includes(kind)) return newQuestion(library, kind as QuestionType, place)
  switch (kind) {
    case 'module':
    case 'exam':
      return newPlace(library, kind, place, read('library.yml'))
    case 'guide':
    case 'primer':
      return newGuide(kind, place, read('library.yml'))
    case 'chapter':
      return newChapter(library, place)
    case 'case':
    case 'example':
    case 'diagram':
    case 'pattern':
      return newShown(library, kind, place, read)
    case 'scenario':
      return newScenario(library, place)
    case 'lab':
      return newLab(library, place)
    case 'source':
      return newSource(place, new Date().getFullYear())
    default:
      throw new NotThere(`There is no kind ${kind}; choose one of ${Object.keys(kinds).join(', ')}.`)
  }
}

function newQuestion(library: Library, type: QuestionType, place: string): Written {
  const [ownerId, shelf = '', name] = place.split('/')
  const owner = ownerOf(library, ownerId)
  const file = slugIn(name, "The question's name")
  const misconceptions = someMisconceptions(library)
  const objective = objectiveOf(owner)
  if (owner.kind === 'exam') {
    const sections = owner.entry.value.blueprint?.sections.map(each => each.id) ?? []
    if (!sections.includes(shelf))
      throw new NotThere(`${owner.id} has no section ${shelf}; its sections are ${sections.join(', ')}.`)
    const own = library.chapters[0]?.id
    if (!own) throw new NotThere('A question names the chapter that teaches it; write a chapter first.')
    const text = questionText(type, { objective, section: shelf, own, misconceptions })
    return { [`${owner.folder}/bank/${shelf}/${file}.yml`]: text }
  }
  const chapters = library.chapters.filter(each => each.owner === owner.id)
  const chapter = shelf === 'capstone' ? chapters[0] : chapters.find(each => each.slug === shelf)
  if (!chapter) throw new NotThere(`There is no chapter ${owner.id}/${shelf}; lay it out first.`)
  const text = questionText(type, { objective, section: null, own: chapter.id, misconceptions })
  const folder = shelf === 'capstone' ? 'capstone' : `checks/${shelf}`
  return { [`${owner.folder}/${folder}/${file}.yml`]: text }
}
