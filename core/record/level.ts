import type { LevelView } from '../api/study.ts'
import type { Level, Requirement } from '../library/catalogue.ts'

/** What counts towards levels, and what the library could give. */
export interface Countable {
  /** Codes of modules, with their tracks. */
  modules: readonly { code: string; track: string; done: boolean; possible: boolean }[]
  exams: readonly { code: string; best: number | null; passMark: number; possible: boolean }[]
  labs: readonly { ofModule: boolean; passed: boolean }[]
}

/** What is known of each module and exam by its code: its name, and the time studied in it. */
export type Known = ReadonlyMap<string, { title: string; studiedMs: number }>

/** Each level is judged alone on all evidence; thresholds never go below an exam's own pass mark. */
export function levelView(level: Level, countable: Countable, known: Known): LevelView {
  const requirements = level.requirements.map(requirement => judge(requirement, countable, known))
  const counted = new Set(level.requirements.flatMap(requirement => evidence(requirement, countable)))
  return {
    id: level.id,
    title: level.title,
    recommendedFor: level.recommendedFor,
    hoursIndex: level.hoursIndex,
    studiedMs: [...counted].reduce((sum, code) => sum + (known.get(code)?.studiedMs ?? 0), 0),
    requirements,
    met: requirements.every(each => each.have >= each.need),
    attainable: requirements.every(each => each.possible >= each.need),
  }
}

/** Codes of the modules and exams a requirement can be met by; the time of labs is that of their modules. */
function evidence(requirement: Requirement, { modules, exams }: Countable): string[] {
  switch (requirement.count) {
    case 'modules':
      return modules.filter(each => fits(requirement, each)).map(each => each.code)
    case 'exams':
      return exams.filter(each => fits(requirement, each)).map(each => each.code)
    case 'labs':
      return modules.map(each => each.code)
    default:
      return []
  }
}

function fits(
  asked: { track?: string | undefined; of?: string[] | undefined },
  each: { code: string; track?: string },
) {
  return (!asked.track || each.track === asked.track) && (!asked.of || asked.of.includes(each.code))
}

function judge(requirement: Requirement, { modules, exams, labs }: Countable, known: Known) {
  const named = (codes: readonly string[], between: string) =>
    codes.map(code => known.get(code)?.title ?? code).join(between)
  switch (requirement.count) {
    case 'modules': {
      const fitting = modules.filter(each => fits(requirement, each))
      const words = requirement.track ? `Modules complete, ${requirement.track}` : 'Modules complete'
      return {
        words: requirement.of ? `${words}: ${named(requirement.of, ', ')}` : words,
        have: Math.min(requirement.min, fitting.filter(each => each.done).length),
        need: requirement.min,
        possible: fitting.filter(each => each.possible).length,
      }
    }
    case 'exams': {
      const fitting = exams.filter(each => fits(requirement, each))
      const bar = (passMark: number) => Math.max(requirement.threshold, passMark) * 100
      const bars = fitting.map(each => bar(each.passMark) / 100)
      // One bar can be named; where each exam has its own, the words name the one the level adds.
      const one = new Set(bars).size === 1 ? bars[0] : undefined
      const words = one
        ? `Exams at ${one} % or more`
        : `Exams passed, each at ${requirement.threshold} % or more`
      return {
        words: requirement.of
          ? `${words}: ${named(requirement.of, requirement.min === 1 ? ' or ' : ', ')}`
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
