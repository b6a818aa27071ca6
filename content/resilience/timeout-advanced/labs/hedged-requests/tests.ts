import type { Lab } from '#core/lab/harness.ts'
import type { Clock, VirtualClock } from '#core/lab/virtual-clock.ts'

type Answer = { ok: true; value: unknown } | { ok: false; error: string }
type Copy = 1 | 2
type Send = (copy: Copy, reply: (answer: Answer) => void) => () => void
interface Hedger {
  call(send: Send, options: { repeatable: boolean }, done: (answer: Answer) => void): () => void
}
interface Settings {
  clock: Clock
  hedgeAfterMs: number
  callsPerHedge: number
  burst: number
}
interface Solution {
  createHedger(settings: Settings): Hedger
}

const good = (value: unknown): Answer => ({ ok: true, value })
const bad = (error: string): Answer => ({ ok: false, error })

/** What a copy does: replies after so many ms, or never. */
interface Plan {
  ms: number
  answer: Answer
}
const never: Plan = { ms: Number.POSITIVE_INFINITY, answer: bad('never') }

export default (lab: Lab, { createHedger }: Solution): Record<string, () => void> => {
  const open = (burst = 10) => {
    const clock = lab.clock()
    return { clock, hedger: createHedger({ clock: clock.face, hedgeAfterMs: 20, callsPerHedge: 25, burst }) }
  }
  /** Plays one call and writes down what happens to it. */
  const play = (clock: VirtualClock, hedger: Hedger, plans: readonly [Plan, Plan], repeatable = true) => {
    const log: string[] = []
    const note = (words: string) => log.push(`${clock.now()} ${words}`)
    const send: Send = (copy, reply) => {
      note(`copy ${copy} leaves`)
      const { ms, answer } = plans[copy - 1] ?? never
      if (ms < Number.POSITIVE_INFINITY) clock.after(ms, () => reply(answer))
      return () => note(`copy ${copy} is withdrawn`)
    }
    const giveUp = hedger.call(send, { repeatable }, answer =>
      note(answer.ok === true ? `done with ${answer.value}` : `failed with ${answer.error}`),
    )
    return { log, giveUp }
  }
  const expectLog = (
    plans: readonly [Plan, Plan],
    expected: readonly string[],
    words: string,
    repeatable = true,
  ) => {
    const { clock, hedger } = open()
    const { log } = play(clock, hedger, plans, repeatable)
    clock.settle()
    lab.equal(log, expected, words)
  }

  return {
    hedge() {
      const { clock, hedger } = open()
      const { log } = play(clock, hedger, [
        { ms: 200, answer: good('first') },
        { ms: 12, answer: good('second') },
      ])
      lab.equal(log, ['0 copy 1 leaves'], 'The first copy leaves at once, and alone.')
      clock.advance(19)
      lab.equal(log.length, 1, 'Before the delay has passed, there is no second copy.')
      clock.advance(1)
      lab.equal(log[1], '20 copy 2 leaves', 'After 20 ms without an answer, the second copy leaves.')
      clock.advance(12)
      const ended = ['32 copy 1 is withdrawn', '32 done with second']
      lab.equal(
        log.slice(2),
        ended,
        'The answer of copy 2 wins: copy 1 is withdrawn, and then the caller is told.',
      )
      clock.settle()
      lab.equal(log.length, 4, 'The late reply of copy 1 changes nothing.')
      expectLog(
        [
          { ms: 30, answer: good('first') },
          { ms: 50, answer: good('second') },
        ],
        ['0 copy 1 leaves', '20 copy 2 leaves', '30 copy 2 is withdrawn', '30 done with first'],
        'If copy 1 answers first after all, it wins.',
      )
    },

    patience() {
      const { clock, hedger } = open()
      const { log } = play(clock, hedger, [{ ms: 12, answer: good('first') }, never])
      clock.advance(12)
      lab.equal(log, ['0 copy 1 leaves', '12 done with first'], 'A quick answer is passed on as it comes.')
      lab.equal(clock.waiting, 0, 'A call that is over has no timer on the clock.')
      clock.advance(1_000)
      lab.equal(log.length, 2, 'A call that was answered in time is never sent again.')
    },

    failures() {
      const leaves = ['0 copy 1 leaves', '20 copy 2 leaves']
      expectLog(
        [{ ms: 12, answer: bad('x') }, never],
        ['0 copy 1 leaves', '12 failed with x'],
        'A failure with no other copy out is passed on at once, and starts no hedge.',
      )
      expectLog(
        [
          { ms: 30, answer: bad('x') },
          { ms: 40, answer: good('second') },
        ],
        [...leaves, '60 done with second'],
        'When copy 1 fails while copy 2 is out, copy 2 decides. A copy that has replied is not withdrawn.',
      )
      expectLog(
        [
          { ms: 50, answer: good('first') },
          { ms: 5, answer: bad('y') },
        ],
        [...leaves, '50 done with first'],
        'When copy 2 fails while copy 1 is out, copy 1 decides.',
      )
      expectLog(
        [
          { ms: 30, answer: bad('x') },
          { ms: 40, answer: bad('y') },
        ],
        [...leaves, '60 failed with y'],
        'When both fail, the caller gets the failure that came last, once.',
      )
    },

    repeatable() {
      expectLog(
        [{ ms: 200, answer: good('first') }, never],
        ['0 copy 1 leaves', '200 done with first'],
        'A call that must not run twice is sent once, however slow it is.',
        false,
      )
    },

    purse() {
      const { clock, hedger } = open(2)
      const slow: readonly [Plan, Plan] = [{ ms: 100, answer: good('first') }, never]
      const quick: readonly [Plan, Plan] = [{ ms: 1, answer: good('first') }, never]
      const hedged = (count: number, plans = slow, repeatable = true) => {
        const logs = Array.from({ length: count }, () => play(clock, hedger, plans, repeatable).log)
        clock.settle()
        return logs.filter(log => log.some(line => line.endsWith('copy 2 leaves'))).length
      }
      lab.equal(
        hedged(5),
        2,
        'The purse starts with a burst of two hedges; the other slow calls go on with one copy.',
      )
      hedged(23, quick)
      lab.equal(
        hedged(1),
        0,
        'Twenty-four calls do not pay for another: 23 quick ones and the slow one itself.',
      )
      lab.equal(hedged(1), 1, 'The twenty-fifth does; what the purse could not pay was not taken out.')
      hedged(25, quick, false)
      lab.equal(hedged(1), 1, 'Calls that must not run twice pay as well.')
      hedged(1_000, quick)
      lab.equal(hedged(9), 2, 'A quiet day fills the purse to its burst and no further.')
    },

    'given-up'() {
      const both: readonly [Plan, Plan] = [
        { ms: 200, answer: good('first') },
        { ms: 100, answer: good('second') },
      ]
      const { clock, hedger } = open()
      const early = play(clock, hedger, both)
      clock.advance(10)
      early.giveUp()
      lab.equal(
        early.log,
        ['0 copy 1 leaves', '10 copy 1 is withdrawn'],
        'Giving up early withdraws the only copy.',
      )
      early.giveUp()
      clock.settle()
      lab.equal(early.log.length, 2, 'Nothing is sent, withdrawn or told after that.')

      const late = play(clock, hedger, both)
      clock.advance(30)
      late.giveUp()
      lab.equal(
        late.log.slice(2).map(line => line.replace(/^\d+ /, '')),
        ['copy 1 is withdrawn', 'copy 2 is withdrawn'],
        'Giving up later withdraws both copies.',
      )
      clock.settle()
      lab.equal(late.log.length, 4, 'Replies that are on their way change nothing.')

      const over = play(clock, hedger, [{ ms: 5, answer: good('first') }, never])
      clock.settle()
      over.giveUp()
      lab.equal(over.log.length, 2, 'Giving up a call that is over does nothing.')
    },

    tail() {
      const calls = 4_000
      const run = (slowShare: number, hedgeAfterMs: number) => {
        const dice = lab.dice.fork(`tail ${slowShare}`)
        const clock = lab.clock()
        const hedger = createHedger({ clock: clock.face, hedgeAfterMs, callsPerHedge: 25, burst: 10 })
        const latencies: number[] = []
        let sent = 0
        const send: Send = (_copy, reply) => {
          sent += 1
          const ms = dice.chance(slowShare) ? 200 : 5 + dice.exponential(2.5)
          return clock.after(ms, () => reply(good(1)))
        }
        for (let call = 0; call < calls; call++) {
          const began = clock.now()
          hedger.call(send, { repeatable: true }, () => latencies.push(clock.now() - began))
          clock.advance(2)
        }
        clock.settle()
        lab.equal(latencies.length, calls, 'Every call is answered.')
        return { p99: lab.quantile(latencies, 0.99), extra: sent - calls }
      }
      const patient = run(0.03, 1_000_000)
      const hedged = run(0.03, 20)
      lab.between(
        hedged.p99,
        0,
        0.7 * patient.p99,
        'With 3% slow replicas, hedging lowers the p99 by 30% or more.',
      )
      lab.between(hedged.extra, 1, 0.05 * calls, 'For that it sends at most 5% more calls.')
      const drowning = run(0.6, 20)
      lab.between(
        drowning.extra,
        1,
        calls / 25 + 10,
        'With 60% slow replicas, hedges stay within one for 25 calls and the burst.',
      )
    },

    once() {
      lab.seeds(60, dice => playMany(lab, createHedger, dice))
    },
  }
}

