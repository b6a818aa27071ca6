import type { Library, QuestionEntry } from '../../library.ts'

type Single = Extract<QuestionEntry['value'], { type: 'single' }>
export type SingleEntry = QuestionEntry & { value: Single }

/** Questions that are met together: the bank of an exam, or the checks and capstone of what is read. */
export interface Group {
  owner: string
  name: string
  bank: boolean
  /** File that complaints about the whole group name. */
  file: string
  questions: QuestionEntry[]
  singles: SingleEntry[]
}

export function groupsOf(library: Library): Group[] {
  return library.owners.flatMap(owner =>
    [true, false].flatMap((bank): Group[] => {
      const questions = library.questions
        .filter(
          each =>
            each.owner === owner.id && (each.pool === 'bank') === bank && each.value.status !== 'retired',
        )
        .sort((a, b) => (a.file < b.file ? -1 : 1))
      if (questions.length === 0) return []
      const singles = questions.filter((each): each is SingleEntry => each.value.type === 'single')
      const name = bank ? `the bank of ${owner.id}` : `the checks of ${owner.id}`
      return [{ owner: owner.id, name, bank, file: owner.entry.file, questions, singles }]
    }),
  )
}

/** Position of the only key, or -1. */
export function keyOf(question: Single): number {
  return question.options.findIndex(option => option.key)
}

/** Chance of a guess and its spread over a set of single questions: mean, and standard error of a share. */
export function chanceOf(singles: readonly SingleEntry[]): { chance: number; error: number } {
  const shares = singles.map(each => 1 / each.value.options.length)
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
  const n = Math.max(1, singles.length)
  return { chance: sum(shares) / n, error: Math.sqrt(sum(shares.map(p => p * (1 - p)))) / n }
}
