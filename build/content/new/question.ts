import type { QuestionType } from '#core/library/question.ts'

export interface QuestionPlace {
  objective: string
  section: string | null
  /** `<owner>/<chapter>` that teaches it. */
  own: string
  misconceptions: readonly string[]
}

/** A question of each type that obeys every rule of form; its author replaces the words and sets it live. */
export function questionText(type: QuestionType, place: QuestionPlace): string {
  const head = [
    `type: ${type}`,
    `objective: ${place.objective}`,
    'bloom: apply',
    'difficulty: medium',
    'seconds: 75',
    ...(place.section ? [`section: ${place.section}`] : []),
  ]
  const foot = [`refs: { own: [${place.own}], sources: [] }`, 'status: draft']
  return `${[...head, ...bodies[type](place.misconceptions), ...foot].join('\n')}\n`
}

const bodies: Record<QuestionType, (misconceptions: readonly string[]) => string[]> = {
  single: ([first, second, third]) => [
    'stem: >-',
    '  Suppose a shop meets one trouble, told here in two short sentences with its figures. The team has time for one',
    '  repair. Which repair removes the cause?',
    'options:',
    '  - text: the repair that stops the loop',
    '    key: true',
    '  - text: the repair that hides the alarm',
    '    why: It tempts because the alarm goes quiet at once; the loop goes on and fills the queue again within minutes.',
    `    misconception: ${first}`,
    '  - text: the repair that moves the queue',
    '    why: It looks like relief since the old queue is empty; the same work now waits in another place.',
    `    misconception: ${second}`,
    '  - text: the repair that adds a server',
    '    why: More servers help when work is useful; here each new one only turns the loop a little faster.',
    `    misconception: ${third}`,
    'why: >-',
    '  The trouble feeds itself: late work is done again, and done again it makes more work late. Cutting that loop lets the',
    '  backlog drain with the capacity there is. It stops being enough when fresh demand alone is more than the shop can serve.',
  ],
  multiple: ([first, second, third]) => [
    'stem: >-',
    '  Suppose a team reads the log of a night on which two causes met. Figures stand in the log. Which two findings explain',
    '  why the shop stayed down?',
    'options:',
    '  - text: old copies were served as fresh',
    '    key: true',
    '  - text: one switch led to both houses',
    '    key: true',
    '  - text: the disk had been half full',
    '    why: Half full sounds alarming in a log; writes went on all night, so nothing waited for the disk.',
    `    misconception: ${first}`,
    '  - text: the night had fewer callers',
    '    why: Fewer callers would have made the night easier, which is the reverse of what has to be explained.',
    `    misconception: ${second}`,
    '  - text: the clock was a second late',
    '    why: A late clock shifts stamps in the log; no decision of that night was taken by comparing stamps.',
    `    misconception: ${third}`,
    'why: >-',
    '  Both findings are needed: the shared switch took the spare house away, and stale copies kept readers from noticing in',
    '  time. Either one alone would have cost minutes. The pair stops explaining once the spare house has its own way out.',
  ],
  ordering: () => [
    'stem: >-',
    '  Suppose you bring a failed node back without losing a write that was promised. Put the five steps in the order in which',
    '  they are safe.',
    'items:',
    '  - text: stop all writers',
    '  - text: copy what the others hold',
    '  - text: compare sums of both copies',
    '  - text: let readers in',
    '  - text: admit writers again',
    'why: >-',
    '  Nothing may change while copies are compared, so writers wait first and come back last. Readers may come earlier, since',
    '  they take nothing away. The order stops mattering for data that merges by itself, where late writes lose nothing.',
  ],
  matching: () => [
    'stem: >-',
    '  Suppose four symptoms are seen on one morning. Match each symptom with the place where its cause is best sought.',
    'prompts:',
    '  - text: each third call is slow',
    '    answer: 2',
    '  - text: calls fail right after noon',
    '    answer: 0',
    '  - text: reads return yesterday',
    '    answer: 3',
    '  - text: memory grows by the hour',
    '    answer: 1',
    'answers:',
    '  - A certificate that ran out',
    '  - A list that is only added to',
    '  - A member of the pool that limps',
    '  - A replica that stopped following',
    '  - A name that resolves twice',
    '  - A log that is rotated too late',
    'why: >-',
    '  A share of slow calls points at one member, a sharp hour at something dated, old reads at a follower, steady growth at',
    '  something kept. Symptoms lead the search and prove nothing; two of them together can come from a fifth place.',
  ],
  numeric: ([first]) => [
    'stem: >-',
    '  Suppose {callers} clients each send {rate} requests a minute to one shop. How many requests arrive in a minute?',
    'unit: requests',
    'formula: callers * rate',
    'digits: 0',
    'tolerance: 0.5',
    'variants:',
    '  - { callers: 40, rate: 6 }',
    '  - { callers: 25, rate: 8 }',
    'slips:',
    '  - formula: callers + rate',
    '    why: Adds two numbers of different kinds; each client sends its own share.',
    `    misconception: ${first}`,
    'why: >-',
    '  Clients send independently, so their rates add up: the number of clients times what one sends. The product holds for the',
    '  mean over a long time. It says nothing about the busiest second, which can be far above the mean.',
  ],
}
