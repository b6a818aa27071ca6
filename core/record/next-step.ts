import type { ExamItem, NextStep, ShelfItem } from '../api/study.ts'

/** What the advice is made from. */
export interface Situation {
  shelf: readonly ShelfItem[]
  exams: readonly ExamItem[]
  /** Codes in the order of the learner's route; empty before a role is chosen. */
  route: readonly string[]
  /** Chapter left half-way, with minutes left. */
  reading: { chapter: string; owner: string } | null
  /** First chapter not yet read and first check not yet passed, by book id. */
  unread: ReadonlyMap<string, { chapter: string; title: string; minutes: { fast: number; typical: number } }>
  unchecked: ReadonlyMap<string, { chapter: string; title: string; questions: number }>
  /** By book id: how many questions a capstone not yet passed has, and the first lab that can be opened and is not. */
  capstones: ReadonlyMap<string, number>
  labs: ReadonlyMap<string, { id: string; title: string; minutes: { fast: number; typical: number } }>
  /** Objective answered worst in exams so far. */
  weakest: { exam: string; words: string; right: number; of: number } | null
}

const most = 3

const minutesFor = (questions: number) => ({ fast: questions * 0.75, typical: questions * 1.25 })

/** At most three things worth doing now, each with its reason; only what can be done now. */
export function nextSteps(situation: Situation): NextStep[] {
  const { shelf, exams, route } = situation
  const rank = (code: string) => {
    const place = route.indexOf(code)
    return place === -1 ? route.length : place
  }
  const steps: NextStep[] = []

  for (const book of shelf
    .filter(each => each.standing === 'under-way')
    .sort((a, b) => rank(a.code) - rank(b.code))) {
    const check = situation.unchecked.get(book.id)
    if (check)
      steps.push({
        title: `Check yourself: ${check.title}`,
        why: `You read it in ${book.title}; ${check.questions} questions show what stayed.`,
        minutes: minutesFor(check.questions),
        verb: 'Check',
        to: `/read/${check.chapter}/check`,
      })
    const unread = situation.unread.get(book.id)
    if (unread && situation.reading?.chapter !== unread.chapter)
      steps.push({
        title: unread.title,
        why: `The next chapter of ${book.title}; ${book.read} of ${book.chapters} are read.`,
        minutes: unread.minutes,
        verb: 'Read',
        to: `/read/${unread.chapter}`,
      })
    if (check || unread) continue
    const capstone = situation.capstones.get(book.id)
    if (capstone !== undefined)
      steps.push({
        title: `Capstone: ${book.title}`,
        why: `Its chapters and checks are done; ${capstone} questions ask across all of them.`,
        minutes: minutesFor(capstone),
        verb: 'Open capstone',
        to: `/capstone/${book.id}`,
      })
    const lab = situation.labs.get(book.id)
    if (lab)
      steps.push({
        title: lab.title,
        why: `A lab of ${book.title}, whose chapters are done.`,
        minutes: lab.minutes,
        verb: 'Open lab',
        to: `/lab/${lab.id}`,
      })
  }
  if (situation.weakest)
    steps.push({
      title: `Practise: ${situation.weakest.words}`,
      why: `Your weakest objective so far: ${situation.weakest.right} of ${situation.weakest.of} right.`,
      minutes: { fast: 10, typical: 15 },
      verb: 'Practise',
      to: `/exam/${situation.weakest.exam}`,
    })
  for (const exam of exams
    .filter(each => each.standing === 'open')
    .sort((a, b) => rank(a.code) - rank(b.code))) {
    const guide = shelf.find(each => each.id === exam.guide)
    if (guide && guide.standing !== 'done' && guide.standing !== 'coming') continue
    steps.push({
      title: exam.title,
      why: guide
        ? 'You have read its study guide.'
        : route.includes(exam.code)
          ? 'It stands on your route and can be sat now.'
          : 'It can be sat now.',
      minutes: { fast: exam.minutes, typical: exam.minutes },
      verb: 'Open lobby',
      to: `/exam/${exam.id}`,
    })
  }
  for (const book of shelf
    .filter(each => each.standing === 'open')
    .sort((a, b) => rank(a.code) - rank(b.code))) {
    const unread = situation.unread.get(book.id)
    const why = route.includes(book.code)
      ? 'It stands on your route and can be read in full.'
      : book.kind === 'guide'
        ? 'It prepares an exam you can sit now.'
        : 'It can be read in full now.'
    if (unread)
      steps.push({
        title: book.title,
        why,
        minutes: book.minutes,
        verb: 'Begin',
        to: `/read/${unread.chapter}`,
      })
  }
  return steps.slice(0, most)
}
