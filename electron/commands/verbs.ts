import type { Command } from '#core/api.ts'
import { abandonAttempt } from './exam/abandon-attempt.ts'
import { answerQuestion } from './exam/answer-question.ts'
import { explainQuestion } from './exam/explain-question.ts'
import { findUnfinished } from './exam/find-unfinished.ts'
import { flagQuestion } from './exam/flag-question.ts'
import { handIn } from './exam/hand-in.ts'
import { readAttempt } from './exam/read-attempt.ts'
import { reportQuestion } from './exam/report-question.ts'
import { resumeAttempt } from './exam/resume-attempt.ts'
import { seeLobby } from './exam/see-lobby.ts'
import { seeResult } from './exam/see-result.ts'
import { startAttempt } from './exam/start-attempt.ts'
import { strikeOption } from './exam/strike-option.ts'
import { visitQuestion } from './exam/visit-question.ts'
import { keepDraft } from './lab/keep-draft.ts'
import { listLabs } from './lab/list-labs.ts'
import { openLab } from './lab/open-lab.ts'
import { readVersion } from './lab/read-version.ts'
import { takeHint } from './lab/take-hint.ts'
import { changeProfile, readProfile } from './learner/change-profile.ts'
import { changeSettings, readSettings } from './learner/change-settings.ts'
import { fillWithDemo } from './learner/fill-with-demo.ts'
import { answerCheck } from './reading/answer-check.ts'
import { find } from './reading/find.ts'
import { keepPlace } from './reading/keep-place.ts'
import { listPatterns } from './reading/list-patterns.ts'
import { openBook } from './reading/open-book.ts'
import { openCapstone } from './reading/open-capstone.ts'
import { openChapter } from './reading/open-chapter.ts'
import { openPattern } from './reading/open-pattern.ts'
import { openScenario } from './reading/open-scenario.ts'
import { openTerm } from './reading/open-term.ts'
import { toggleBookmark } from './reading/toggle-bookmark.ts'
import { tryQuestion } from './reading/try-question.ts'
import { writeNote } from './reading/write-note.ts'
import { readHome } from './study/read-home.ts'
import { readLibrary } from './study/read-library.ts'
import { readMap } from './study/read-map.ts'
import { readProgress } from './study/read-progress.ts'
import { spendTime } from './study/spend-time.ts'
import type { Verb } from './verb.ts'

/** Asked of the desktop, not of the database; electron/ipc/errands.ts does them. */
export const errands = [
  'app.boot',
  'app.quit',
  'about.read',
  'clipboard.write',
  'data.read',
  'data.back-up',
  'data.restore',
  'data.export',
  'data.open-folder',
  'data.start-afresh',
  'lab.run',
  'lab.stop',
  'note.export',
  'page.print',
] as const satisfies readonly Command[]
export type Errand = (typeof errands)[number]

/** Every other command and the verb that does it, each in one transaction. */
export const verbs: { [C in Exclude<Command, Errand>]: Verb<C> } = {
  'profile.read': readProfile,
  'profile.change': changeProfile,
  'profile.fill-with-demo': fillWithDemo,
  'settings.read': readSettings,
  'settings.change': changeSettings,
  'library.read': readLibrary,
  'home.read': readHome,
  'map.read': readMap,
  'progress.read': readProgress,
  'time.spend': spendTime,
  'book.open': openBook,
  'chapter.open': openChapter,
  'place.keep': keepPlace,
  'bookmark.toggle': toggleBookmark,
  'note.write': writeNote,
  'check.answer': answerCheck,
  'check.try': tryQuestion,
  'capstone.open': openCapstone,
  'scenario.open': openScenario,
  'term.open': openTerm,
  'pattern.open': openPattern,
  'pattern.list': listPatterns,
  'search.find': find,
  'lab.list': listLabs,
  'lab.open': openLab,
  'lab.keep-draft': keepDraft,
  'lab.take-hint': takeHint,
  'lab.read-version': readVersion,
  'exam.lobby': seeLobby,
  'exam.start': startAttempt,
  'exam.unfinished': findUnfinished,
  'exam.resume': resumeAttempt,
  'exam.read': readAttempt,
  'exam.answer': answerQuestion,
  'exam.flag': flagQuestion,
  'exam.strike': strikeOption,
  'exam.visit': visitQuestion,
  'exam.report': reportQuestion,
  'exam.explain': explainQuestion,
  'exam.hand-in': handIn,
  'exam.abandon': abandonAttempt,
  'exam.result': seeResult,
}
