import * as z from 'zod'
import { IncidentKind } from '../attempt/events.ts'
import { AskedQuestion, Response } from '../library/compiled-question.ts'
import { Explained } from './reading.ts'
import { ExamItem } from './study.ts'

/** What the lobby checks and what it cannot know. */
export const Preflight = z.strictObject({
  checks: z.array(z.strictObject({ id: z.string(), words: z.string(), fine: z.boolean() })),
  /** What this computer cannot prevent, in plain words. */
  limits: z.array(z.string()),
  /** How far the result can be trusted on this machine, in words. */
  assurance: z.string(),
})
export type Preflight = z.infer<typeof Preflight>

export const LobbyView = z.strictObject({
  exam: ExamItem,
  sections: z.array(z.strictObject({ title: z.string(), questions: z.int() })),
  objectives: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  minutes: z.number(),
  extraTime: z.union([z.literal(1), z.literal(1.25), z.literal(1.5)]),
  recorded: z.array(z.string()),
  preflight: Preflight,
  guide: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  /** Share of the next form this learner has met before, in per cent. */
  met: z.int(),
})
export type LobbyView = z.infer<typeof LobbyView>

/** What every change replies: the latest reading of the attempt. */
export const AttemptReading = z.strictObject({
  attempt: z.string(),
  phase: z.enum(['created', 'in-progress', 'submitted', 'expired', 'abandoned']),
  timed: z.boolean(),
  remainingMs: z.number(),
  budgetMs: z.number(),
  /** Wall clock of the last durable answer. */
  savedAt: z.number().nullable(),
  seq: z.int(),
  answers: z.record(z.string(), Response),
  flagged: z.array(z.string()),
  struck: z.record(z.string(), z.array(z.string())),
  here: z.string().nullable(),
  incidents: z.int(),
})
export type AttemptReading = z.infer<typeof AttemptReading>

export const AttemptView = z.strictObject({
  exam: z.string(),
  title: z.string(),
  mode: z.enum(['exam', 'practice']),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** In the form's order, without keys. */
  questions: z.array(AskedQuestion),
  reading: AttemptReading,
})
export type AttemptView = z.infer<typeof AttemptView>

export const Incident = z.strictObject({
  kind: IncidentKind,
  words: z.string(),
  at: z.number(),
  intoMs: z.number(),
})

export const ResultView = z.strictObject({
  attempt: z.string(),
  exam: z.string(),
  title: z.string(),
  mode: z.enum(['exam', 'practice']),
  phase: z.enum(['submitted', 'expired', 'abandoned']),
  /** Leads with what to do next. */
  headline: z.string(),
  advice: z.array(z.strictObject({ words: z.string(), to: z.string(), verb: z.string() })),
  /** In hundredths of a per cent. */
  score: z.int(),
  band: z.int(),
  passMark: z.int(),
  passed: z.boolean(),
  /** True when the band reaches across the pass mark. */
  close: z.boolean(),
  startedAt: z.number(),
  endedAt: z.number(),
  usedMs: z.number(),
  budgetMs: z.number(),
  /** Factor on the exam's own time that was given. */
  extraTime: z.number(),
  /** Weakest first. */
  objectives: z.array(
    z.strictObject({
      id: z.string(),
      words: z.string(),
      points: z.int(),
      of: z.int(),
      right: z.int(),
      questions: z.int(),
    }),
  ),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), points: z.int(), of: z.int() })),
  incidents: z.array(Incident),
  assurance: z.string(),
  questions: z.array(
    z.strictObject({
      question: AskedQuestion,
      response: Response.nullable(),
      points: z.int(),
      explained: Explained,
      reported: z.boolean(),
    }),
  ),
  attempts: z.int(),
})
export type ResultView = z.infer<typeof ResultView>

const attempt = z.strictObject({ attempt: z.string() })
const nothing = z.strictObject({})

export const examApi = {
  'exam.lobby': { in: z.strictObject({ exam: z.string() }), out: LobbyView },
  'exam.start': {
    in: z.strictObject({
      exam: z.string(),
      mode: z.enum(['exam', 'practice']),
      /** The honour pledge; needed in exam mode. */
      pledge: z.boolean(),
      /** How many questions a practice round has. */
      count: z.int().min(5).max(40).default(10),
    }),
    out: AttemptView,
  },
  /** The open attempt, if there is one: offered at start. `ended` when this look found its time over. */
  'exam.unfinished': {
    in: nothing,
    out: z
      .strictObject({
        attempt: z.string(),
        ended: z.boolean(),
        exam: z.string(),
        title: z.string(),
        mode: z.enum(['exam', 'practice']),
        answered: z.int(),
        of: z.int(),
        awayMs: z.number(),
        remainingMs: z.number(),
      })
      .nullable(),
  },
  'exam.resume': { in: attempt, out: AttemptView },
  'exam.read': { in: attempt, out: AttemptReading },
  /** Replies after the answer is durable. `opId` makes a repeated save harmless; response null clears. */
  'exam.answer': {
    in: z.strictObject({
      attempt: z.string(),
      question: z.string(),
      response: Response.nullable(),
      opId: z.string().max(64),
    }),
    out: AttemptReading,
  },
  'exam.flag': {
    in: z.strictObject({ attempt: z.string(), question: z.string(), flagged: z.boolean() }),
    out: AttemptReading,
  },
  'exam.strike': {
    in: z.strictObject({
      attempt: z.string(),
      question: z.string(),
      option: z.string(),
      struck: z.boolean(),
    }),
    out: AttemptReading,
  },
  'exam.visit': { in: z.strictObject({ attempt: z.string(), question: z.string() }), out: AttemptReading },
  'exam.report': {
    in: z.strictObject({ attempt: z.string(), question: z.string(), words: z.string().max(2_000) }),
    out: AttemptReading,
  },
  /** Practice only: the key and its reasons, after an answer. */
  'exam.explain': { in: z.strictObject({ attempt: z.string(), question: z.string() }), out: Explained },
  'exam.hand-in': { in: attempt, out: AttemptReading },
  'exam.abandon': { in: attempt, out: AttemptReading },
  'exam.result': { in: attempt, out: ResultView },
} as const
