import type { Lab } from '#core/lab/harness.ts'

interface Settings {
  windowSize: number
  leastGaps: number
  firstGapMs: number
  leastDeviationMs: number
  pauseMs: number
  threshold: number
}
interface Detector {
  beat(at: number): void
  phi(at: number): number
}
interface Solution {
  createDetector(settings: Settings): Detector
}

const settings: Settings = {
  windowSize: 100,
  leastGaps: 2,
  firstGapMs: 1_000,
  leastDeviationMs: 10,
  pauseMs: 0,
  threshold: 8,
}
/** Deviations above the expected gap at which phi is 3 and 8. */
const deviationsAt3 = 3.0902
const deviationsAt8 = 5.612

export default (lab: Lab, { createDetector }: Solution): Record<string, () => void> => {
  /** A detector that has heard beats with these gaps, from time 0 on; answers it with the time of the last beat. */
  const after = (gaps: readonly number[], change: Partial<Settings> = {}) => {
    const detector = createDetector({ ...settings, ...change })
    let at = 0
    detector.beat(at)
    for (const gap of gaps) {
      at += gap
      detector.beat(at)
    }
    return { detector, last: at }
  }
  const expectPhi = (got: number, expected: number, words: string) => lab.near(got, expected, 0.001, words)
  /** The silence at which phi first exceeds a level, by halving. */
  const silenceAt = ({ detector, last }: { detector: Detector; last: number }, level: number) => {
    let low = 0
    let high = 1
    while (detector.phi(last + high) <= level && high < 1e9) high *= 2
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2
      if (detector.phi(last + middle) > level) high = middle
      else low = middle
    }
    return high
  }

  return {
    values() {
      const silent = createDetector(settings)
      lab.equal(silent.phi(5_000), 0, 'Before any beat, phi is 0.')
      const one = after([])
      expectPhi(one.detector.phi(1_000), 0.301, 'After one beat, a silence of `firstGapMs` gives phi 0.301.')
      expectPhi(
        one.detector.phi(1_500),
        1.643,
        'Then the deviation is a quarter of `firstGapMs`: 1,500 ms are 2 deviations above.',
      )
      const few = after([400, 500, 400, 500], { leastGaps: 5 })
      expectPhi(
        few.detector.phi(few.last + 1_500),
        1.643,
        'With four gaps where five are needed, `firstGapMs` still counts.',
      )
      few.detector.beat(few.last + 450)
      const enough = 'With the fifth gap, the gaps count: a mean of 450 and a deviation of 44.7.'
      expectPhi(few.detector.phi(few.last + 900), 0.301, enough)
      const { detector } = after([900, 1_100, 1_000])
      expectPhi(detector.phi(4_000), 0.301, 'A silence as long as the mean gives phi 0.301.')
      expectPhi(detector.phi(4_100), 0.9573, 'After 1,100 ms, with a mean of 1,000 and a deviation of 81.65.')
      expectPhi(detector.phi(4_500), 9.34, 'After 1,500 ms, with a mean of 1,000 and a deviation of 81.65.')
      lab.between(detector.phi(3_000), 0, 0.001, 'Just after a beat, phi is next to 0.')
    },

    growing() {
      const { detector, last } = after([950, 1_050, 980, 1_020])
      let before = 0
      for (const silence of [
        0, 500, 900, 1_000, 1_100, 1_300, 2_000, 10_000, 60_000, 3_600_000, 86_400_000,
      ]) {
        const phi = detector.phi(last + silence)
        lab.expect(Number.isFinite(phi), `After ${silence} ms of silence, phi is a number.`, { got: phi })
        lab.expect(phi >= before, `After ${silence} ms of silence, phi is not smaller than before.`, {
          expected: `at least ${before}`,
          got: phi,
        })
        before = phi
      }
      lab.expect(before > 1_000, 'A day of silence is beyond doubt.', { got: before })
      const again = detector.phi(last + 1_000)
      detector.beat(last + 1_000)
      lab.between(again, 0.2, 0.4, 'Asking about a day of silence has changed nothing.')
      lab.between(detector.phi(last + 1_001), 0, 0.001, 'With the next beat, phi falls to next to 0.')
    },

    window() {
      const roomy = { windowSize: 5, leastDeviationMs: 50 }
      const change = after([100, 100, 100, 100, 100, 100, 300, 300, 300, 300, 300], roomy)
      const words = 'When a window of five holds five gaps of 300 ms, those of 100 ms are forgotten.'
      expectPhi(change.detector.phi(change.last + 300), 0.301, words)
      expectPhi(change.detector.phi(change.last + 400), 1.643, words)
      const mixed = after([500, 500, 500, 900, 1_100, 1_000], { windowSize: 3, leastDeviationMs: 100 })
      expectPhi(mixed.detector.phi(mixed.last + 1_200), 1.643, 'A window of three holds the last three gaps.')
    },

    spread() {
      const gaps = Array.from({ length: 30 }, () => 1_000)
      const { detector, last } = after(gaps, { leastDeviationMs: 50 })
      expectPhi(detector.phi(last + 1_000), 0.301, 'At the mean, phi is 0.301, however regular the gaps.')
      expectPhi(
        detector.phi(last + 1_100),
        1.643,
        'With gaps all alike, the deviation is `leastDeviationMs`.',
      )
      const first = createDetector({ ...settings, leastDeviationMs: 500 })
      first.beat(0)
      expectPhi(first.phi(2_000), 1.643, '`leastDeviationMs` holds for the first beats too.')
    },

    pause() {
      const gaps = [900, 1_100, 1_000, 950, 1_050]
      const plain = after(gaps)
      const patient = after(gaps, { pauseMs: 2_000 })
      for (const silence of [1_000, 1_100, 1_300, 1_600])
        expectPhi(
          patient.detector.phi(patient.last + silence + 2_000),
          plain.detector.phi(plain.last + silence),
          'With 2 s granted, phi is what it would be 2 s earlier.',
        )
      lab.between(
        patient.detector.phi(patient.last + 2_500),
        0,
        0.01,
        'A pause within what was granted raises no suspicion.',
      )
      const shift = silenceAt(patient, 8) - silenceAt(plain, 8)
      lab.near(shift, 2_000, 1, 'A crash is noticed later by exactly what was granted.')
    },

    outage() {
      const gaps = [900, 1_100, 900, 1_100, 900, 1_100]
      const { detector, last } = after(gaps)
      detector.beat(last + 10_000)
      expectPhi(
        detector.phi(last + 11_000),
        0.301,
        'After an outage, the rhythm from before it still counts.',
      )
      expectPhi(detector.phi(last + 11_200), 1.643, 'Its gap of 10 s is not in the window.')
      lab.between(detector.phi(last + 10_001), 0, 0.001, 'But the beat that ended it is the last beat.')
      const late = after([...gaps, 1_500])
      lab.near(
        silenceAt(late, 0.30103),
        7_500 / 7,
        1,
        'A gap of 1,500 ms, with phi at 6.5, is odd and not an outage: it counts.',
      )
      const granted = after([...gaps, 3_000], { pauseMs: 2_000 })
      lab.near(
        silenceAt(granted, 0.30103) - 2_000,
        9_000 / 7,
        1,
        'A gap within the granted pause is no outage either.',
      )
    },

    'odd-times'() {
      const { detector, last } = after([900, 1_100, 1_000])
      const before = detector.phi(last + 1_100)
      detector.beat(last)
      detector.beat(last - 700)
      lab.equal(detector.phi(last + 1_100), before, 'A beat at or before the last one changes nothing.')
    },

    curve() {
      lab.seeds(20, (dice, run) => {
        const mean = Math.round(50 * 100 ** dice.uniform())
        const deviation = (mean * dice.int(5, 20)) / 100
        const pauseMs = run % 2 === 0 ? mean * dice.int(1, 4) : 0
        const windowSize = 50
        const change = { windowSize, leastGaps: 10, firstGapMs: mean, leastDeviationMs: mean / 100, pauseMs }
        const link = { detector: createDetector({ ...settings, ...change }), last: 0 }
        link.detector.beat(0)
        const gaps: number[] = []
        let doubted = 0
        const beats = 250
        for (let beat = 0; beat < beats; beat++) {
          const paused = pauseMs > 0 && dice.chance(0.02) ? 0.8 * pauseMs : 0
          const gap = Math.max(1, mean + deviation * dice.normal() + paused)
          const phi = link.detector.phi(link.last + gap)
          if (beat >= windowSize) {
            if (phi > 1) doubted += 1
            const words = paused > 0 ? 'A pause within what was granted' : 'An ordinary beat'
            if (phi > 8) lab.fail(`${words} raised phi above 8.`, { expected: 'at most 8', got: phi })
          }
          link.last += gap
          link.detector.beat(link.last)
          gaps.push(gap)
        }
        if (pauseMs === 0)
          lab.between(
            doubted / (beats - windowSize),
            0.04,
            0.2,
            'At phi 1, about one ordinary beat in ten is doubted, because that is what phi 1 means.',
          )
        const kept = gaps.slice(-windowSize)
        const expected = lab.mean(kept)
        const spread = Math.sqrt(lab.mean(kept.map(gap => (gap - expected) ** 2)))
        const rhythm = `gaps of ${Math.round(expected)} ms, give or take ${Math.round(spread)}`
        const crash = silenceAt(link, 8)
        const promised = expected + pauseMs + deviationsAt8 * spread
        lab.near(
          crash,
          promised,
          0.01 * promised,
          `A crash on a link with ${rhythm} is noticed at phi 8 when it should be.`,
        )
        const sooner = silenceAt(link, 3)
        const hasty = expected + pauseMs + deviationsAt3 * spread
        lab.near(sooner, hasty, 0.01 * hasty, 'At phi 3 it is noticed sooner, and when it should be.')
      })
    },
  }
}
