import type { Lab } from '#core/lab/harness.ts'

interface Settings {
  rate: number
  initialMs: number
  floorMs: number
  ceilingMs: number
}
interface AdaptiveTimeout {
  timeoutMs(): number
  answered(latencyMs: number): void
  cutOff(waitedMs: number): void
  save(): unknown
}
interface Solution {
  createAdaptiveTimeout(settings: Settings, saved?: unknown): AdaptiveTimeout
}

const settings: Settings = { rate: 0.002, initialMs: 500, floorMs: 5, ceilingMs: 10_000 }

/** Latencies of one kind of traffic, drawn beforehand so that drawing again costs little. */
interface Traffic {
  draw(): number
  /** The smallest timeout that would meet the rate. */
  ideal(rate: number): number
}

export default (lab: Lab, { createAdaptiveTimeout }: Solution): Record<string, () => void> => {
  const traffic = (dice: Lab['dice'], one: () => number): Traffic => {
    const drawn = Array.from({ length: 4_000 }, one)
    return {
      draw: () => drawn[dice.int(0, drawn.length - 1)] ?? 0,
      ideal: rate => lab.quantile(drawn, 1 - rate),
    }
  }
  const tailed = (dice: Lab['dice'], median: number, sigma: number) =>
    traffic(dice, () => dice.logNormal(median, sigma))

  /** Plays calls; answers the share that was cut off and the mean timeout. */
  const play = (timeout: AdaptiveTimeout, calls: number, draw: () => number) => {
    let cut = 0
    let allowed = 0
    for (let call = 0; call < calls; call++) {
      const limit = timeout.timeoutMs()
      if (typeof limit !== 'number' || !(limit > 0))
        lab.fail('A timeout is a number above 0.', { got: limit })
      const latency = draw()
      allowed += limit
      if (latency <= limit) timeout.answered(latency)
      else {
        cut += 1
        timeout.cutOff(limit)
      }
    }
    return { cutShare: cut / calls, meanMs: allowed / calls }
  }
  const percent = (share: number) => `${Math.round(share * 100_000) / 1_000}%`
  const expectRate = (cutShare: number, rate: number, words: string) => {
    if (cutShare < rate / 4 || cutShare > rate * 2.5)
      lab.fail(words, {
        expected: `from ${percent(rate / 4)} to ${percent(rate * 2.5)} cut off, for a rate of ${percent(rate)}`,
        got: `${percent(cutShare)} cut off`,
      })
  }
  const expectTight = (meanMs: number, ideal: number, words: string) => {
    if (meanMs > 2 * ideal)
      lab.fail(words, {
        expected: `on average at most ${Math.round(2 * ideal)} ms, twice the ${Math.round(ideal)} ms that would do`,
        got: `${Math.round(meanMs)} ms`,
      })
  }

  return {
    walls() {
      const fresh = createAdaptiveTimeout(settings)
      lab.equal(fresh.timeoutMs(), 500, 'Before the first call, the timeout is `initialMs`.')
      const low = createAdaptiveTimeout({ ...settings, initialMs: 1 })
      lab.equal(low.timeoutMs(), 5, 'An `initialMs` below the floor is brought up to it.')
      const high = createAdaptiveTimeout({ ...settings, initialMs: 60_000 })
      lab.equal(high.timeoutMs(), 10_000, 'An `initialMs` above the ceiling is brought down to it.')
      const within = (words: string) => lab.between(fresh.timeoutMs(), 5, 10_000, words)
      for (let call = 0; call < 3_000; call++) {
        fresh.cutOff(fresh.timeoutMs())
        within('When every call is cut off, the timeout stays below its ceiling.')
      }
      for (let call = 0; call < 20_000; call++) fresh.answered(0.5)
      within('When every call is answered in half a millisecond, the timeout stays above its floor.')
      fresh.answered(0)
      within('A latency of 0 ms does it no harm.')
    },

    steady() {
      const { draw, ideal } = tailed(lab.dice, 20, 0.5)
      const timeout = createAdaptiveTimeout(settings)
      play(timeout, 6_000, draw)
      const { cutShare, meanMs } = play(timeout, 15_000, draw)
      expectRate(
        cutShare,
        settings.rate,
        'On steady traffic, the rate of false timeouts stays near the chosen one.',
      )
      expectTight(meanMs, ideal(settings.rate), 'On steady traffic, the timeout does not wait needlessly.')
    },

    slower() {
      const { draw } = tailed(lab.dice, 20, 0.4)
      const timeout = createAdaptiveTimeout(settings)
      play(timeout, 6_000, draw)
      const slow = () => 3 * draw()
      const change = play(timeout, 1_500, slow)
      if (change.cutShare > 0.05)
        lab.fail('When the service slows down, the timeout follows before many healthy calls are cut off.', {
          expected: 'at most 5% of the first 1,500 calls',
          got: percent(change.cutShare),
        })
      play(timeout, 3_000, slow)
      const { cutShare } = play(timeout, 12_000, slow)
      expectRate(cutShare, settings.rate, 'After the change, the rate comes back.')
    },

    faster() {
      const { draw, ideal } = tailed(lab.dice, 20, 0.4)
      const timeout = createAdaptiveTimeout(settings)
      play(timeout, 6_000, () => 6 * draw())
      play(timeout, 6_000, draw)
      const { meanMs } = play(timeout, 500, draw)
      const most = 3 * ideal(settings.rate)
      if (meanMs > most)
        lab.fail('When the service has recovered for 6,000 calls, the timeout has come down.', {
          expected: `at most ${Math.round(most)} ms`,
          got: `${Math.round(meanMs)} ms`,
        })
    },

    'two-humps'() {
      const cold = () => (lab.dice.chance(0.02) ? 8 : 1) * lab.dice.logNormal(20, 0.3)
      const { draw, ideal } = traffic(lab.dice, cold)
      const timeout = createAdaptiveTimeout(settings)
      play(timeout, 6_000, draw)
      const { cutShare, meanMs } = play(timeout, 12_000, draw)
      expectRate(
        cutShare,
        settings.rate,
        'Cold calls are healthy; the timeout lets all but a few of them finish.',
      )
      expectTight(meanMs, ideal(settings.rate), 'It does not wait needlessly for them.')
    },

    bounded() {
      const { draw } = tailed(lab.dice, 20, 0.5)
      const timeout = createAdaptiveTimeout(settings)
      play(timeout, 12_000, draw)
      const saved = lab.plain(timeout.save(), '`save` gives plain data.')
      const bytes = JSON.stringify(saved).length
      lab.between(bytes, 1, 8_192, 'After 12,000 calls, all it knows takes at most 8 KiB.')
      const again = createAdaptiveTimeout(settings, saved)
      for (let call = 0; call < 2_000; call++) {
        lab.equal(again.timeoutMs(), timeout.timeoutMs(), 'A saved one goes on exactly where it stood.')
        const latency = draw()
        for (const each of [timeout, again]) {
          const limit = each.timeoutMs()
          if (latency <= limit) each.answered(latency)
          else each.cutOff(limit)
        }
      }
    },

    rate() {
      const medians = [1, 5, 30, 200, 1_500]
      lab.seeds(medians.length, (dice, run) => {
        const rate = dice.pick([0.005, 0.01, 0.02])
        const median = medians[run - 1] ?? 1
        const sigma = dice.int(2, 8) / 10
        const { draw, ideal } = tailed(dice, median, sigma)
        const walls = { floorMs: 0.1, ceilingMs: 60_000 }
        const timeout = createAdaptiveTimeout({ rate, initialMs: median * 10, ...walls })
        play(timeout, 2_000, draw)
        const { cutShare, meanMs } = play(timeout, 4_000, draw)
        const kind = `with a median of ${median} ms and a ${sigma < 0.5 ? 'short' : 'long'} tail`
        expectRate(cutShare, rate, `On traffic ${kind}, the rate stays near the chosen one.`)
        expectTight(meanMs, ideal(rate), `On traffic ${kind}, the timeout does not wait needlessly.`)
      })
    },
  }
}
