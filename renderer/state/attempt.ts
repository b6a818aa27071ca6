import { create } from 'zustand'
import type { AttemptReading, AttemptView } from '#core/api/exam.ts'
import type { RefusalData } from '#core/errors.ts'
import type { Response } from '#core/library/compiled-question.ts'
import { type Answer, ask } from '../studio.ts'
import { forget } from './reading.ts'

/** What was chosen and is not on disk yet. The name makes a repeated save harmless. */
interface Draft {
  response: Response | null
  opId: string
}

/** The attempt in the room: the last reading from main, and what main has not acknowledged. */
interface Room {
  view: AttemptView | null
  reading: AttemptReading | null
  /** performance.now() when the reading came; the countdown counts from it. */
  heardAt: number
  drafts: Readonly<Record<string, Draft>>
  /** Why the last change is not saved; gone once it is. */
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

export function enterRoom(view: AttemptView): void {
  useRoom.setState({ view, reading: view.reading, heardAt: performance.now(), drafts: {}, unsaved: null })
}

function heard(reading: AttemptReading): void {
  const { reading: before } = useRoom.getState()
  // Replies may overtake each other; a smaller sequence number is an older truth.
  if (before && before.attempt === reading.attempt && reading.seq < before.seq) return
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
  const draft = { response, opId: crypto.randomUUID() }
  useRoom.setState(({ drafts }) => ({ drafts: { ...drafts, [question]: draft } }))
  void save()
}

let saving = false

/** Sends drafts one after the other, the same one again until it is kept or the attempt has ended. */
async function save(): Promise<void> {
  if (saving) return
  saving = true
  try {
    for (;;) {
      const { reading, drafts } = useRoom.getState()
      const [next] = Object.entries(drafts)
      if (!next || !reading) return
      const [question, draft] = next
      const kept = await ask('exam.answer', { attempt: reading.attempt, question, ...draft })
      if (kept.ok) {
        drop(question, draft)
        useRoom.setState({ unsaved: null })
        heard(kept.value)
      } else if (kept.refusal.name === 'attempt-ended' || kept.refusal.name === 'response-misfit') {
        drop(question, draft)
        await look()
      } else {
        useRoom.setState({ unsaved: kept.refusal })
        await new Promise(rested => setTimeout(rested, retryMs))
      }
    }
  } finally {
    saving = false
  }
}

function drop(question: string, draft: Draft): void {
  useRoom.setState(({ drafts }) => {
    if (drafts[question] !== draft) return {}
    const { [question]: _, ...others } = drafts
    return { drafts: others }
  })
}

/** Reads the attempt anew, for example when its time should be over. */
export async function look(): Promise<void> {
  const { reading } = useRoom.getState()
  if (reading) take(await ask('exam.read', { attempt: reading.attempt }))
}

function take(answer: Answer<'exam.read'>): RefusalData | null {
  if (answer.ok) {
    heard(answer.value)
    return null
  }
  useRoom.setState({ unsaved: answer.refusal })
  return answer.refusal
}

const attempt = (): string => useRoom.getState().reading?.attempt ?? ''

export const flag = async (question: string, flagged: boolean) =>
  take(await ask('exam.flag', { attempt: attempt(), question, flagged }))

export const strike = async (question: string, option: string, struck: boolean) =>
  take(await ask('exam.strike', { attempt: attempt(), question, option, struck }))

export const visit = async (question: string) =>
  take(await ask('exam.visit', { attempt: attempt(), question }))

export const report = async (question: string, words: string) =>
  take(await ask('exam.report', { attempt: attempt(), question, words }))

/** Waits for what is still on its way, then hands in. */
export async function handIn(): Promise<RefusalData | null> {
  await save()
  return take(await ask('exam.hand-in', { attempt: attempt() }))
}

export const abandon = async () => take(await ask('exam.abandon', { attempt: attempt() }))
