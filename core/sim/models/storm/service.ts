import type { Dice } from '../../dice.ts'
import { createHeap } from '../../heap.ts'

/** How clients and server behave. Times in ms. */
export interface StormSetting {
  timeoutMs: number
  /** Further attempts after the first. */
  retries: number
  /** Retries per first attempt that all clients together may make; Infinity for no limit. */
  budget: number
  /** Attempts that may wait at the server. */
  queueLimit: number
  /** Time the server needs for one attempt when nothing is wrong. */
  workMs: number
}

/** What happened so far. Every attempt ends as one of answered, late or rejected, or is still at the server. */
export interface Tally {
  first: number
  retries: number
  /** Answered while the client still waited. */
  answered: number
  /** Answered, but nobody waited any more: work for nothing. */
  late: number
  rejected: number
  /** Requests whose clients ran out of attempts. */
  failed: number
}

/** One server with a queue, and clients that give up waiting and ask again. The server does not know who gave up. */
export interface Service {
  readonly tally: Readonly<Tally>
  readonly waiting: number
  readonly busy: boolean
  /** Advances to a time, with first attempts at a rate (per second) and the server at a share of its speed. */
  advance(to: number, loadPerSecond: number, speed: number): void
}

interface Attempt {
  number: number
  givesUpAt: number
}

/** A pause before each retry, drawn evenly from 0 to here, so that retries do not come in step. */
const RETRY_WITHIN_MS = 100
/** Retries that may be made at once after a quiet time; the budget earns no more than this in advance. */
export const BURST = 10

export function createService(setting: StormSetting, dice: Dice): Service {
  const tally: Tally = { first: 0, retries: 0, answered: 0, late: 0, rejected: 0, failed: 0 }
  const arrivals = dice.fork('arrivals')
  const pauses = dice.fork('pauses')
  const events = createHeap<() => void>()
  let queue: Attempt[] = []
  let head = 0
  let serving: Attempt | undefined
  let now = 0
  let speed = 1
  let tokens = BURST
  const unlimited = setting.budget === Number.POSITIVE_INFINITY

  const answered = new Set<Attempt>()

  const waiting = () => queue.length - head

  const arrive = (attempt: Attempt) => {
    if (serving === undefined) serve(attempt)
    else if (waiting() < setting.queueLimit) queue.push(attempt)
    else {
      tally.rejected += 1
      retryOrFail(attempt)
      return
    }
    events.push(attempt.givesUpAt, () => retryOrFail(attempt))
  }

  const retryOrFail = (attempt: Attempt) => {
    if (answered.delete(attempt)) return
    if (attempt.number > setting.retries || (tokens < 1 && !unlimited)) {
      tally.failed += 1
      return
    }
    if (!unlimited) tokens -= 1
    tally.retries += 1
    const at = now + RETRY_WITHIN_MS * pauses.uniform()
    events.push(at, () => arrive({ number: attempt.number + 1, givesUpAt: at + setting.timeoutMs }))
  }

  const serve = (attempt: Attempt) => {
    serving = attempt
    events.push(now + setting.workMs / speed, finish)
  }

  const finish = () => {
    const done = serving as Attempt
    serving = undefined
    if (now < done.givesUpAt) {
      tally.answered += 1
      answered.add(done)
    } else {
      tally.late += 1
    }
    const next = queue[head]
    if (next === undefined) return
    head += 1
    if (head > 1000) {
      queue = queue.slice(head)
      head = 0
    }
    serve(next)
  }

  const firstAttempt = () => {
    tally.first += 1
    tokens = Math.min(BURST, tokens + setting.budget)
    arrive({ number: 1, givesUpAt: now + setting.timeoutMs })
  }

  let nextFirstAt: number | undefined

  return {
    tally,
    get waiting() {
      return waiting()
    },
    get busy() {
      return serving !== undefined
    },
    advance(to, loadPerSecond, share) {
      speed = share
      const gapMs = 1000 / loadPerSecond
      nextFirstAt ??= now + arrivals.exponential(gapMs)
      for (;;) {
        const at = Math.min(nextFirstAt, events.nextAt() ?? Number.POSITIVE_INFINITY)
        if (at > to) break
        now = at
        if (at === nextFirstAt) {
          firstAttempt()
          nextFirstAt = now + arrivals.exponential(gapMs)
        } else {
          events.pop()?.()
        }
      }
      now = to
    },
  }
}
