import { stringify } from 'yaml'
import { phrase, prose } from './prose.ts'
import { misconception, numericQuestion, singleQuestion } from './tiny-questions.ts'

/** Paths of the tiny library that tests name. */
export const at = {
  library: 'library.yml',
  module: 'resilience/small-module/module.yml',
  chapter: 'resilience/small-module/chapters/01-first-steps.md',
  check: (n: number) => `resilience/small-module/checks/first-steps/check-${n}.yml`,
  case: 'resilience/small-module/cases/an-outage.yml',
  example: 'resilience/small-module/examples/eight-lines.yml',
  code: 'resilience/small-module/examples/eight-lines.ts',
  diagram: 'resilience/small-module/diagrams/two-lanes.diagram',
  scenario: 'resilience/small-module/scenarios/a-design.yml',
  lab: 'resilience/small-module/labs/a-lab',
  exam: 'pillars/small-exam/exam.yml',
  bank: (n: number) => `pillars/small-exam/bank/only/number-${n}.yml`,
  pattern: 'patterns/a-pattern.yml',
  source: 'sources/a-source.yml',
  term: 'glossary/a.yml',
  misconceptions: 'misconceptions/all.yml',
  flashcards: 'flashcards/all.yml',
  path: 'paths/sre.yml',
  level: 'levels/l1.yml',
}

const chapter = `---
title: First steps
objectives: [O1]
summary:
  - ${prose(1, 9)}
  - ${prose(2, 9)}
---
${prose(3, 27)} The [lease](term:lease) ends after 30 s, and the [pattern](pattern:a-pattern) holds.

## Where it starts

${prose(4, 36)} It was so [@a-source#a-fact].

| one | two |
|---|---|
| ${phrase(5, 3)} | ${phrase(6, 3)} |

::example{id="eight-lines"}

::diagram{id="two-lanes"}

::case{id="an-outage"}

::simulator{id="s01"}

:::when-not[Not here]
${prose(7, 18)}
:::
`

const code = `const shares: readonly number[] = [1, 2, 3]

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

console.log(sum(shares))
console.log(shares.length)
`

const lab = {
  id: 'a-lab',
  code: 'M1-L1',
  title: 'A lab',
  exports: ['double'],
  groups: [
    { id: 'visible', words: prose(60, 9), kind: 'visible', weight: 40 },
    { id: 'hidden', words: prose(61, 9), kind: 'hidden', weight: 40 },
    { id: 'property', words: prose(62, 9), kind: 'property', weight: 20 },
  ],
  hints: [prose(63, 9), prose(64, 9), prose(65, 9)],
}

function shared(): Record<string, string> {
  const ids = Array.from({ length: 16 }, (_, n) => n)
  return {
    [at.library]: stringify({
      schema: 1,
      title: 'Tiny library',
      version: '0.0.1',
      modules: [{ code: 'M1', location: 'resilience/small-module' }],
      exams: [
        { code: 'E1', location: 'pillars/small-exam' },
        { code: 'E2', location: 'pillars/later-exam' },
      ],
      guides: [],
      primers: [],
      foundation: [{ id: 'start', words: phrase(10, 6), help: phrase(11, 6) }],
      dependencies: [{ before: 'M1', after: 'E1', strength: 'strong', why: phrase(12, 6) }],
      simulators: [{ id: 's01', title: 'A simulator', tasks: 3 }],
    }),
    [at.path]: stringify({
      id: 'sre',
      role: 'Reliability engineer',
      about: phrase(13, 9),
      hoursIndex: [1, 2],
      target: 'L1',
      prerequisites: [],
      tracks: [{ title: 'All', steps: [{ code: 'M1', why: phrase(14, 4) }] }],
    }),
    [at.level]: stringify({
      id: 'L1',
      title: 'Practitioner',
      hoursIndex: [1, 2],
      recommendedFor: phrase(15, 4),
      requirements: [{ count: 'modules', min: 1, of: ['M1'] }],
    }),
    [at.pattern]: stringify({
      id: 'a-pattern',
      title: 'A pattern',
      context: prose(16, 18),
      forces: [prose(17, 9), prose(18, 9)],
      solution: prose(19, 18),
      consequences: [prose(20, 9), prose(21, 9)],
      whenNot: [prose(22, 9)],
      usedIn: ['small-module/first-steps'],
    }),
    [at.source]: stringify({
      id: 'a-source',
      title: 'A source',
      authors: ['An Author'],
      publisher: 'A publisher',
      year: 2020,
      kind: 'post',
      url: 'https://example.org/a-source',
      opened: [
        { date: '2026-01-01', via: 'the page itself', reader: 'first' },
        { date: '2026-01-02', via: 'the page itself', reader: 'second' },
      ],
      facts: [{ id: 'a-fact', says: prose(23, 9), where: 'section 1' }],
    }),
    [at.term]: stringify([{ id: 'lease', term: 'lease', means: prose(24, 12) }]),
    [at.misconceptions]: stringify(
      ids.map(n => ({ id: misconception(n), belief: prose(2000 + n, 9), truth: prose(2030 + n, 9) })),
    ),
    [at.flashcards]: stringify([
      ...ids.map(n => ({
        id: `card-${n}`,
        about: { misconception: misconception(n) },
        front: prose(2060 + n, 9),
        back: prose(2090 + n, 9),
      })),
      ...[0, 1].map(n => ({
        id: `claim-${n}`,
        about: { chapter: 'small-module/first-steps' },
        front: prose(2120 + n, 9),
        back: prose(2130 + n, 9),
      })),
    ]),
  }
}

