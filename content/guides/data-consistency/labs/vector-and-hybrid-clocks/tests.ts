import type { Lab } from '#core/lab/harness.ts'

type Vector = Readonly<Record<string, number>>
type Order = 'before' | 'after' | 'equal' | 'concurrent'
interface Stamp {
  readonly ms: number
  readonly count: number
}
interface Solution {
  vectorEvent(own: Vector, id: string): Vector
  vectorReceive(own: Vector, heard: Vector, id: string): Vector
  vectorOrder(a: Vector, b: Vector): Order
  hybridEvent(last: Stamp, now: number): Stamp
  hybridReceive(last: Stamp, heard: Stamp, now: number, mostAheadMs: number): Stamp | undefined
  hybridText(stamp: Stamp, id: string): string
}

export default (lab: Lab, solution: Solution): Record<string, () => void> => {
  const { vectorEvent, vectorReceive, vectorOrder, hybridEvent, hybridReceive, hybridText } = solution
  const at = (ms: number, count = 0): Stamp => ({ ms, count })

  return {
    vector() {
      const own = { n1: 2, n2: 5 }
      const heard = { n2: 3, n3: 4 }
      expectVector(lab, vectorEvent({}, 'n1'), { n1: 1 }, 'The first event of a process counts 1.')
      expectVector(
        lab,
        vectorEvent(own, 'n1'),
        { n1: 3, n2: 5 },
        'An event counts one more for its own process, and leaves the others as they were.',
      )
      expectVector(
        lab,
        vectorReceive(own, heard, 'n1'),
        { n1: 3, n2: 5, n3: 4 },
        'A receipt takes the larger count of each process, then counts itself.',
      )
      expectVector(
        lab,
        vectorReceive({ n1: 7, n2: 1 }, { n1: 4 }, 'n2'),
        { n1: 7, n2: 2 },
        'An old message takes nothing away.',
      )
      lab.equal(own, { n1: 2, n2: 5 }, 'The vector you are given is still what it was.')
      lab.equal(heard, { n2: 3, n3: 4 }, 'The vector that was heard is still what it was.')
    },

    orders() {
      const pairs: [Vector, Vector, Order][] = [
        [{}, { n1: 1 }, 'before'],
        [{ n1: 2 }, { n1: 2, n2: 1 }, 'before'],
        [{ n1: 3, n2: 1 }, { n1: 2, n2: 1 }, 'after'],
        [{ n1: 1 }, {}, 'after'],
        [{ n1: 2 }, { n1: 2 }, 'equal'],
        [{ n1: 2, n2: 0 }, { n1: 2 }, 'equal'],
        [{ n1: 1 }, { n2: 1 }, 'concurrent'],
        [{ n1: 9, n2: 1 }, { n1: 1, n2: 2 }, 'concurrent'],
      ]
      const joined = { before: 'before', after: 'after', equal: 'equal to', concurrent: 'concurrent with' }
      for (const [a, b, order] of pairs)
        lab.equal(vectorOrder(a, b), order, `${say(a)} is ${joined[order]} ${say(b)}.`)
    },

    hybrid() {
      lab.equal(
        hybridEvent(at(0), 1_000),
        at(1_000),
        'A clock that has moved on sets ms, and the count is 0.',
      )
      lab.equal(hybridEvent(at(1_000), 1_000), at(1_000, 1), 'A second event of one millisecond counts 1.')
      lab.equal(hybridEvent(at(1_000, 7), 1_000), at(1_000, 8), 'Another one counts on.')
      lab.equal(hybridEvent(at(1_000, 8), 1_001), at(1_001), 'In the next millisecond the count is 0 again.')
      lab.equal(
        hybridReceive(at(1_000), at(1_020, 4), 1_005, 500),
        at(1_020, 5),
        'A receipt is stamped after the message, also when the own clock is behind.',
      )
    },

    receive() {
      const receive = (last: Stamp, heard: Stamp, now: number) => hybridReceive(last, heard, now, 500)
      lab.equal(
        receive(at(1_000, 9), at(990, 30), 1_001),
        at(1_001),
        'When the own clock shows most, it decides, and the count is 0.',
      )
      lab.equal(
        receive(at(1_050, 2), at(1_020, 30), 1_005),
        at(1_050, 3),
        'When the last own stamp has the most ms, its count goes on.',
      )
      lab.equal(
        receive(at(1_000, 30), at(1_050, 2), 1_005),
        at(1_050, 3),
        'When the stamp heard has the most ms, its count goes on.',
      )
      for (const [own, heard] of [
        [2, 8],
        [8, 2],
        [8, 8],
      ] as const)
        lab.equal(
          receive(at(1_050, own), at(1_050, heard), 1_005),
          at(1_050, 9),
          'When both have the same ms, the larger count goes on.',
        )
      lab.equal(
        receive(at(990, 4), at(1_000, 4), 1_000),
        at(1_000, 5),
        'A clock that shows just the ms heard does not start the count again.',
      )
    },

    'jump-back'() {
      let last = at(0)
      for (const now of [5_000, 5_001, 4_000, 4_500, 5_001]) {
        const next = hybridEvent(last, now)
        const words = `At ${now} ms the stamp of one process is still larger than its last, ${say(last)}.`
        lab.expect(smaller(last, next), words, { got: next })
        last = next
      }
      lab.equal(last, at(5_001, 3), 'While the clock catches up, ms stand still and the count goes on.')
      lab.equal(hybridEvent(last, 5_002), at(5_002), 'Once it has caught up, it decides again.')
      lab.equal(
        hybridReceive(at(5_001, 3), at(4_100, 8), 4_200, 500),
        at(5_001, 4),
        'A receipt does not follow the clock back either.',
      )
    },

    'far-ahead'() {
      const receive = (last: Stamp, heard: Stamp, now: number) => hybridReceive(last, heard, now, 100)
      lab.equal(receive(at(1_000), at(1_100), 1_000), at(1_100, 1), 'A stamp just 100 ms ahead is taken.')
      lab.equal(receive(at(1_000), at(1_101), 1_000), undefined, 'A stamp 101 ms ahead is refused.')
      lab.equal(
        receive(at(1_100, 1), at(1_150), 1_000),
        undefined,
        'What counts is how far a stamp lies ahead of the own clock, not of the last stamp.',
      )
      lab.equal(receive(at(1_000), at(10), 1_000), at(1_000, 1), 'A stamp from long ago is not refused.')
      lab.equal(
        receive(at(9_000, 3), at(1_090), 1_000),
        at(9_000, 4),
        'The own last stamp is not refused, however far ahead it is.',
      )
    },

    text() {
      lab.equal(
        hybridText(at(1_700, 3), 'n2'),
        '000000000001700:000003:n2',
        'Fifteen digits, a colon, six digits, a colon, the id.',
      )
      lab.seeds(100, dice => {
        const draw = () => ({
          ms: dice.pick([9, 10, 99, 100, 1_732_406_400_000, 999_999_999_999_999]) - dice.int(0, 1),
          count: dice.pick([0, 1, 9, 10, 99_999, 999_999]),
          id: dice.pick(['n1', 'n2']),
        })
        const [a, b] = [draw(), draw()]
        const [one, other] = [hybridText(at(a.ms, a.count), a.id), hybridText(at(b.ms, b.count), b.id)]
        const expected = smaller(a, b) || (!smaller(b, a) && a.id < b.id)
        lab.equal(one < other, expected, `Texts sort as ms, count and id do: ${one} and ${other}.`)
      })
    },

    drift() {
      lab.seeds(30, dice => {
        const sameMs = new Map<number, number>()
        let latest = 0
        for (const { name, now, stamp } of play(lab, solution, dice, false)) {
          latest = Math.max(latest, now)
          const before = sameMs.get(stamp.ms) ?? 0
          sameMs.set(stamp.ms, before + 1)
          lab.between(stamp.ms, now, latest, `${name}: no stamp is behind its own clock or ahead of all.`)
          lab.between(stamp.count, 0, before, `${name}: a count only tells events of one ms apart.`)
        }
      })
    },

    'happens-before'() {
      lab.seeds(30, dice => {
        const events = play(lab, solution, dice, true)
        for (const [j, b] of events.entries()) {
          lab.equal(vectorOrder(b.vector, b.vector), 'equal', 'A vector is equal to itself.')
          for (const a of events.slice(0, j)) {
            const before = b.past.has(a)
            const forward = vectorOrder(a.vector, b.vector)
            const backward = vectorOrder(b.vector, a.vector)
            if (
              forward !== (before ? 'before' : 'concurrent') ||
              backward !== (before ? 'after' : 'concurrent')
            )
              lab.fail(
                `${a.name} with ${say(a.vector)} ${before ? 'happened before' : 'is concurrent with'} ${b.name} with ${say(b.vector)}, and \`vectorOrder\` says so both ways round.`,
                {
                  expected: before ? ['before', 'after'] : ['concurrent', 'concurrent'],
                  got: [forward, backward],
                },
              )
            if (before && !smaller(a.stamp, b.stamp))
              lab.fail(`${a.name} happened before ${b.name} and must have the smaller stamp.`, {
                expected: `less than ${say(b.stamp)}`,
                got: a.stamp,
              })
          }
        }
      })
    },
  }
}

