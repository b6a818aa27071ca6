import type { Json } from '../../json.ts'

/** One entry of the log. `id` is the request it came from; a new leader's own entry has none. */
export type Entry = { term: number; id: string | null; command: Json }

/** What replicas say to each other; the four messages of Raft (Ongaro and Ousterhout 2014, figure 2). */
export type RaftMessage =
  | { kind: 'ask'; term: number; lastIndex: number; lastTerm: number }
  | { kind: 'vote'; term: number; granted: boolean }
  | {
      kind: 'append'
      term: number
      previousIndex: number
      previousTerm: number
      entries: Entry[]
      commit: number
    }
  /** `index`: up to where the logs agree, or, when refused, where the sender may try next. */
  | { kind: 'appended'; term: number; ok: boolean; index: number }
