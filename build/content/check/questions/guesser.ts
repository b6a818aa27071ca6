import type { Check } from '../check.ts'
import { chanceOf, type Group, groupsOf, keyOf, type SingleEntry } from './groups.ts'
import { features, hit, learn, score, strategies } from './guess.ts'
import { lemmas, mean, similarity } from './lemmas.ts'

const enough = 20
const allowed = 0.05

/**
 * Content-guide 3.1: someone who knows nothing must not gain from the form of the questions. Every strategy and a
 * regression on all of them stay below chance + 5 points + 1.645 standard errors, the bound for a single exam.
 */
export const checkGuesser: Check = (library, desk) => {
  const groups = groupsOf(library)
  const banks = groups.filter(group => group.bank && group.singles.length >= enough)
  for (const group of groups) {
    if (group.singles.length >= enough) {
      const { chance, error } = chanceOf(group.singles)
      const bound = chance + allowed + 1.645 * error
      const results = [
        ...Object.entries(strategies).map(([name, lean]) => {
          const hits = group.singles.map(each => hit(lean(texts(each), each.value.stem), keyOf(each.value)))
          return [name, mean(hits)] as const
        }),
        ['all of these learned together', ensemble(group, banks)] as const,
      ]
      for (const [name, share] of results) {
        if (share > bound)
          desk.say(
            'guesser',
            group.file,
            1,
            `In ${group.name} guessing by "${name}" earns ${percent(share)} where ${percent(bound)} is the most; reword the options that give the key away.`,
          )
      }
      const [best, share] = results.reduce((a, b) => (b[1] > a[1] ? b : a))
      desk.note(
        `${group.name}: the best guess, "${best}", earns ${percent(share)} of ${group.singles.length} single questions, bound ${percent(bound)}`,
      )
    }
    guessOthers(group, (what, share, bound) =>
      desk.say(
        'guesser',
        group.file,
        1,
        `In ${group.name} ${what} earns ${percent(share)} where ${percent(bound)} is the most; reword what gives it away.`,
      ),
    )
  }
}

function texts({ value }: SingleEntry): string[] {
  return value.options.map(option => option.text)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** Learned on the other exams where there are some, else on four fifths of this one and tried on the rest. */
function ensemble(group: Group, banks: readonly Group[]): number {
  const others = banks.filter(bank => bank.owner !== group.owner).flatMap(bank => bank.singles)
  const rowsOf = (singles: readonly SingleEntry[]) =>
    singles.flatMap(each =>
      features(texts(each), each.value.stem).map((own, i) => ({
        features: own,
        key: i === keyOf(each.value),
      })),
    )
  const hits = (weights: readonly number[], singles: readonly SingleEntry[]) =>
    singles.map(each => {
      const leans = features(texts(each), each.value.stem).map(own => score(weights, own))
      return hit(leans, keyOf(each.value))
    })
  if (others.length >= enough) return mean(hits(learn(rowsOf(others)), group.singles))
  const folds = [0, 1, 2, 3, 4].map(fold => ({
    train: group.singles.filter((_, i) => i % 5 !== fold),
    test: group.singles.filter((_, i) => i % 5 === fold),
  }))
  return mean(folds.flatMap(({ train, test }) => hits(learn(rowsOf(train)), test)))
}

/** The like for several keys, orders and pairs: choose the longest, keep the alphabet, join by common words. */
function guessOthers(group: Group, tell: (what: string, share: number, bound: number) => void): void {
  const multiple: Try[] = []
  const matching: Try[] = []
  for (const { value } of group.questions) {
    if (value.type === 'multiple') {
      const keys = value.options.filter(option => option.key).length
      const chosen = [...value.options].sort((a, b) => b.text.length - a.text.length).slice(0, keys)
      const right = chosen.filter(option => option.key).length
      multiple.push({
        score: Math.max(0, 2 * right - keys) / keys,
        chance: chanceOfChoosing(keys, value.options.length),
      })
    }
    if (value.type === 'matching') {
      const guessed = value.prompts.filter(prompt => {
        const own = new Set(lemmas(prompt.text))
        const likeness = value.answers.map(answer => similarity(own, new Set(lemmas(answer))))
        const best = Math.max(...likeness)
        return best > 0 && likeness.indexOf(best) === prompt.answer
      }).length
      const blank = (value.prompts.length - guessed) / value.answers.length
      matching.push({ score: Math.max(0, guessed + blank - 1) / (value.prompts.length - 1), chance: 0.06 })
    }
  }
  for (const [what, tries] of [
    ['choosing the longest options', multiple],
    ['joining pairs by the words they share', matching],
  ] as const) {
    if (tries.length < 5) continue
    const scores = tries.map(each => each.score)
    const middle = mean(scores)
    const deviation = Math.sqrt(mean(scores.map(each => (each - middle) ** 2)))
    const bound =
      mean(tries.map(each => each.chance)) + allowed + 1.645 * (deviation / Math.sqrt(tries.length))
    if (middle > bound) tell(what, middle, bound)
  }
}

interface Try {
  score: number
  chance: number
}

/** Expected credit, max(0, (hits - wrong) / k), when k of n are chosen by lot. */
function chanceOfChoosing(k: number, n: number): number {
  const choose = (a: number, b: number): number => (b === 0 ? 1 : (choose(a - 1, b - 1) * a) / b)
  let sum = 0
  for (let hits = 0; hits <= k; hits++) {
    if (n - k < k - hits) continue
    const likely = (choose(k, hits) * choose(n - k, k - hits)) / choose(n, k)
    sum += likely * Math.max(0, (2 * hits - k) / k)
  }
  return sum
}
