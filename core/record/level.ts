import type { LevelView } from '../api/study.ts'
import type { Level, Requirement } from '../library/catalogue.ts'

/** What counts towards levels, and what the library could give. */
export interface Countable {
  /** Codes of modules, with their tracks. */
  modules: readonly { code: string; track: string; done: boolean; possible: boolean }[]
  exams: readonly { code: string; best: number | null; passMark: number; possible: boolean }[]
  labs: readonly { ofModule: boolean; passed: boolean }[]
}

/** Each level is judged alone on all evidence; thresholds never go below an exam's own pass mark. */
export function levelView(level: Level, countable: Countable): LevelView {
  const requirements = level.requirements.map(requirement => judge(requirement, countable))
  return {
    id: level.id,
    title: level.title,
    recommendedFor: level.recommendedFor,
    hoursIndex: level.hoursIndex,
    requirements,
    met: requirements.every(each => each.have >= each.need),
    attainable: requirements.every(each => each.possible >= each.need),
  }
}

function judge(requirement: Requirement, { modules, exams, labs }: Countable) {
  switch (requirement.count) {
    case 'modules': {
      const fitting = modules.filter(
        each =>
          (!requirement.track || each.track === requirement.track) &&
          (!requirement.of || requirement.of.includes(each.code)),
      )
      const words = requirement.track ? `Modules complete, ${requirement.track}` : 'Modules complete'
      return {
        words: requirement.of ? `${words}: ${requirement.of.join(', ')}` : words,
        have: Math.min(requirement.min, fitting.filter(each => each.done).length),
        need: requirement.min,
        possible: fitting.filter(each => each.possible).length,
      }
    }
    case 'exams': {
      const fitting = exams.filter(each => !requirement.of || requirement.of.includes(each.code))
      const bar = (passMark: number) => Math.max(requirement.threshold, passMark) * 100
      const words = `Exams at ${requirement.threshold} % or more`
      return {
        words: requirement.of
          ? `${words}: ${requirement.of.join(requirement.min === 1 ? ' or ' : ', ')}`
          : words,
        have: Math.min(
          requirement.min,
          fitting.filter(each => (each.best ?? -1) >= bar(each.passMark)).length,
        ),
        need: requirement.min,
        possible: fitting.filter(each => each.possible).length,
      }
    }
    case 'labs': {
      const fitting = requirement.within === 'modules' ? labs.filter(each => each.ofModule) : labs
      return {
        words: requirement.within === 'modules' ? 'Labs of modules passed' : 'Labs passed',
        have: Math.min(requirement.min, fitting.filter(each => each.passed).length),
        need: requirement.min,
        possible: fitting.length,
      }
    }
    case 'documents':
    case 'attestations':
      return { words: requirement.words, have: 0, need: requirement.min, possible: 0 }
    case 'held':
      return { words: requirement.words, have: 0, need: 1, possible: 0 }
  }
}
