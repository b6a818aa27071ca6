// Answers a candidate first and stores the vote afterwards.
export type Entry = { term: number; command: string }
export type Saved = { term: number; votedFor: string | null; log: Entry[] }

export type Message =
  | { kind: 'ask'; term: number; lastIndex: number; lastTerm: number }
  | { kind: 'vote'; term: number; granted: boolean }
  | { kind: 'append'; term: number; prevIndex: number; prevTerm: number; entries: Entry[]; commit: number }
  | { kind: 'appended'; term: number; ok: boolean; index: number }
type Append = Message & { kind: 'append' }
type Appended = Message & { kind: 'appended' }

export interface Host {
  readonly id: string
  readonly peers: readonly string[]
  load(): Saved
  save(saved: Saved): void
  send(to: string, message: Message): void
  setTimer(ms: number): void
  random(): number
}

export type Role = 'follower' | 'candidate' | 'leader'

export interface Server {
  onTimer(): void
  onMessage(from: string, message: Message): void
  propose(command: string): boolean
  status(): { role: Role; term: number; commit: number }
}

export function createServer(host: Host): Server {
  const { peers } = host
  let { term, votedFor, log } = host.load()
  let role: Role = 'follower'
  let commit = 0
  let votes = new Set<string>()
  let next = new Map<string, number>()
  let match = new Map<string, number>()

  const save = () => host.save({ term, votedFor, log })
  const isMajority = (servers: number) => servers > (peers.length + 1) / 2
  const termAt = (index: number) => (index === 0 ? 0 : log[index - 1]?.term)
  const lastTerm = () => termAt(log.length) ?? 0

  function enter(newTerm: number, vote: string | null) {
    term = newTerm
    votedFor = vote
    save()
  }

  function become(newRole: 'follower' | 'candidate') {
    role = newRole
    host.setTimer(150 * (1 + host.random()))
  }

  function stand() {
    become('candidate')
    enter(term + 1, host.id)
    votes = new Set([host.id])
    for (const peer of peers)
      host.send(peer, { kind: 'ask', term, lastIndex: log.length, lastTerm: lastTerm() })
  }

  function countVote(from: string) {
    votes.add(from)
    if (!isMajority(votes.size)) return
    role = 'leader'
    next = new Map(peers.map(peer => [peer, log.length + 1]))
    match = new Map(peers.map(peer => [peer, 0]))
    replicate()
  }

  function replicate() {
    host.setTimer(50)
    for (const peer of peers) sendEntries(peer)
  }

  function sendEntries(peer: string) {
    const prevIndex = (next.get(peer) ?? 1) - 1
    const prevTerm = termAt(prevIndex) ?? 0
    host.send(peer, { kind: 'append', term, prevIndex, prevTerm, entries: log.slice(prevIndex), commit })
  }

  function isUpToDate(asked: { lastIndex: number; lastTerm: number }) {
    if (asked.lastTerm !== lastTerm()) return asked.lastTerm > lastTerm()
    return asked.lastIndex >= log.length
  }

  function take({ prevIndex, entries, commit: known }: Append) {
    entries.forEach((entry, i) => {
      if (termAt(prevIndex + 1 + i) !== entry.term) log = [...log.slice(0, prevIndex + i), entry]
    })
    save()
    commit = Math.max(commit, Math.min(known, prevIndex + entries.length))
  }

  function hearAppended(from: string, { ok, index }: Appended) {
    const agreed = Math.max(match.get(from) ?? 0, ok ? index : 0)
    match.set(from, agreed)
    next.set(from, ok ? agreed + 1 : Math.max(1, (next.get(from) ?? 1) - 1))
    if (!ok) sendEntries(from)
    for (let i = commit + 1; i <= log.length; i++) {
      const holders = 1 + peers.filter(peer => (match.get(peer) ?? 0) >= i).length
      if (termAt(i) === term && isMajority(holders)) commit = i
    }
  }

  become('follower')
  return {
    onTimer: () => (role === 'leader' ? replicate() : stand()),
    onMessage(from, message) {
      if (message.term > term) {
        enter(message.term, null)
        if (role !== 'follower') become('follower')
      }
      const current = message.term === term
      if (message.kind === 'ask') {
        const granted = current && isUpToDate(message) && (votedFor ?? from) === from
        host.send(from, { kind: 'vote', term, granted })
        if (granted) enter(term, from)
        if (granted) become('follower')
      } else if (message.kind === 'append') {
        if (current) become('follower')
        const ok = current && termAt(message.prevIndex) === message.prevTerm
        if (ok) take(message)
        host.send(from, { kind: 'appended', term, ok, index: message.prevIndex + message.entries.length })
      } else if (message.kind === 'vote') {
        if (current && role === 'candidate' && message.granted) countVote(from)
      } else if (current && role === 'leader') hearAppended(from, message)
    },
    propose(command) {
      if (role !== 'leader') return false
      log.push({ term, command })
      save()
      replicate()
      return true
    },
    status: () => ({ role, term, commit }),
  }
}