interface Played {
  out: Set<Copy>
  sent: Copy[]
  withdrawn: Copy[]
  over: boolean
  heard: string[]
  expected: string[]
}

/** Random calls, checked after every event against what must have happened. */
function playMany(lab: Lab, createHedger: Solution['createHedger'], dice: Lab['dice']): void {
  const clock = lab.clock()
  const callsPerHedge = dice.int(1, 6)
  const burst = dice.int(1, 3)
  const hedger = createHedger({ clock: clock.face, hedgeAfterMs: 20, callsPerHedge, burst })
  let purse = burst * callsPerHedge

  const check = (call: Played, sent: readonly Copy[]) => {
    lab.equal(
      call.heard,
      call.expected,
      'A call is answered once, by the first good answer or the last failure.',
    )
    lab.equal(call.sent, sent, 'The second copy leaves after the delay if it may, is needed and is paid for.')
    for (const copy of call.sent) {
      const due = call.over && call.out.has(copy)
      lab.equal(
        call.withdrawn.includes(copy),
        due,
        'When a call is over, the copies still out are withdrawn, and no others.',
      )
    }
    lab.equal(new Set(call.withdrawn).size, call.withdrawn.length, 'No copy is withdrawn twice.')
  }

  const start = () => {
    const call: Played = { out: new Set(), sent: [], withdrawn: [], over: false, heard: [], expected: [] }
    const repeatable = dice.chance(0.8)
    const shouldBeSent: Copy[] = [1]
    let sending = false
    let replyOfFirst = () => {}
    const arrive = (copy: Copy, ok: boolean, reply: (answer: Answer) => void) => {
      if (!call.over && call.out.delete(copy) && (ok || call.out.size === 0)) {
        call.over = true
        call.expected.push(ok ? `good ${copy}` : `bad ${copy}`)
      }
      reply(ok ? good(`good ${copy}`) : bad(`bad ${copy}`))
    }
    const send: Send = (copy, reply) => {
      sending = true
      call.sent.push(copy)
      call.out.add(copy)
      const ok = dice.chance(0.6)
      let replied = false
      const deliver = () => {
        if (replied) return
        replied = true
        arrive(copy, ok, reply)
        // What is being sent cannot be withdrawn yet; a later look finds it.
        if (!sending) check(call, shouldBeSent)
      }
      const when = dice.int(1, 10)
      if (when === 1) {
        replied = true
        arrive(copy, ok, reply)
      } else if (when < 9) clock.after(dice.int(0, 44) + 0.5, deliver)
      if (copy === 1) replyOfFirst = deliver
      // Now and then the first copy replies in the very moment the second one leaves.
      else if (dice.chance(0.1)) replyOfFirst()
      sending = false
      return () => {
        call.withdrawn.push(copy)
      }
    }
    purse = Math.min(burst * callsPerHedge, purse + 1)
    // Set just before the call, so that it runs just before the hedger's own timer.
    clock.after(20, () => {
      if (call.over || !repeatable || purse < callsPerHedge) return
      purse -= callsPerHedge
      shouldBeSent.push(2)
    })
    const giveUp = hedger.call(send, { repeatable }, answer => {
      call.heard.push(String(answer.ok === true ? answer.value : answer.error))
    })
    check(call, shouldBeSent)
    if (dice.chance(0.3))
      clock.after(dice.int(0, 50) + 0.25, () => {
        call.over = true
        giveUp()
        check(call, shouldBeSent)
      })
    clock.after(200, () => check(call, shouldBeSent))
  }

  for (let i = 0; i < 25; i++) clock.after(dice.int(0, 120), start)
  clock.settle()
}
