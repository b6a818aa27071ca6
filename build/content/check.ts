import { checkBannedWords } from './check/banned-words.ts'
import { checkCatalogue } from './check/catalogue.ts'
import { checkChapterShape } from './check/chapter-shape.ts'
import { type Check, type Surroundings, startFindings } from './check/check.ts'
import { checkDiagrams } from './check/diagrams.ts'
import { checkExamples } from './check/examples.ts'
import { checkFreshness } from './check/freshness.ts'
import { checkGlossary } from './check/glossary.ts'
import { checkIds } from './check/ids.ts'
import { checkLabs } from './check/labs.ts'
import { checkLinks } from './check/links.ts'
import { checkAudit } from './check/questions/audit.ts'
import { checkQuestionCode } from './check/questions/code.ts'
import { checkGuesser } from './check/questions/guesser.ts'
import { checkQuestions } from './check/questions/questions.ts'
import { checkRepeats } from './check/repeats.ts'
import { checkSources } from './check/sources.ts'
import { checkStudyTime } from './check/study-time.ts'
import { applyWaivers } from './check/waivers.ts'
import { checkWhole } from './check/whole.ts'
import type { Complaint } from './complaint.ts'
import { sortComplaints, withoutEchoes } from './complaint.ts'
import type { Library } from './library.ts'
import { readLibrary } from './read.ts'

const families: readonly Check[] = [
  checkIds,
  checkCatalogue,
  checkLinks,
  checkSources,
  checkGlossary,
  checkFreshness,
  checkChapterShape,
  checkDiagrams,
  checkBannedWords,
  checkRepeats,
  checkStudyTime,
  checkWhole,
  checkQuestions,
  checkGuesser,
  checkAudit,
  checkQuestionCode,
  checkExamples,
  checkLabs,
]

export interface Verdict {
  library: Library
  /** Sorted by file and line; what was waived is not among them. */
  complaints: Complaint[]
  notes: string[]
}

/** Reads content/ and asks every family of checks; nothing stops early. */
export async function checkContent(root: string, around: Surroundings): Promise<Verdict> {
  const { library, complaints } = readLibrary(root)
  const findings = startFindings()
  for (const family of families) await family(library, findings, around)
  const all = applyWaivers(library, withoutEchoes([...complaints, ...findings.complaints]))
  return { library, complaints: sortComplaints(all), notes: findings.notes }
}
