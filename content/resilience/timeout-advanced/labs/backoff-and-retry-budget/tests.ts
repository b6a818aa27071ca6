import type { Lab } from '#core/lab/harness.ts'

interface Backoff {
  next(): number
  reset(): void
}
interface RetryBudget {
  fresh(): void
  tryRetry(): boolean
}
interface Attempt {
  failure: 'refused' | 'busy' | 'lost'
  mayRepeat: boolean
  number: number
  most: number
  leftMs: number
  usualMs: number
}
type Decision = { retry: true; pauseMs: number } | { retry: false; why: string }
interface Solution {
  createBackoff(settings: {
    kind: 'full' | 'decorrelated'
    baseMs: number
    capMs: number
    random: () => number
  }): Backoff
  createRetryBudget(settings: { freshPerRetry: number; burst: number }): RetryBudget
  decideRetry(attempt: Attempt, backoff: Backoff, budget: RetryBudget): Decision
}

const kinds = ['full', 'decorrelated'] as const
const attempt: Attempt = { failure: 'busy', mayRepeat: true, number: 1, most: 4, leftMs: 1_000, usualMs: 100 }

export default (lab: Lab, solution: Solution): Record<string, () => void> => {
  const { createBackoff, createRetryBudget, decideRetry } = solution

  /** The first pauses with dice that show what they are told. */
  const pauses = (kind: 'full' | 'decorrelated', count: number, shown: readonly number[]) => {
    let throws = 0
    const random = () => shown[throws++ % shown.length] ?? 0
    const backoff = createBackoff({ kind, baseMs: 100, capMs: 1_000, random })
    return Array.from({ length: count }, () => backoff.next())
  }

  return {
    full() {
      const bounds =
        'With dice that show 0.5, pauses are half of 100, 200, 400, 800 and then of the cap, 1,000 ms.'
      lab.equal(pauses('full', 6, [0.5]), [50, 100, 200, 400, 500, 500], bounds)
      lab.equal(
        pauses('full', 3, [0]),
        [0, 0, 0],
        'Full jitter goes down to zero: a dice of 0 gives no pause.',
      )
      const mixed = pauses('full', 3, [0.25, 0.75, 0.125])
      lab.equal(mixed, [25, 150, 50], 'Each pause has a throw of its own and a bound of 100, 200, 400 ms.')
    },

    decorrelated() {
      const grown =
        'With dice that show 0.5, each pause is halfway from 100 to three times the last one, up to 1,000 ms.'
      lab.equal(pauses('decorrelated', 6, [0.5]), [200, 350, 575, 912.5, 1_000, 1_000], grown)
      lab.equal(pauses('decorrelated', 3, [0]), [100, 100, 100], 'A dice of 0 gives the base.')
      const fallen = pauses('decorrelated', 4, [0.75, 0.75, 0, 0.5])
      lab.equal(
        fallen,
        [250, 587.5, 100, 200],
        'The next pause depends on the last one, also when that was short.',
      )
    },

    spread() {
      const draws = (kind: 'full' | 'decorrelated', index: number) =>
        Array.from({ length: 3_000 }, () => {
          const backoff = createBackoff({ kind, baseMs: 100, capMs: 5_000, random: lab.dice.uniform })
          for (let i = 0; i < index; i++) backoff.next()
          return backoff.next()
        })
      const even = (list: readonly number[], low: number, high: number, name: string) => {
        for (let tenth = 0; tenth < 10; tenth++) {
          const from = low + (tenth * (high - low)) / 10
          const to = from + (high - low) / 10
          const found = lab.share(list, ms => ms >= from && ms < to)
          lab.between(found, 0.07, 0.13, `${name}: a tenth of the pauses lies from ${from} to ${to} ms.`)
        }
      }
      even(draws('full', 0), 0, 100, 'First pause of full jitter')
      even(draws('full', 3), 0, 800, 'Fourth pause of full jitter')
      even(draws('decorrelated', 0), 100, 300, 'First pause of decorrelated jitter')
    },

    'long-outage'() {
      for (const kind of kinds) {
        const backoff = createBackoff({ kind, baseMs: 10, capMs: 2_000, random: () => 0.5 })
        let last = 0
        for (let failure = 1; failure <= 1_500; failure++) {
          last = backoff.next()
          lab.between(
            last,
            0,
            2_000,
            `With ${kind} jitter, the pause after failure ${failure} lies from 0 to the cap.`,
          )
        }
        lab.expect(last >= 1_000, `With ${kind} jitter, the pause stays long in a long outage.`, {
          got: last,
        })
        const other = createBackoff({ kind, baseMs: 10, capMs: 2_000, random: () => 0.5 })
        const first = kind === 'full' ? 5 : 20
        lab.equal(other.next(), first, 'A second backoff knows nothing of the first.')
        backoff.reset()
        lab.equal(backoff.next(), first, 'After `reset` the pauses begin anew.')
      }
    },

    budget() {
      const budget = createRetryBudget({ freshPerRetry: 10, burst: 3 })
      const taken = () => {
        let count = 0
        while (count < 100 && budget.tryRetry() === true) count++
        return count
      }
      lab.equal(taken(), 3, 'The purse starts with a burst of three.')
      for (let call = 1; call <= 9; call++) budget.fresh()
      lab.equal(budget.tryRetry(), false, 'Nine fresh calls do not pay for a retry.')
      lab.equal(
        budget.tryRetry(),
        false,
        'A retry that is refused takes nothing out, and gives nothing either.',
      )
      budget.fresh()
      lab.equal(taken(), 1, 'The tenth fresh call pays for exactly one.')
      for (let call = 0; call < 25; call++) budget.fresh()
      lab.equal(taken(), 2, 'Twenty-five fresh calls pay for two.')
      for (let call = 0; call < 5; call++) budget.fresh()
      lab.equal(taken(), 1, 'What was left over from twenty-five counts towards the next.')
      for (let call = 0; call < 10_000; call++) budget.fresh()
      lab.equal(taken(), 3, 'A quiet day fills the purse to its burst and no further.')
      const other = createRetryBudget({ freshPerRetry: 3, burst: 1 })
      other.tryRetry()
      for (let call = 0; call < 3; call++) other.fresh()
      lab.equal(other.tryRetry(), true, 'With three fresh calls to a retry, three thirds are a whole.')
    },

    decide() {
      let drawn = 0
      let asked = 0
      let gives = true
      const backoff: Backoff = {
        next() {
          drawn += 1
          return 200
        },
        reset() {},
      }
      const budget: RetryBudget = {
        fresh() {},
        tryRetry() {
          asked += 1
          return gives
        },
      }
      const expectNo = (change: Partial<Attempt>, why: string, draws: number, words: string) => {
        drawn = 0
        asked = 0
        lab.equal(decideRetry({ ...attempt, ...change }, backoff, budget), { retry: false, why }, words)
        lab.equal(drawn, draws, `${words} Pauses drawn for it: ${draws}.`)
        lab.equal(
          asked,
          why === 'budget' ? 1 : 0,
          `${words} The purse is${why === 'budget' ? '' : ' not'} asked.`,
        )
      }
      lab.equal(
        decideRetry(attempt, backoff, budget),
        { retry: true, pauseMs: 200 },
        'When nothing speaks against it, retry after the pause.',
      )
      expectNo({ failure: 'refused' }, 'refused', 0, 'A clear no is not repeated.')
      expectNo(
        { failure: 'lost', mayRepeat: false },
        'unsafe',
        0,
        'A lost attempt that may not be repeated is not.',
      )
      const busy = decideRetry({ ...attempt, mayRepeat: false }, backoff, budget)
      lab.equal(
        busy.retry,
        true,
        'What surely did not happen may be tried again, even if it must not happen twice.',
      )
      lab.equal(
        decideRetry({ ...attempt, failure: 'lost' }, backoff, budget).retry,
        true,
        'A lost attempt that may be repeated is.',
      )
      expectNo({ number: 4 }, 'attempts', 0, 'Attempt 4 of 4 was the last.')
      lab.equal(
        decideRetry({ ...attempt, number: 3 }, backoff, budget).retry,
        true,
        'Attempt 3 of 4 was not the last.',
      )
      expectNo({ leftMs: 299 }, 'time', 1, 'A pause of 200 and work of 100 ms do not fit into 299.')
      lab.equal(
        decideRetry({ ...attempt, leftMs: 300 }, backoff, budget).retry,
        true,
        'They just fit into 300.',
      )
      expectNo(
        { failure: 'refused', number: 4, leftMs: 0 },
        'refused',
        0,
        'The first rule that applies decides.',
      )
      gives = false
      expectNo({}, 'budget', 1, 'An empty purse has the last word.')
      expectNo({ leftMs: 250 }, 'time', 1, 'Lack of time comes before an empty purse.')
    },

    storm() {
      const callers = 200
      const peakOf = (list: readonly number[]) => {
        const windows = new Map<number, number>()
        for (const at of list) windows.set(Math.floor(at / 10), (windows.get(Math.floor(at / 10)) ?? 0) + 1)
        return Math.max(0, ...windows.values())
      }
      lab.seeds(10, dice => {
        for (const kind of kinds) {
          const times: number[] = []
          for (let caller = 0; caller < callers; caller++) {
            const backoff = createBackoff({ kind, baseMs: 100, capMs: 2_000, random: dice.uniform })
            let at = 0
            for (let number = 1; number < 5; number++) {
              at += backoff.next()
              times.push(at)
            }
          }
          lab.equal(times.length, 4 * callers, 'Every caller comes back four times.')
          lab.between(
            peakOf(times),
            1,
            0.4 * callers,
            `With fixed pauses all ${callers} come back within one 10 ms window. With ${kind} jitter the fullest window holds at most 40% of that.`,
          )
        }
      })
    },

    share() {
      lab.seeds(60, dice => {
        const freshPerRetry = dice.int(1, 20)
        const burst = dice.int(1, 12)
        const budget = createRetryBudget({ freshPerRetry, burst })
        const failing = dice.uniform()
        let purse = burst * freshPerRetry
        let fresh = 0
        let retries = 0
        for (let call = 0; call < 250; call++) {
          budget.fresh()
          fresh += 1
          purse = Math.min(burst * freshPerRetry, purse + 1)
          let number = 1
          while (dice.chance(failing)) {
            const backoff: Backoff = { next: () => 0, reset() {} }
            const answer = decideRetry({ ...attempt, number, most: 5 }, backoff, budget)
            if (answer.retry) retries += 1
            if (retries > fresh / freshPerRetry + burst)
              lab.fail(`After ${fresh} fresh calls there were more retries than the budget pays for.`, {
                expected: `at most ${Math.floor(fresh / freshPerRetry + burst)} retries, with one for ${freshPerRetry} fresh calls and a burst of ${burst}`,
                got: retries,
              })
            const pays = number < 5 && purse >= freshPerRetry
            lab.equal(answer.retry, pays, 'A retry is allowed if, and only if, the purse holds a whole one.')
            if (!answer.retry) break
            purse -= freshPerRetry
            number += 1
          }
        }
      })
    },
  }
}
