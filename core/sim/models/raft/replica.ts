import type { Context, CreateNode, Handlers, Request, Response } from '../../node.ts'
import { openLog } from './log.ts'
import type { RaftMessage } from './message.ts'

/** Times in ms by the replica's own clock. */
export interface RaftTiming {
  /** A follower that hears nothing for this long, or up to twice as long, stands for election. */
  electionMs: number
  heartbeatMs: number
}

/**
 * A Raft replica: elections, log replication and commitment after Ongaro and Ousterhout 2014, figure 2, with the
 * leader's own entry at the start of its term (Ongaro 2014, section 6.4). Without membership changes and snapshots.
 */
export function raftReplica(timing: RaftTiming): CreateNode<RaftMessage> {
  return ctx => startReplica(ctx, timing)
}

function startReplica(ctx: Context<RaftMessage>, timing: RaftTiming): Handlers<RaftMessage> {
  const log = openLog(ctx.durable)
  const majority = Math.floor((ctx.peers.length + 1) / 2) + 1
  let term = ctx.durable.get<number>('term') ?? 0
  let votedFor = ctx.durable.get<string>('votedFor') ?? null
  let role: 'follower' | 'candidate' | 'leader' = 'follower'
  let leader: string | undefined
  let commit = 0
  let votes = new Set<string>()
  let matched = new Map<string, number>()
  let nextIndex = new Map<string, number>()
  let waiting: { index: number; reply: (response: Response) => void }[] = []

  const show = () => ctx.state({ role, leads: role === 'leader', term, commit, length: log.lastIndex })

  const waitForElection = () => ctx.setTimer('election', timing.electionMs * (1 + ctx.random()))

  const enter = (newTerm: number, vote: string | null) => {
    term = newTerm
    votedFor = vote
    ctx.durable.set('term', term)
    ctx.durable.set('votedFor', votedFor)
  }

  const follow = (newTerm: number) => {
    if (newTerm > term) {
      enter(newTerm, null)
      leader = undefined
    }
    if (role === 'leader') {
      ctx.cancelTimer('heartbeat')
      waitForElection()
    }
    role = 'follower'
    // Whether these entries survive is for the next leader to find out; their clients hear nothing.
    waiting = []
  }

  const stand = () => {
    enter(term + 1, ctx.id)
    role = 'candidate'
    leader = undefined
    votes = new Set([ctx.id])
    waitForElection()
    ctx.broadcast({ kind: 'ask', term, lastIndex: log.lastIndex, lastTerm: log.lastTerm })
    if (votes.size >= majority) lead()
  }

  const lead = () => {
    role = 'leader'
    leader = ctx.id
    ctx.cancelTimer('election')
    matched = new Map(ctx.peers.map(peer => [peer, 0]))
    nextIndex = new Map(ctx.peers.map(peer => [peer, log.lastIndex + 1]))
    log.append({ term, id: null, command: null })
    replicate()
    advance()
  }

  const replicate = () => {
    for (const peer of ctx.peers) sendEntries(peer)
    ctx.setTimer('heartbeat', timing.heartbeatMs)
  }

  const sendEntries = (peer: string) => {
    const previousIndex = (nextIndex.get(peer) ?? 1) - 1
    const previousTerm = log.termAt(previousIndex) ?? 0
    ctx.send(peer, {
      kind: 'append',
      term,
      previousIndex,
      previousTerm,
      entries: log.after(previousIndex),
      commit,
    })
  }

  const advance = () => {
    for (let index = log.lastIndex; index > commit && log.termAt(index) === term; index--) {
      const holders = 1 + ctx.peers.filter(peer => (matched.get(peer) ?? 0) >= index).length
      if (holders < majority) continue
      commit = index
      for (const each of waiting) if (each.index <= commit) each.reply({ ok: true, value: each.index })
      waiting = waiting.filter(each => each.index > commit)
      return
    }
  }

  const answerAsk = (from: string, ask: RaftMessage & { kind: 'ask' }) => {
    const upToDate =
      ask.lastTerm > log.lastTerm || (ask.lastTerm === log.lastTerm && ask.lastIndex >= log.lastIndex)
    const granted = ask.term === term && upToDate && (votedFor === null || votedFor === from)
    if (granted) {
      enter(term, from)
      waitForElection()
    }
    ctx.send(from, { kind: 'vote', term, granted })
  }

  const answerAppend = (from: string, append: RaftMessage & { kind: 'append' }) => {
    if (append.term < term) return ctx.send(from, { kind: 'appended', term, ok: false, index: 0 })
    follow(append.term)
    leader = from
    waitForElection()
    const { previousIndex, previousTerm, entries } = append
    if (log.termAt(previousIndex) !== previousTerm) {
      const index = Math.min(log.lastIndex, previousIndex - 1)
      return ctx.send(from, { kind: 'appended', term, ok: false, index })
    }
    log.merge(previousIndex, entries)
    const index = previousIndex + entries.length
    commit = Math.max(commit, Math.min(append.commit, index))
    ctx.send(from, { kind: 'appended', term, ok: true, index })
  }

  const hearAppended = (from: string, appended: RaftMessage & { kind: 'appended' }) => {
    if (role !== 'leader' || appended.term !== term) return
    if (appended.ok) {
      matched.set(from, Math.max(matched.get(from) ?? 0, appended.index))
      nextIndex.set(from, (matched.get(from) ?? 0) + 1)
      return advance()
    }
    nextIndex.set(
      from,
      Math.max((matched.get(from) ?? 0) + 1, Math.min(nextIndex.get(from) ?? 1, appended.index + 1)),
    )
    sendEntries(from)
  }

  return {
    onStart() {
      show()
      waitForElection()
    },
    onTimer(name) {
      if (name === 'heartbeat') replicate()
      else stand()
      show()
    },
    onMessage(from, message) {
      if (message.term > term) follow(message.term)
      if (message.kind === 'ask') answerAsk(from, message)
      else if (message.kind === 'append') answerAppend(from, message)
      else if (message.kind === 'appended') hearAppended(from, message)
      else if (role === 'candidate' && message.term === term && message.granted) {
        votes.add(from)
        if (votes.size >= majority) lead()
      }
      show()
    },
    onRequest(request: Request, reply) {
      if (role !== 'leader')
        return reply(leader ? { ok: false, redirect: leader } : { ok: false, error: 'no leader known' })
      const known = log.indexOf(request.id)
      if (known !== undefined && known <= commit) return reply({ ok: true, value: known })
      const index = known ?? log.append({ term, id: request.id, command: request.value ?? null })
      waiting.push({ index, reply })
      replicate()
      advance()
      show()
    },
  }
}
