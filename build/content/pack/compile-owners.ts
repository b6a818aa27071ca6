import type { Catalogue } from '#core/library/catalogue.ts'
import type {
  CatalogueDocument,
  ChapterEntry,
  ExamDocument,
  GuideDocument,
  ModuleDocument,
} from '#core/library/compiled.ts'
import { addLoads, labMinutes, minutesOf } from '#core/library/study-time.ts'
import { slugOf } from '../chapter-text.ts'
import type { OwnerEntry } from '../library.ts'
import { canFillForm } from './fill-form.ts'
import { chapterLoad, codeLines, ownerLoad, proseWords, simulatorLoad } from './load.ts'
import { fullId, type Shelves } from './shelves.ts'

type Of<K extends OwnerEntry['kind']> = Extract<OwnerEntry, { kind: K }>

export const bookDocuments = {
  module(shelves: Shelves, owner: Of<'module'>): ModuleDocument {
    const { planned, ...promised } = owner.entry.value
    const { library } = shelves
    const labs = (planned?.labs ?? []).map((title, i) => ({ code: `${promised.code}-L${i + 1}`, title }))
    return {
      ...promised,
      ...chaptersOf(shelves, owner.id, planned?.chapters ?? []),
      labs: labsOf(shelves, owner.id, labs),
      scenarios: library.scenarios
        .filter(each => each.owner === owner.id)
        .map(each => ({ id: each.id, title: each.value.title })),
      cases: library.cases.filter(each => each.owner === owner.id).map(each => each.id),
      capstone: library.questions
        .filter(each => each.owner === owner.id && each.pool === 'capstone' && each.value.status === 'live')
        .map(each => each.id)
        .sort(),
    }
  },
  guide(shelves: Shelves, owner: Of<'guide'>): GuideDocument {
    const { planned, ...promised } = owner.entry.value
    return {
      ...promised,
      ...chaptersOf(shelves, owner.id, planned?.chapters ?? []),
      labs: labsOf(shelves, owner.id, planned?.labs ?? []),
    }
  },
}

function chaptersOf(shelves: Shelves, owner: string, planned: readonly string[]) {
  const own = shelves.library.chapters.filter(each => each.owner === owner)
  const simulated = simulatorLoad(shelves, owner)
  const chapters = own.map((each): ChapterEntry => {
    const load = chapterLoad(shelves, each)
    return {
      id: each.id,
      number: each.number,
      title: each.value.title,
      objectives: each.value.objectives,
      words: proseWords(each),
      minutes: minutesOf({ ...load, tasks: 0 }),
      paragraphs: each.text.sections.reduce((sum, section) => sum + section.blocks.length, 0),
      questions: load.checks,
    }
  })
  return {
    minutes: chapters.length > 0 ? minutesOf(ownerLoad(shelves, owner)) : null,
    simulatorMinutes: simulated.tasks > 0 ? minutesOf(simulated) : null,
    chapters,
    coming: planned.filter((_, i) => !own.some(each => each.number === i + 1)),
  }
}

function labsOf(shelves: Shelves, owner: string, planned: readonly { code: string; title: string }[]) {
  const written = shelves.library.labs
    .filter(each => each.owner === owner)
    .map(each => ({
      id: each.id,
      code: each.value.code,
      title: each.value.title,
      coming: false,
      minutes: labMinutes(codeLines(each.reference)),
    }))
  const coming = planned
    .filter(({ code }) => !written.some(each => each.code === code))
    .map(({ code, title }) => ({
      id: fullId(slugOf(title), owner),
      code,
      title,
      coming: true,
      minutes: null,
    }))
  return [...written, ...coming].sort((a, b) => (a.code < b.code ? -1 : 1))
}

export function examDocument(shelves: Shelves, owner: Of<'exam'>): ExamDocument {
  const exam = owner.entry.value
  const bank = shelves.library.questions.filter(
    each => each.owner === exam.id && each.pool === 'bank' && each.value.status === 'live',
  )
  const guide = shelves.library.owners.find(
    each => each.kind === 'guide' && each.entry.value.kind === 'guide' && each.entry.value.exam === exam.id,
  )
  return {
    ...exam,
    bank: bank.length,
    open:
      exam.blueprint !== undefined &&
      canFillForm(
        exam.blueprint,
        bank.map(each => each.value),
      ),
    guide: guide?.id ?? null,
  }
}

export function catalogueDocument(shelves: Shelves, catalogue: Catalogue): CatalogueDocument {
  const { library } = shelves
  const live = library.questions.filter(each => each.value.status === 'live')
  const idAt = (location: string) => library.owners.find(each => each.folder === location)?.id ?? ''
  const cores = library.owners.filter(each => each.kind !== 'exam').map(each => ownerLoad(shelves, each.id))
  return {
    ...catalogue,
    modules: catalogue.modules.map(each => ({ ...each, id: idAt(each.location) })),
    exams: catalogue.exams.map(each => ({ ...each, id: idAt(each.location) })),
    paths: library.paths.map(each => each.value.id),
    levels: library.levels.map(each => each.value.id),
    holds: {
      chapters: library.chapters.length,
      words: library.chapters.reduce((sum, each) => sum + proseWords(each), 0),
      questions: live.filter(each => each.pool === 'bank').length,
      checks: live.filter(each => each.pool !== 'bank').length,
      cases: library.cases.length,
      organisations: new Set(library.cases.map(each => each.value.organisation)).size,
      examples: library.examples.length,
      diagrams: library.diagrams.length,
      scenarios: library.scenarios.length,
      labs: library.labs.length,
      patterns: library.patterns.length,
      sources: library.sources.length,
      terms: library.terms.length,
      minutes: minutesOf(addLoads(cores)),
    },
  }
}
