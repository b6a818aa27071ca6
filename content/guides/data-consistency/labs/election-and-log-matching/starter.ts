export type Entry = { term: number; command: string }

/** What is on the disk. The first entry of `log` has index 1. */
export type Saved = { term: number; votedFor: string | null; log: Entry[] }

export type Message =
  /** Will you vote for me? Index and term of my last entry. */
  | { kind: 'ask'; term: number; lastIndex: number; lastTerm: number }
  | { kind: 'vote'; term: number; granted: boolean }
  /** What comes after the entry at `prevIndex`, which has `prevTerm`, and how much of the log is committed. */
  | { kind: 'append'; term: number; prevIndex: number; prevTerm: number; entries: Entry[]; commit: number }
  /** `index`: up to where the message went. In a refusal it means nothing. */
  | { kind: 'appended'; term: number; ok: boolean; index: number }

export interface Host {
  readonly id: string
  /** The other servers. */
  readonly peers: readonly string[]
  /** What was saved last; at first `{ term: 0, votedFor: null, log: [] }`. */
  load(): Saved
  /** Keeps a copy, which survives a crash. */
  save(saved: Saved): void
  send(to: string, message: Message): void
  /** Calls `onTimer` once, after so many ms. Set again, it starts anew. */
  setTimer(ms: number): void
  /** At least 0, below 1. */
  random(): number
}

export type Role = 'follower' | 'candidate' | 'leader'

export interface Server {
  onTimer(): void
  onMessage(from: string, message: Message): void
  /** False if this server does not lead. */
  propose(command: string): boolean
  /** `commit` is the index up to which the log is committed, as far as this server knows. */
  status(): { role: Role; term: number; commit: number }
}

export function createServer(host: Host): Server {
  let { term, votedFor, log } = host.load()
  let role: Role = 'follower'
  let commit = 0

  const save = () => host.save({ term, votedFor, log })
  const isMajority = (servers: number) => servers > (host.peers.length + 1) / 2
  const termAt = (index: number) => (index === 0 ? 0 : log[index - 1]?.term)

  host.setTimer(150 * (1 + host.random()))
  return {
    onTimer() {
      // Nobody leads yet. Stand for election here, or, as the leader, let everybody hear from you.
    },
    onMessage(from, message) {
      if (message.kind === 'ask') {
        // Anybody may have this vote, and more than once. What has to be on the disk before it is given?
        host.send(from, { kind: 'vote', term: message.term, granted: true })
      }
    },
    propose() {
      return false
    },
    status: () => ({ role, term, commit }),
  }
}
