import { create } from 'zustand'
import type { AttemptReading, AttemptView } from '#core/api/exam.ts'
import { type RefusalData, type RefusalName, refusalData } from '#core/errors.ts'
import type { Response } from '#core/library/compiled-question.ts'
import { type Answer, ask } from '../studio.ts'
import { forget } from './reading.ts'

/** A change that is not on disk yet: how to send it and, for an answer, what was chosen. */
interface Draft {
  response?: Response | null
  send(attempt: string): Promise<Answer<'exam.read'>>
}

/** The attempt in the room: the last reading from main, and what main has not acknowledged. */
interface Room {
  view: AttemptView | null
  reading: AttemptReading | null
  /** performance.now() when the reading came; the countdown counts from it. */
  heardAt: number
  /** Answers by question; flags, strike-outs and the place under names of their own. */
  drafts: Readonly<Record<string, Draft>>
  /** Why the last change is not saved; gone once every change is. */
  unsaved: RefusalData | null
}

export const useRoom = create<Room>(() => ({
  view: null,
  reading: null,
  heardAt: 0,
  drafts: {},
  unsaved: null,
}))

const retryMs = 1_000
/** How long a change may be on its way before it is called not saved. */
const patienceMs = 1_000

const late: RefusalData = {
  ...refusalData('not-saved'),
  what: 'The last change is not on disk yet.',
  next: 'Keep this window open; Quorum goes on trying.',
}

/** Refusals that no second try can change. */
const final: readonly RefusalName[] = ['attempt-ended', 'response-misfit']

export function enterRoom(view: AttemptView): void {
  useRoom.setState({ view, reading: view.reading, heardAt: performance.now(), drafts: {}, unsaved: null })
}

function heard(reading: AttemptReading): void {
  const { reading: before } = useRoom.getState()
  // Replies may overtake each other; a smaller sequence number is an older truth.
  if (before?.attempt !== reading.attempt || reading.seq < before.seq) return
  useRoom.setState({ reading, heardAt: performance.now() })
  if (reading.phase !== 'in-progress') forget(['home', 'map', 'progress', 'library', 'exam'])
}

/** The answer to show: what was just chosen, else what is on disk. */
export function answerTo(
  { drafts, reading }: Pick<Room, 'drafts' | 'reading'>,
  question: string,
): Response | undefined {
  const draft = drafts[question]
  return draft ? (draft.response ?? undefined) : reading?.answers[question]
}

/** Shows a choice at once and saves it; *Saved* comes only with the reply. */
export function respond(question: string, response: Response | null): void {
  // The name makes a repeated save harmless.
  const opId = crypto.randomUUID()
  keep(question, { response, send: attempt => ask('exam.answer', { attempt, question, response, opId }) })
}

export function flag(question: string, flagged: boolean): void {
  keep(`flag ${question}`, { send: attempt => ask('exam.flag', { attempt, question, flagged }) })
}

export function strike(question: string, option: string, struck: boolean): void {
  keep(`strike ${question} ${option}`, {
    send: attempt => ask('exam.strike', { attempt, question, option, struck }),
  })
}

const place = 'place'

export function visit(question: string): void {
  keep(place, { send: attempt => ask('exam.visit', { attempt, question }) })
}

/** Whether a change of the learner's is on its way; going to a question is none. */
export const underWay = ({ drafts }: Pick<Room, 'drafts'>): boolean =>
  Object.keys(drafts).some(name => name !== place)

function keep(name: string, draft: Draft): void {
  useRoom.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: draft } }))
  setTimeout(() => {
    useRoom.setState(({ drafts, unsaved }) => (drafts[name] === draft ? { unsaved: unsaved ?? late } : {}))
  }, patienceMs)
  void save()
}

let sending: Promise<void> | undefined
let next: ReturnType<typeof setTimeout> | undefined

/** Sends what is waiting; whoever asks while it is being sent waits for the same. */
function save(): Promise<void> {
  clearTimeout(next)
  sending ??= send().finally(() => {
    sending = undefined
  })
  return sending
}

/** Sends drafts one after the other. What is refused is sent again a moment later, until it is kept. */
async function send(): Promise<void> {
  for (;;) {
    const { reading, drafts } = useRoom.getState()
    const [first] = Object.entries(drafts)
    if (!first || !reading) return
    const [name, draft] = first
    const answer = await draft.send(reading.attempt)
    if (!answer.ok && !final.includes(answer.refusal.name)) {
      useRoom.setState({ unsaved: answer.refusal })
      next = setTimeout(() => void save(), retryMs)
      return
    }
    drop(name, draft)
    if (answer.ok) heard(answer.value)
    else await look()
  }
}

function drop(name: string, draft: Draft): void {
  useRoom.setState(({ drafts, unsaved }) => {
    if (drafts[name] !== draft) return {}
    const { [name]: _, ...others } = drafts
    return { drafts: others, unsaved: Object.keys(others).length === 0 ? null : unsaved }
  })
}

/** Reads the attempt anew, for example when its time should be over. */
export async function look(): Promise<void> {
  take(await ask('exam.read', { attempt: attempt() }))
}

function take(answer: Answer<'exam.read'>): RefusalData | null {
  if (!answer.ok) return answer.refusal
  heard(answer.value)
  return null
}

const attempt = (): string => useRoom.getState().reading?.attempt ?? ''

export const report = async (question: string, words: string) =>
  take(await ask('exam.report', { attempt: attempt(), question, words }))

/** Hands in once every change is on disk; says why not when that takes more than a moment. */
export async function handIn(): Promise<RefusalData | null> {
  await Promise.race([save(), new Promise(passed => setTimeout(passed, patienceMs))])
  const { drafts, unsaved } = useRoom.getState()
  if (Object.keys(drafts).length > 0) return unsaved ?? late
  return take(await ask('exam.hand-in', { attempt: attempt() }))
}

export const abandon = async () => take(await ask('exam.abandon', { attempt: attempt() }))
