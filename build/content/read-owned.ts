import { Lab } from '#core/library/lab.ts'
import { CaseStudy, ChapterHead, CodeExample, DesignScenario } from '#core/library/module.ts'
import { Question } from '#core/library/question.ts'
import { readChapterText } from './chapter-text.ts'
import { readDiagramText } from './diagram/parse.ts'
import type { Library } from './library.ts'
import type { Reading } from './reading.ts'
import { matchSchema, parseYaml } from './yaml-file.ts'

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'

interface Place {
  path: string
  /** Path inside the owner's folder. */
  inside: string
  owner: string
  folder: string
}

type Rule = [RegExp, (reading: Reading, library: Library, place: Place, found: string[]) => void]

/** What may stand in an owner's folder, and how each is read. */
const rules: Rule[] = [
  [new RegExp(`^chapters/(\\d\\d)-(${slug})\\.md$`), readChapter],
  [new RegExp(`^checks/(${slug})/(${slug})\\.yml$`), readQuestion('check')],
  [new RegExp(`^capstone/(${slug})\\.yml$`), readQuestion('capstone')],
  [new RegExp(`^bank/(${slug})/(${slug})\\.yml$`), readQuestion('bank')],
  [
    new RegExp(`^cases/(${slug})\\.yml$`),
    (reading, library, place, [name = '']) => {
      const entry = reading.one(CaseStudy, place.path)
      if (entry) library.cases.push({ ...owned(place, name), ...entry })
    },
  ],
  [
    new RegExp(`^scenarios/(${slug})\\.yml$`),
    (reading, library, place, [name = '']) => {
      const entry = reading.one(DesignScenario, place.path)
      if (entry) library.scenarios.push({ ...owned(place, name), ...entry })
    },
  ],
  [new RegExp(`^diagrams/(${slug})\\.diagram$`), readDiagram],
  [new RegExp(`^examples/(${slug})\\.yml$`), readExample],
  [new RegExp(`^labs/(${slug})/lab\\.yml$`), readLab],
]

/** Companions are read with the file they belong to. */
const companions = [
  /^examples\/[a-z0-9.-]+$/,
  new RegExp(`^labs/${slug}/(brief\\.md|debrief\\.md|(starter|reference|tests)\\.ts|mutants/${slug}\\.ts)$`),
]

/** True when the file has a place in an owner's folder. */
export function readOwned(reading: Reading, library: Library, place: Place): boolean {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(place.inside)
    if (!match) continue
    read(reading, library, place, match.slice(1))
    return true
  }
  return companions.some(pattern => pattern.test(place.inside))
}

function owned(place: Place, name: string) {
  return { id: `${place.owner}/${name}`, slug: name, owner: place.owner }
}

function readChapter(
  reading: Reading,
  library: Library,
  place: Place,
  [number = '', name = '']: readonly string[],
): void {
  const text = reading.text(place.path)
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text)
  if (!match) {
    reading.complain(place.path, 1, 'A chapter begins with top matter between two lines of three dashes.')
    return
  }
  const yaml = parseYaml(place.path, match[1] ?? '', reading.complaints, 2)
  const head = yaml && matchSchema(ChapterHead, yaml, reading.complaints)
  if (!head) return
  const above = match[0].split('\n').length - 1
  library.chapters.push({
    ...owned(place, name),
    ...head,
    number: Number(number),
    text: readChapterText(text.slice(match[0].length), above),
  })
}

function readQuestion(pool: 'check' | 'capstone' | 'bank'): Rule[1] {
  return (reading, library, place, found) => {
    const entry = reading.one(Question, place.path)
    if (!entry) return
    const [folder = '', name = found[0] ?? ''] = found
    library.questions.push({
      ...owned(place, name),
      ...entry,
      pool,
      ...(pool === 'check' ? { chapter: `${place.owner}/${folder}` } : {}),
      ...(pool === 'bank' ? { section: folder } : {}),
    })
  }
}

function readDiagram(reading: Reading, library: Library, place: Place, [name = '']: readonly string[]): void {
  const text = readDiagramText(place.path, reading.text(place.path), reading.complaints)
  if (text) library.diagrams.push({ ...owned(place, name), file: place.path, text })
}

function readExample(reading: Reading, library: Library, place: Place, [name = '']: readonly string[]): void {
  const entry = reading.one(CodeExample, place.path)
  if (!entry) return
  const codeFile = `${place.folder}/examples/${entry.value.file}`
  const code = companion(reading, codeFile)
  if (code === null) {
    const says = `\`file\` names ${entry.value.file}, which does not stand beside this file; add it or mend the name.`
    reading.complain(place.path, entry.lineOf('file'), says)
    return
  }
  library.examples.push({ ...owned(place, name), ...entry, code, codeFile })
}

function readLab(reading: Reading, library: Library, place: Place, [name = '']: readonly string[]): void {
  const entry = reading.one(Lab, place.path)
  const folder = place.path.replace(/\/lab\.yml$/, '')
  const parts = ['brief.md', 'starter.ts', 'reference.ts', 'tests.ts', 'debrief.md'] as const
  const texts = parts.map(part => companion(reading, `${folder}/${part}`))
  parts.forEach((part, i) => {
    if (texts[i] === null) reading.complain(place.path, 1, `The lab has no ${part}; write it beside lab.yml.`)
  })
  if (!entry || texts.includes(null)) return
  const [brief = '', starter = '', reference = '', tests = '', debrief = ''] = texts.map(text => text ?? '')
  library.labs.push({
    ...owned(place, name),
    ...entry,
    folder,
    brief,
    starter,
    reference,
    tests,
    debrief,
    mutants: mutantsOf(reading, folder),
  })
}

function mutantsOf(reading: Reading, folder: string) {
  return reading.files
    .filter(path => path.startsWith(`${folder}/mutants/`) && path.endsWith('.ts'))
    .map(file => ({
      name: file.slice(folder.length + '/mutants/'.length, -'.ts'.length),
      file,
      code: reading.text(file),
    }))
}

function companion(reading: Reading, path: string): string | null {
  return reading.files.includes(path) ? reading.text(path) : null
}
