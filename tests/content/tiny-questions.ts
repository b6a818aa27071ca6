import { phrase, prose } from './prose.ts'

export const misconception = (n: number) => `wrong-idea-${n}`

interface WrittenOption {
  text: string
  key?: boolean
  why?: string
  misconception?: string
}

export function singleQuestion(n: number, objective = 'O1') {
  const seed = 100 + 20 * n
  return {
    type: 'single',
    objective,
    bloom: 'apply',
    difficulty: 'medium',
    seconds: 60,
    stem: `Suppose a ${phrase(seed, 14)}. Which ${phrase(seed + 1, 4)} does the ${phrase(seed + 2, 3)}?`,
    options: [0, 1, 2, 3].map(
      (i): WrittenOption => ({
        text: phrase(seed + 3 + i, 6),
        ...(i === n % 4
          ? { key: true }
          : { why: prose(seed + 8 + i, 18), misconception: misconception((n + i) % 16) }),
      }),
    ),
    why: prose(seed + 13, 36),
    refs: { own: ['small-module/first-steps'] },
    status: 'live',
  }
}

export function numericQuestion(n: number) {
  const seed = 1000 + 20 * n
  return {
    type: 'numeric',
    objective: `O${(n % 7) + 1}`,
    bloom: 'apply',
    difficulty: 'medium',
    seconds: 60,
    section: 'only',
    stem: `Suppose a ${phrase(seed, 6)} takes {first} ${phrase(seed + 1, 3)} and {second} ${phrase(seed + 2, 4)}. How many ${phrase(seed + 3, 3)}?`,
    unit: 'ms',
    formula: 'first + second',
    digits: 0,
    tolerance: 0.5,
    variants: [
      { first: 10 + n, second: 5 },
      { first: 40 + n, second: 7 },
    ],
    slips: [{ formula: 'first - second', why: prose(seed + 4, 12), misconception: misconception(n % 16) }],
    why: prose(seed + 5, 36),
    refs: { own: ['small-module/first-steps'] },
    status: 'live',
  }
}
