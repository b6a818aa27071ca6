import { createContext, useContext } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import type { CompiledCase } from '#core/library/compiled.ts'
import type { Citation, CompiledChapter } from '#core/library/compiled-chapter.ts'
import { firstCitations } from './first-citations.ts'

/** What a text names and does not hold itself. A stem needs none of it. */
export interface Supplies {
  codes: CompiledChapter['codes']
  diagrams: CompiledChapter['diagrams']
  simulators: CompiledChapter['simulators']
  citations: readonly Citation[]
  /** By number, the block that cites a source first; its note stands there and nowhere else. */
  firstCited: ReadonlyMap<number, string>
  /** By the id in the text. */
  cases: Readonly<Record<string, CompiledCase>>
  terms: Readonly<Record<string, { term: string; means: string }>>
}

const none: Supplies = {
  codes: {},
  diagrams: {},
  simulators: {},
  citations: [],
  firstCited: new Map(),
  cases: {},
  terms: {},
}

export function suppliesOf({
  chapter,
  cases,
  terms,
}: Pick<ChapterView, 'chapter' | 'cases' | 'terms'>): Supplies {
  const byId = new Map(cases.map(told => [told.id, told]))
  const named = Object.fromEntries(
    Object.entries(chapter.cases).flatMap(([name, id]) => {
      const told = byId.get(id)
      return told ? [[name, told]] : []
    }),
  )
  return {
    codes: chapter.codes,
    diagrams: chapter.diagrams,
    simulators: chapter.simulators,
    citations: chapter.citations,
    firstCited: firstCitations(
      chapter.sections.flatMap(section => section.paragraphs),
      named,
    ),
    cases: named,
    terms: Object.fromEntries(terms.map(term => [term.id, term])),
  }
}

/** Supplies of the text being drawn, and its block: part of the names that tie a mark to its note. */
export const Supplied = createContext<Supplies & { block: string }>({ ...none, block: '' })
export const useSupplies = () => useContext(Supplied)

/** Anchor name of the mark of a source in a block. */
export const markName = (block: string, n: string | number) => `--mark-${block}-${n}`
