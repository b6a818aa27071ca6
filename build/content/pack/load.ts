import { addLoads, nothingToStudy, type StudyLoad } from '#core/library/study-time.ts'
import type { ChapterEntry } from '../library.ts'
import { plain, words } from '../markdown.ts'
import { fullId, type Shelves } from './shelves.ts'

/** Prose words of a text's blocks, without code and formulas on lines of their own. */
export function proseWords(chapter: ChapterEntry): number {
  return chapter.text.root.children
    .filter(block => block.type !== 'code' && block.type !== ('math' as string))
    .reduce((sum, block) => sum + words(plain(block)).length, 0)
}

export function codeLines(code: string): number {
  return code.split('\n').filter(line => line.trim() !== '').length
}

/** What there is to study in a chapter: its prose, what it shows, and its check. */
export function chapterLoad(shelves: Shelves, chapter: ChapterEntry): StudyLoad {
  const shown = (name: string) =>
    chapter.text.directives.flatMap(each =>
      each.kind === 'leaf' && each.name === name && each.id ? [fullId(each.id, chapter.owner)] : [],
    )
  const cases = shown('case').flatMap(id => shelves.cases.get(id) ?? [])
  const told = cases.map(({ value }) => words(`${value.story} ${value.lesson}`).length)
  return {
    words: told.reduce((sum, each) => sum + each, proseWords(chapter)),
    lines: [
      ...chapter.text.fences,
      ...shown('example').flatMap(id => shelves.examples.get(id)?.code ?? []),
    ].reduce((sum, code) => sum + codeLines(code), 0),
    diagrams: shown('diagram').filter(id => shelves.diagrams.has(id)).length,
    checks: shelves.library.questions.filter(
      each => each.pool === 'check' && each.chapter === chapter.id && each.value.status === 'live',
    ).length,
    cases: cases.length,
    tasks: chapter.text.directives.reduce((sum, each) => {
      const simulator = each.name === 'simulator' ? shelves.simulators.get(each.id ?? '') : undefined
      return sum + (simulator?.ready ? simulator.tasks : 0)
    }, 0),
    scenarios: 0,
  }
}

/** The core of a module or guide: chapters and scenarios. Labs and simulator tasks are chosen, and stand beside it. */
export function ownerLoad(shelves: Shelves, owner: string): StudyLoad {
  const { chapters, scenarios } = shelves.library
  const own = chapters
    .filter(each => each.owner === owner && each.value.status === 'live')
    .map(each => chapterLoad(shelves, each))
  const written = scenarios.filter(each => each.owner === owner && each.value.status === 'live').length
  const core = addLoads(own)
  return { ...core, tasks: 0, scenarios: core.scenarios + written }
}

/** Guided tasks of the simulators that can be opened from a module's or guide's chapters. */
export function simulatorLoad(shelves: Shelves, owner: string): StudyLoad {
  const own = shelves.library.chapters.filter(each => each.owner === owner && each.value.status === 'live')
  const tasks = own.reduce((sum, each) => sum + chapterLoad(shelves, each).tasks, 0)
  return { ...nothingToStudy, tasks }
}
