import * as z from 'zod'
import {
  CompiledCase,
  CompiledChapter,
  CompiledScenario,
  PatternDocument,
  TermDocument,
} from '../library/compiled.ts'
import { AskedQuestion, Response } from '../library/compiled-question.ts'
import { Minutes, ShelfItem } from './study.ts'

export const ChapterLine = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  objectives: z.array(z.string()),
  minutes: Minutes,
  read: z.boolean(),
  /** Share of its paragraphs that were reached, in per cent. */
  reached: z.int(),
  /** Best of its check in per cent, null before the first try. */
  check: z.int().nullable(),
})
export type ChapterLine = z.infer<typeof ChapterLine>

/** Page of a module, guide or primer. */
export const BookView = z.strictObject({
  item: ShelfItem,
  topics: z.array(z.string()),
  objectives: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  prerequisites: z.array(z.string()),
  chapters: z.array(ChapterLine),
  /** Titles still being written. */
  coming: z.array(z.string()),
  labs: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      coming: z.boolean(),
      passed: z.boolean(),
    }),
  ),
  scenarios: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Of the guided tasks of its simulators; beside the core time, like labs. Null when it shows none. */
  simulatorMinutes: Minutes.nullable(),
  capstone: z.strictObject({ questions: z.int(), best: z.int().nullable() }),
  exam: z.strictObject({ id: z.string(), title: z.string(), open: z.boolean() }).nullable(),
  /** For example chapters done, labs to come. */
  completion: z.string(),
})
export type BookView = z.infer<typeof BookView>

export const Note = z.strictObject({
  id: z.string(),
  chapter: z.string(),
  paragraph: z.string(),
  /** First words of the paragraph, kept in case the text changes. */
  quote: z.string(),
  words: z.string(),
  at: z.number(),
})
export type Note = z.infer<typeof Note>

export const Bookmark = Note.omit({ words: true })
export type Bookmark = z.infer<typeof Bookmark>

export const ChapterView = z.strictObject({
  chapter: CompiledChapter,
  ownerTitle: z.string(),
  number: z.int(),
  of: z.int(),
  previous: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  next: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  /** Paragraph the reader left. */
  place: z.string().nullable(),
  reached: z.array(z.string()),
  bookmarks: z.array(Bookmark),
  notes: z.array(Note),
  check: z.array(AskedQuestion),
  /** Last answers given to the check, by question id; `right` once any answer to it was. */
  answered: z.record(z.string(), z.strictObject({ response: Response, right: z.boolean() })),
  terms: z.array(TermDocument),
  cases: z.array(CompiledCase),
})
export type ChapterView = z.infer<typeof ChapterView>

/** Why an answer is right or not: shown after answering a check, in practice, and in a result. */
export const Explained = z.strictObject({
  question: z.string(),
  points: z.int(),
  /** The right answer in the shape of a response. */
  key: Response,
  why: z.string(),
  /** Reason for each option, item or prompt, by its id. */
  reasons: z.record(z.string(), z.strictObject({ why: z.string(), misconception: z.string().optional() })),
  /** For a numeric question: the slip that gives the typed number, when one does. */
  slip: z.string().nullable(),
  links: z.array(z.strictObject({ to: z.string(), title: z.string() })),
})
export type Explained = z.infer<typeof Explained>

const nothing = z.strictObject({})
const chapter = z.strictObject({ chapter: z.string() })
const answered = z.strictObject({ question: z.string(), response: Response })

export const readingApi = {
  'book.open': { in: z.strictObject({ id: z.string() }), out: BookView },
  'chapter.open': { in: chapter, out: ChapterView },
  /** Keeps the place and what was reached; `activeMs` is time really spent since the last call, idle not counted. */
  'place.keep': {
    in: z.strictObject({
      chapter: z.string(),
      paragraph: z.string(),
      words: z.string().max(400),
      reached: z.array(z.string()).max(400),
      activeMs: z.int().min(0).max(120_000),
    }),
    out: z.strictObject({ reached: z.int(), of: z.int() }),
  },
  'bookmark.toggle': {
    in: z.strictObject({ chapter: z.string(), paragraph: z.string(), quote: z.string().max(300) }),
    out: z.array(Bookmark),
  },
  /** Empty words remove the note. */
  'note.write': {
    in: z.strictObject({
      chapter: z.string(),
      paragraph: z.string(),
      quote: z.string().max(300),
      words: z.string().max(20_000),
    }),
    out: z.array(Note),
  },
  /** Saves notes and bookmarks as Markdown where the learner chooses. */
  'note.export': { in: nothing, out: z.strictObject({ path: z.string() }) },
  /** Answers a question of a chapter check or capstone; the reasons come back at once. */
  'check.answer': { in: answered, out: Explained },
  /** The same, and nothing is kept: for the samples of the first run. */
  'check.try': { in: answered, out: Explained },
  'capstone.open': {
    in: z.strictObject({ module: z.string() }),
    out: z.strictObject({
      title: z.string(),
      questions: z.array(AskedQuestion),
      answered: z.record(z.string(), z.strictObject({ response: Response, right: z.boolean() })),
    }),
  },
  'term.open': { in: z.strictObject({ id: z.string() }), out: TermDocument },
  'scenario.open': { in: z.strictObject({ id: z.string() }), out: CompiledScenario },
  'pattern.open': { in: z.strictObject({ id: z.string() }), out: PatternDocument },
  'pattern.list': {
    in: nothing,
    out: z.array(z.strictObject({ id: z.string(), title: z.string(), context: z.string() })),
  },
  'search.find': {
    in: z.strictObject({ query: z.string().max(200), limit: z.int().min(1).max(50).default(20) }),
    out: z.array(
      z.strictObject({
        kind: z.string(),
        title: z.string(),
        /** Where it stands, for example the chapter's title. */
        within: z.string(),
        /** Text with the found words between \u0001 and \u0002. */
        snippet: z.string(),
        /** Named in the catalogue and not written yet. */
        coming: z.boolean(),
        to: z.string(),
      }),
    ),
  },
} as const
