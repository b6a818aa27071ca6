import type { Lab } from '#core/lab/harness.ts'

interface Answer {
  allowed: boolean
  remaining: number
  retryAfterMs: number
}
interface Solution {
  createBucket(options: { capacity: number; refillPerSec: number; now: () => number }): {
    tryTake(cost?: number): Answer
  }
}

export default (lab: Lab, { createBucket }: Solution): Record<string, () => void> => {
  const bucketAt = (capacity: number, refillPerSec: number, startAt = 1_000_000) => {
    const clock = { at: startAt }
    return { clock, bucket: createBucket({ capacity, refillPerSec, now: () => clock.at }) }
  }

  return {
    burst() {
      const { bucket } = bucketAt(10, 5)
      for (let call = 1; call <= 10; call++) {
        const { allowed, remaining, retryAfterMs } = bucket.tryTake()
        lab.equal(allowed, true, `Call ${call} of 10 at once passes: the bucket starts full.`)
        lab.equal(remaining, 10 - call, `After call ${call}, ${10 - call} tokens remain.`)
        lab.equal(retryAfterMs, 0, 'An allowed call has nothing to wait for.')
      }
      const refused = bucket.tryTake()
      lab.equal(refused.allowed, false, 'Call 11 is refused: ten tokens were there and ten are gone.')
      lab.equal(refused.remaining, 0, 'After ten calls the bucket is empty.')
      lab.equal(refused.retryAfterMs, 200, 'At five per second, the next token takes 200 ms.')
    },

    cap() {
      const { clock, bucket } = bucketAt(4, 2)
      for (let call = 0; call < 4; call++) bucket.tryTake()
      clock.at += 3_600_000
      let passed = 0
      while (passed < 20 && bucket.tryTake().allowed) passed++
      lab.equal(passed, 4, 'After an idle hour, exactly the capacity passes at once.')
      clock.at += 3_600_000
      const { allowed, remaining } = bucket.tryTake(1.5)
      lab.equal(allowed, true, 'A cost may have a fraction.')
      lab.equal(remaining, 2.5, 'A full bucket of 4 holds 2.5 after a call that costs 1.5.')
    },

    'refill-fraction'() {
      const { clock, bucket } = bucketAt(20, 5)
      bucket.tryTake(20)
      for (let poll = 0; poll < 40; poll++) {
        clock.at += 50
        lab.equal(bucket.tryTake(20).allowed, false, 'A call that costs 20 must wait for 20 tokens.')
      }
      const { allowed, remaining } = bucket.tryTake(9.999)
      lab.equal(
        allowed,
        true,
        'Two seconds at five per second earn ten tokens, though a refused call looked every 50 ms.',
      )
      lab.near(remaining, 0.001, 0.0005, 'Two seconds at five per second earn ten tokens and not more.')
    },

    'retry-after'() {
      const thirds = bucketAt(1, 3)
      thirds.bucket.tryTake()
      lab.equal(thirds.bucket.tryTake().retryAfterMs, 334, 'A third of a second is 333.3 ms, so 334.')
      thirds.clock.at += 333
      const early = thirds.bucket.tryTake()
      lab.equal(early.allowed, false, 'One millisecond before its time the call is still refused.')
      lab.equal(early.retryAfterMs, 1, 'One millisecond is left to wait.')
      thirds.clock.at += 1
      lab.equal(thirds.bucket.tryTake().allowed, true, 'On time the call passes.')

      const costly = bucketAt(8, 7)
      costly.bucket.tryTake(8)
      costly.clock.at += 100
      const { retryAfterMs } = costly.bucket.tryTake(5)
      lab.equal(retryAfterMs, 615, '5 − 0.7 tokens at seven per second are 614.3 ms, so 615.')
      costly.clock.at += 614
      lab.equal(costly.bucket.tryTake(5).allowed, false, 'After 614 ms it is too early.')
      costly.clock.at += 1
      lab.equal(costly.bucket.tryTake(5).allowed, true, 'After 615 ms it passes.')
    },

    backwards() {
      const { clock, bucket } = bucketAt(10, 1)
      bucket.tryTake(10)
      clock.at -= 5_000
      const back = bucket.tryTake()
      lab.equal(back.allowed, false, 'Time that runs back earns nothing.')
      lab.between(back.remaining, 0, 0, 'Time that runs back takes nothing away either.')
      clock.at += 5_000
      lab.equal(
        bucket.tryTake().allowed,
        false,
        'Back by five seconds and forward by five is no time at all; no token was earned.',
      )
      clock.at += 2_000
      lab.equal(bucket.tryTake(2).allowed, true, 'Two seconds beyond the latest moment earn two tokens.')
      lab.equal(bucket.tryTake().allowed, false, 'And not a third.')
    },

    oversize() {
      const { clock, bucket } = bucketAt(10, 5)
      const { allowed, retryAfterMs, remaining } = bucket.tryTake(11)
      lab.equal(allowed, false, 'A call that costs 11 cannot pass a bucket of 10.')
      lab.equal(retryAfterMs, Infinity, 'No wait is long enough for it.')
      lab.equal(remaining, 10, 'It takes nothing.')
      clock.at += 60_000
      lab.equal(bucket.tryTake(11).allowed, false, 'It does not pass later either.')
      lab.equal(bucket.tryTake(10).allowed, true, 'A call that costs the whole capacity passes.')
    },

    'no-ambient-time'() {
      const { clock, bucket } = bucketAt(2, 1_000, 0)
      bucket.tryTake(2)
      for (let look = 0; look < 1_000; look++)
        lab.equal(bucket.tryTake().allowed, false, 'While the given clock stands still, nothing is earned.')
      clock.at += 1
      lab.equal(bucket.tryTake().allowed, true, 'The given clock alone decides.')
      lab.equal(lab.ambient, [], 'The bucket uses no clock, timer or dice of the machine.')
    },

    bound() {
      lab.seeds(200, dice => {
        const capacity = dice.int(1, 20)
        const perSec = dice.int(1, 40) / 2
        const { clock, bucket } = bucketAt(capacity, perSec)
        // What the busiest stretch that ends now has admitted beyond its rate: it may never exceed the capacity.
        let beyond = 0
        let admitted = 0
        let latest = clock.at
        for (let call = 0; call < 300; call++) {
          const pause = dice.next() % 8
          clock.at += pause < 4 ? 0 : pause < 7 ? dice.int(1, 300) : dice.int(-3_000, 6_000)
          const passed = Math.max(0, clock.at - latest)
          latest = Math.max(latest, clock.at)
          beyond = Math.max(0, beyond - (passed / 1000) * perSec)
          const cost = dice.int(1, 8) / 2
          if (bucket.tryTake(cost).allowed === true) {
            beyond += cost
            admitted += 1
          }
          if (beyond > capacity + 1e-6)
            lab.fail(
              `A bucket of ${capacity} that earns ${perSec} per second admitted more than capacity + rate × time.`,
              { expected: `at most ${capacity} beyond the rate`, got: beyond },
            )
        }
        lab.expect(admitted > 0, 'A bucket keeps its bound by admitting what fits, not by admitting nothing.')
      })
    },
  }
}
