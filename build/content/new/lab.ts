import type { Library } from '../library.ts'
import type { Written } from './new.ts'
import { NotThere, objectiveOf, ownerOf, slugIn, titleOf } from './place.ts'

/** A lab that runs: a reference that passes, six mutants that do not. */
export function newLab(library: Library, place: string): Written {
  const [ownerId, name] = place.split('/')
  const owner = ownerOf(library, ownerId)
  if (owner.kind === 'exam') throw new NotThere('An exam has no labs; its guide or module does.')
  const id = slugIn(name, "The lab's name")
  const folder = `${owner.folder}/labs/${id}`
  const codes = library.labs.map(each => each.value.code)
  const code =
    owner.kind === 'module' ? nextCode(codes, `${owner.entry.value.code}-L`) : nextCode(codes, 'GL')
  const mutants: Record<string, string> = {
    'keeps-all': 'return value',
    'always-low': 'return low',
    'ignores-high': 'return Math.max(low, value)',
    'ignores-low': 'return Math.min(high, value)',
    'swaps-ends': 'return Math.max(high, Math.min(low, value))',
    'one-too-few': 'return Math.max(low, Math.min(high - 1, value))',
  }
  return {
    [`${folder}/lab.yml`]: meta(id, code, objectiveOf(owner)),
    [`${folder}/brief.md`]: brief,
    [`${folder}/debrief.md`]: debrief,
    [`${folder}/starter.ts`]: solution("throw new Error('not written yet')"),
    [`${folder}/reference.ts`]: solution('return Math.max(low, Math.min(high, value))'),
    [`${folder}/tests.ts`]: tests,
    ...Object.fromEntries(
      Object.entries(mutants).map(([mutant, body]) => [`${folder}/mutants/${mutant}.ts`, solution(body)]),
    ),
  }
}

function nextCode(codes: readonly string[], prefix: string): string {
  for (let n = 1; ; n++) if (!codes.includes(`${prefix}${n}`)) return `${prefix}${n}`
}

function solution(body: string): string {
  return `export function clamp(value: number, low: number, high: number): number {\n  ${body}\n}\n`
}

function meta(id: string, code: string, objective: string): string {
  return `id: ${id}
code: ${code}
title: ${titleOf(id)}
objectives: [${objective}]
exports: [clamp]
groups:
  - id: inside
    words: A value between the ends stays as it is.
    kind: visible
    weight: 40
  - id: outside
    words: A value beyond an end becomes that end.
    kind: hidden
    weight: 30
  - id: bounded
    words: No result ever lies beyond an end.
    kind: property
    weight: 30
    critical: true
hints:
  - Two comparisons are enough.
  - Compare with the upper end first, then with the lower.
  - The smaller of value and upper end, then the larger of that and the lower end.
`
}

const brief = `Write \`clamp\`, which keeps a value between two ends. Say here what is given, what is asked, and which rule must never break.
`

const debrief = `Most first attempts forget one of the two ends. Say here what people get wrong, how the tests see it, and what changes in a real system.
`

const tests = `import type { Tests } from '#core/lab/lab.ts'

interface Solution {
  clamp(value: number, low: number, high: number): number
}

const tests: Tests<Solution> = (lab, { clamp }) => ({
  inside: () => {
    lab.equal(clamp(5, 0, 10), 5, 'Five lies between 0 and 10 and stays five.')
    lab.equal(clamp(10, 0, 10), 10, 'The upper end itself stays.')
  },
  outside: () => {
    lab.equal(clamp(-3, 0, 10), 0, 'What is too small becomes the lower end.')
    lab.equal(clamp(30, 0, 10), 10, 'What is too great becomes the upper end.')
  },
  bounded: () => {
    for (let value = -20; value <= 20; value++) {
      const kept = clamp(value, -7, 7)
      lab.expect(kept >= -7 && kept <= 7, 'The result lies between the ends.', { got: kept })
    }
  },
})

export default tests
`