interface Event {
  /** For example `n2's event 3`. */
  name: string
  /** What the own clock showed. */
  now: number
  vector: Vector
  stamp: Stamp
  /** All events that happened before this one, worked out from who sent what to whom. */
  past: ReadonlySet<Event>
}

/**
 * A random afternoon of a few processes: own events, and messages that overtake each other, get lost or arrive twice.
 * Their clocks differ by up to 80 ms; with `jumps` they are set back and forth as well.
 */
function play(lab: Lab, solution: Solution, dice: Lab['dice'], jumps: boolean): Event[] {
  const processes = Array.from({ length: dice.int(2, 5) }, (_, i) => ({
    id: `n${i + 1}`,
    aheadMs: dice.int(0, 80),
    events: [] as Event[],
    vector: {} as Vector,
    stamp: { ms: 0, count: 0 } as Stamp,
  }))
  const underway: Event[] = []
  const events: Event[] = []
  let time = 1_000
  for (let i = 0; i < 36; i++) {
    time += dice.pick([0, 0, 1, 5, 60])
    const process = dice.pick(processes)
    const { id, vector, stamp } = process
    if (jumps && dice.chance(0.15)) process.aheadMs = dice.int(0, 80)
    const now = time + process.aheadMs
    const name = `${id}'s event ${process.events.length + 1}`
    const heard = underway.length > 0 && dice.chance(0.5) ? dice.pick(underway) : undefined
    const last = process.events.at(-1)
    const past = new Set([...(last ? [last, ...last.past] : []), ...(heard ? [heard, ...heard.past] : [])])
    const nextVector = heard
      ? solution.vectorReceive(vector, heard.vector, id)
      : solution.vectorEvent(vector, id)
    const nextStamp = heard
      ? solution.hybridReceive(stamp, heard.stamp, now, 10_000)
      : solution.hybridEvent(stamp, now)
    const event = { name, now, past, vector: vectorOf(lab, nextVector), stamp: stampOf(lab, nextStamp) }
    process.vector = event.vector
    process.stamp = event.stamp
    process.events.push(event)
    events.push(event)
    if (heard && dice.chance(0.8)) underway.splice(underway.indexOf(heard), 1)
    if (!heard && dice.chance(0.6)) underway.push(event)
  }
  return events
}

/** A copy without zeros, which mean the same as a process that is not there. */
function vectorOf(lab: Lab, value: unknown): Vector {
  const copied = lab.plain(value, 'A vector is a plain object of counts.')
  if (typeof copied !== 'object' || copied === null || Array.isArray(copied))
    return lab.fail('A vector is a plain object of counts.', { got: value })
  const vector: Record<string, number> = {}
  for (const [id, count] of Object.entries(copied)) {
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
      return lab.fail('A vector holds whole numbers from 0.', { got: value })
    if (count > 0) vector[id] = count
  }
  return vector
}

function stampOf(lab: Lab, value: Stamp | undefined): Stamp {
  const { ms, count } = value ?? { ms: undefined, count: undefined }
  if (typeof ms !== 'number' || typeof count !== 'number')
    return lab.fail('A stamp is an object with the numbers ms and count.', { got: value })
  return { ms, count }
}

function expectVector(lab: Lab, got: unknown, expected: Vector, words: string): void {
  lab.equal(vectorOf(lab, got), expected, words)
}

function smaller(a: Stamp, b: Stamp): boolean {
  return a.ms < b.ms || (a.ms === b.ms && a.count < b.count)
}

function say(value: Vector | Stamp): string {
  return JSON.stringify(value)
}