function ofModule(): Record<string, string> {
  const module = 'resilience/small-module'
  const body = 'export function double(n: number): number {\n  return'
  return {
    [at.module]: stringify({
      id: 'small-module',
      code: 'M1',
      title: 'Small Module',
      track: 'resilience',
      claimMinutes: 30,
      about: prose(30, 9),
      topics: ['Small things'],
      objectives: [{ id: 'O1', words: phrase(31, 6) }],
      planned: { chapters: ['First steps', 'Second steps'], labs: ['A lab'] },
    }),
    [at.chapter]: chapter,
    ...Object.fromEntries([1, 2, 3, 4, 5].map(n => [at.check(n), stringify(singleQuestion(n))])),
    [at.case]: stringify({
      id: 'an-outage',
      title: 'An outage',
      organisation: 'A company',
      when: '2020',
      story: `${prose(32, 27)} It ended [@a-source#a-fact].`,
      lesson: prose(33, 9),
      reflect: { ask: prose(34, 9), consider: prose(35, 9) },
      sources: ['a-source'],
    }),
    [at.example]: stringify({
      id: 'eight-lines',
      title: 'Eight lines',
      file: 'eight-lines.ts',
      language: 'ts',
      check: 'run',
      expect: '6\n3\n',
      purpose: phrase(36, 6),
    }),
    [at.code]: code,
    [at.diagram]: `title: Two lanes\nalt: ${phrase(37, 9)}\nkind: seq\n---\nlanes: A, B\nA -> B: ${phrase(38, 2)}\n`,
    [at.scenario]: stringify({
      id: 'a-design',
      title: 'A design',
      objectives: ['O1'],
      context: prose(39, 36),
      constraints: [prose(40, 9), prose(41, 9)],
      decisions: [0, 1, 2, 3].map(n => ({
        ask: prose(42 + n, 9),
        options: [
          { text: phrase(46 + n, 4), right: true, why: prose(70 + n, 9) },
          { text: phrase(50 + n, 4), why: prose(74 + n, 9) },
        ],
      })),
      checklist: [0, 1, 2, 3].map(n => phrase(78 + n, 6)),
      modelAnswer: prose(82, 54),
      temptingAnswers: [0, 1].map(n => ({ answer: prose(84 + n, 18), why: prose(86 + n, 9) })),
    }),
    [`${module}/labs/a-lab/lab.yml`]: stringify(lab),
    [`${module}/labs/a-lab/brief.md`]: `${prose(90, 36)}\n`,
    [`${module}/labs/a-lab/debrief.md`]: `${prose(91, 36)}\n`,
    [`${module}/labs/a-lab/starter.ts`]: `${body} n\n}\n`,
    [`${module}/labs/a-lab/reference.ts`]: `${body} 2 * n\n}\n`,
    [`${module}/labs/a-lab/tests.ts`]:
      'export default () => ({ visible: () => {}, hidden: () => {}, property: () => {} })\n',
    ...Object.fromEntries(
      [3, 4, 5, 6, 7, 8].map(n => [`${module}/labs/a-lab/mutants/times-${n}.ts`, `${body} ${n} * n\n}\n`]),
    ),
  }
}

function ofExam(): Record<string, string> {
  const bank = Array.from({ length: 21 }, (_, n) => n)
  return {
    [at.exam]: stringify({
      id: 'small-exam',
      code: 'E1',
      title: 'Small Exam',
      track: 'pillars',
      minutes: 10,
      passMark: 80,
      about: prose(95, 9),
      topics: ['Small things'],
      objectives: [1, 2, 3, 4, 5, 6, 7].map(n => ({ id: `O${n}`, words: phrase(300 + n, 6) })),
      blueprint: {
        sections: [{ id: 'only', title: 'The only one', form: 4, bank: 21 }],
        types: { numeric: 4 },
        difficulty: { easy: 0, medium: 100, hard: 0 },
        bloom: { remember: 0, understand: 0, apply: 100, analyze: 0, evaluate: 0, create: 0 },
      },
    }),
    'pillars/later-exam/exam.yml': stringify({
      id: 'later-exam',
      code: 'E2',
      title: 'Later Exam',
      track: 'pillars',
      minutes: 10,
      passMark: 80,
      about: prose(96, 9),
      topics: ['Later things'],
    }),
    ...Object.fromEntries(bank.map(n => [at.bank(n), stringify(numericQuestion(n))])),
  }
}

/** Files of the smallest library that passes every check, by path. */
export function tinyLibrary(): Record<string, string> {
  return { ...shared(), ...ofModule(), ...ofExam() }
}
