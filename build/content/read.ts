import {
  Catalogue,
  Flashcard,
  GlossaryTerm,
  LearningPath,
  Level,
  Misconception,
  Pattern,
} from '#core/library/catalogue.ts'
import { Exam } from '#core/library/exam.ts'
import { Guide, Module } from '#core/library/module.ts'
import { Source } from '#core/library/source.ts'
import { readAudit } from './audit.ts'
import type { Complaint } from './complaint.ts'
import type { Library, OwnerEntry } from './library.ts'
import { readOwned } from './read-owned.ts'
import { type Reading, startReading } from './reading.ts'
import { Waiver } from './waiver.ts'

const inside = /\/(chapters|checks|capstone|bank|cases|examples|diagrams|scenarios|labs)\//

/** Reads all of content/. Whatever cannot be read is left out and complained about; reading never stops early. */
export function readLibrary(root: string): { library: Library; complaints: Complaint[] } {
  const reading = startReading(root)
  const library = emptyLibrary(root)
  const folders = readOwners(reading, library)
  for (const path of reading.files) {
    if (path.endsWith('.md') && !path.includes('/')) continue
    if (/\/(module|exam|guide)\.yml$/.test(path) || readShared(reading, library, path)) continue
    const folder = [...folders.keys()].find(each => path.startsWith(`${each}/`))
    const owner = folder === undefined ? undefined : folders.get(folder)
    if (folder !== undefined && owner !== undefined) {
      const place = { path, inside: path.slice(folder.length + 1), owner, folder }
      if (readOwned(reading, library, place)) continue
    }
    const orphan = folder === undefined && inside.test(path)
    const says = orphan
      ? 'No module.yml, exam.yml or guide.yml stands above this file; write it first.'
      : 'Nothing reads this file; mend its name or place as docs/authoring.md has them.'
    reading.complain(path, 1, says)
  }
  library.chapters.sort((a, b) => byText(a.owner, b.owner) || a.number - b.number)
  return { library, complaints: reading.complaints }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function emptyLibrary(root: string): Library {
  return {
    root,
    catalogue: null,
    owners: [],
    chapters: [],
    questions: [],
    cases: [],
    scenarios: [],
    examples: [],
    diagrams: [],
    labs: [],
    patterns: [],
    paths: [],
    levels: [],
    sources: [],
    terms: [],
    misconceptions: [],
    flashcards: [],
    waivers: [],
    audit: { solves: [], resolutions: [], other: [] },
  }
}

/** Reads module.yml, exam.yml and guide.yml first: their folders own what stands below. */
function readOwners(reading: Reading, library: Library): Map<string, string> {
  const folders = new Map<string, string>()
  for (const path of reading.files) {
    const match = /^(.+)\/(module|exam|guide)\.yml$/.exec(path)
    if (!match) continue
    const folder = match[1] ?? ''
    const name = folder.split('/').at(-1) ?? ''
    folders.set(folder, name)
    const owner = readOwner(reading, match[2] ?? '', path, folder)
    if (!owner) continue
    library.owners.push(owner)
    if (owner.id !== name) {
      const says = `\`id\` is ${owner.id} but the folder is called ${name}; give both the same name.`
      reading.complain(path, owner.entry.lineOf('id'), says)
    }
  }
  return folders
}

function readOwner(reading: Reading, kind: string, path: string, folder: string): OwnerEntry | null {
  if (kind === 'module') {
    const entry = reading.one(Module, path)
    return entry && { kind, id: entry.value.id, folder, entry }
  }
  if (kind === 'exam') {
    const entry = reading.one(Exam, path)
    return entry && { kind, id: entry.value.id, folder, entry }
  }
  const entry = reading.one(Guide, path)
  return entry && { kind: 'guide', id: entry.value.id, folder, entry }
}

/** What belongs to the whole library. True when the file was one of these. */
function readShared(reading: Reading, library: Library, path: string): boolean {
  if (path === 'library.yml') library.catalogue = reading.one(Catalogue, path)
  else if (path === 'waivers.yml') library.waivers = reading.list(Waiver, path)
  else if (path.startsWith('audit/')) readAudit(reading, library.audit, path)
  else if (/^patterns\/[^/]+\.yml$/.test(path)) keep(library.patterns, reading.one(Pattern, path))
  else if (/^paths\/[^/]+\.yml$/.test(path)) keep(library.paths, reading.one(LearningPath, path))
  else if (/^levels\/[^/]+\.yml$/.test(path)) keep(library.levels, reading.one(Level, path))
  else if (/^sources\/[^/]+\.yml$/.test(path)) keep(library.sources, reading.one(Source, path))
  else if (/^glossary\/[^/]+\.yml$/.test(path)) library.terms.push(...reading.list(GlossaryTerm, path))
  else if (/^misconceptions\/[^/]+\.yml$/.test(path))
    library.misconceptions.push(...reading.list(Misconception, path))
  else if (/^flashcards\/[^/]+\.yml$/.test(path)) library.flashcards.push(...reading.list(Flashcard, path))
  else return false
  return true
}

function keep<T>(list: T[], entry: T | null): void {
  if (entry) list.push(entry)
}
