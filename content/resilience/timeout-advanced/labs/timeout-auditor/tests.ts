import type { Lab } from '#core/lab/harness.ts'

interface Call {
  id: string
  from: string
  to: string
  step: number
  timeoutMs: number | null
  attempts: number
  pauseMs: number
  repeatable: boolean
}
interface System {
  entries: { service: string; deadlineMs: number }[]
  calls: Call[]
  mostAttempts: number
}
interface Solution {
  audit(system: System): unknown
}

/** `a: web > orders` with 100 ms, one attempt, no pause and repeatable, unless said otherwise. */
function call(words: string, change: Partial<Call> = {}): Call {
  const [id = '', from = '', to = ''] = words.split(/: | > /)
  return { id, from, to, step: 1, timeoutMs: 100, attempts: 1, pauseMs: 0, repeatable: true, ...change }
}
const ms = (timeoutMs: number | null, attempts = 1, change: Partial<Call> = {}) => ({
  timeoutMs,
  attempts,
  ...change,
})
function system(entries: Record<string, number>, calls: Call[], mostAttempts = 4): System {
  const list = Object.entries(entries).map(([service, deadlineMs]) => ({ service, deadlineMs }))
  return { entries: list, calls, mostAttempts }
}

export default (lab: Lab, { audit }: Solution): Record<string, () => void> => {
  /** Findings as sorted lines, for example `overflow a 1500`. */
  const linesOf = (found: unknown): string[] => {
    const list = lab.plain(found, '`audit` gives a list of findings.')
    if (!Array.isArray(list)) return lab.fail('`audit` gives a list of findings.', { got: found })
    return list
      .map((each: unknown) => {
        const { kind, call: inner, outer, needMs, attempts } = Object(each) as Record<string, unknown>
        return [kind, inner, outer, needMs ?? attempts].filter(part => part !== undefined).join(' ')
      })
      .sort()
  }
  const expectFindings = (given: System, expected: readonly string[], words: string) => {
    const got = linesOf(audit(structured(given)))
    const sorted = [...expected].sort()
    if (got.join('\n') === sorted.join('\n')) return
    const missing = sorted.filter(line => !got.includes(line))
    const madeUp = got.filter(line => !sorted.includes(line))
    const told = [
      ...missing.map(line => `missing: ${line}`),
      ...madeUp.map(line => `made up: ${line}`),
      ...(missing.length + madeUp.length === 0 ? ['a finding occurs twice'] : []),
    ]
    lab.fail(words, { expected: sorted.join('; ') || 'no findings', got: told.join('; ') })
  }

  return {
    missing() {
      const bare = call('a: web > orders', ms(null))
      expectFindings(system({ web: 1_000 }, [bare]), ['missing a'], 'A call without a timeout is found.')
      expectFindings(
        system({ web: 1_000 }, [bare, call('b: orders > db', ms(5_000))]),
        ['missing a'],
        'Without a timeout there is nothing to compare with; only the missing one is found.',
      )
      expectFindings(
        system({ web: 1_000 }, [call('a: web > orders')]),
        [],
        'A call with a timeout that fits is sound.',
      )
    },

    inversion() {
      const inner = (timeoutMs: number) =>
        system({ web: 2_000 }, [call('a: web > orders', ms(300)), call('b: orders > db', ms(timeoutMs))])
      const words =
        'An inner attempt of 500 ms outlasts the 300 ms of the call it serves, and so does the work behind it.'
      expectFindings(inner(500), ['inversion b a', 'overflow a 500'], words)
      expectFindings(inner(300), [], 'Equal times are sound.')
      expectFindings(
        system({ web: 400 }, [call('a: web > orders', ms(500))]),
        ['inversion a entry:web', 'overflow entry:web 500'],
        'An entry is an outer call too, with its deadline as timeout.',
      )
      expectFindings(
        system({ web: 900 }, [
          call('a: web > orders', ms(300)),
          call('b: web > orders', ms(600)),
          call('c: orders > db', ms(500)),
        ]),
        ['inversion c a', 'overflow a 500'],
        'Each outer call is judged by itself: 500 ms is too long for a and not for b.',
      )
    },

    overflow() {
      const web = (calls: Call[]) => system({ web: 1_000 }, calls)
      expectFindings(
        web([call('a: web > x', ms(400, 3))]),
        ['overflow entry:web 1200'],
        'Three attempts of 400 ms are 1,200 ms.',
      )
      expectFindings(
        web([call('a: web > x', ms(300, 3, { pauseMs: 60 }))]),
        ['overflow entry:web 1020'],
        'Between three attempts there are two pauses: 900 + 120 ms.',
      )
      expectFindings(
        web([call('a: web > x', ms(600)), call('b: web > y', ms(600, 1, { step: 2 }))]),
        ['overflow entry:web 1200'],
        'Steps follow each other, so their times add up.',
      )
      expectFindings(
        web([call('a: web > x', ms(600)), call('b: web > y', ms(700))]),
        [],
        'Calls of one step run at the same time; the longest counts.',
      )
      expectFindings(
        web([
          call('a: web > x', ms(200, 2, { step: 3 })),
          call('b: web > y', ms(500, 1, { step: 3 })),
          call('c: web > z', ms(250, 2, { pauseMs: 100, step: 7 })),
          call('d: web > w', ms(null, 1, { step: 9 })),
        ]),
        ['missing d', 'overflow entry:web 1100'],
        'The longest of step 3 is 500 ms, step 7 takes 600, and a call without a timeout counts as 0.',
      )
    },

    'unsafe-retry'() {
      const pay = (attempts: number, repeatable: boolean) =>
        system({ web: 1_000 }, [call('a: web > pay', ms(100, attempts, { repeatable }))])
      expectFindings(
        pay(2, false),
        ['unsafe-retry a'],
        'Two attempts of what must not happen twice are found.',
      )
      expectFindings(pay(1, false), [], 'One attempt of it is sound.')
      expectFindings(pay(2, true), [], 'Two attempts of what may happen twice are sound.')
    },

    amplified() {
      const chain = (first: number, second: number, mostAttempts: number) =>
        system(
          { web: 9_000 },
          [call('a: web > x', ms(1_000, first)), call('b: x > y', ms(100, second))],
          mostAttempts,
        )
      expectFindings(chain(3, 3, 4), ['amplified b 9'], 'Three attempts above and three below make nine.')
      expectFindings(chain(2, 2, 4), [], 'Four attempts are within a limit of four.')
      expectFindings(chain(5, 1, 4), ['amplified a 5'], 'A single attempt adds nothing, so only a is found.')
      expectFindings(
        system({ web: 9_000, api: 9_000 }, [
          call('a: web > x', ms(500, 2)),
          call('b: api > x', ms(500, 3)),
          call('c: x > y', ms(100, 2)),
        ]),
        ['amplified c 6'],
        'Of two ways to a call, the one with more attempts counts.',
      )
      expectFindings(
        system({ web: 9_000 }, [
          call('a: web > x'),
          call('b: old > y', ms(100, 5)),
          call('c: y > z', ms(20, 5)),
        ]),
        [],
        'What no entry reaches is not amplified.',
      )
    },

    graphs() {
      for (const { name, given, expected } of wholeSystems) expectFindings(given, expected, name)
    },

    oracle() {
      lab.seeds(150, dice => {
        const services = ['s1', 's2', 's3', 's4', 's5'].slice(0, dice.int(2, 5))
        const times = [50, 100, 100, 200, 300, 600]
        const calls = Array.from({ length: dice.int(1, 8) }, (_, i) => {
          const [from = '', to = ''] = dice.shuffle(services)
          const attempts = dice.pick([1, 1, 2, 3])
          const pauseMs = dice.pick([0, 0, 10, 50])
          const change = { step: dice.int(1, 3), pauseMs, repeatable: dice.chance(0.8) }
          return call(
            `c${i + 1}: ${from} > ${to}`,
            ms(dice.chance(0.1) ? null : dice.pick(times), attempts, change),
          )
        })
        const entries = Object.fromEntries(
          services.slice(0, dice.int(1, 2)).map(each => [each, dice.pick([100, 300, 600, 1_200])]),
        )
        const given = system(entries, calls, dice.int(2, 6))
        expectFindings(given, slowAudit(given), `On this system: ${JSON.stringify(given)}`)
      })
    },
  }
}

/** A copy, so that what `audit` does to it harms nobody. */
function structured(given: System): System {
  return {
    ...given,
    entries: given.entries.map(each => ({ ...each })),
    calls: given.calls.map(each => ({ ...each })),
  }
}

/** Straight from the brief, rule by rule, with no thought for speed. */
function slowAudit({ entries, calls, mostAttempts }: System): string[] {
  const lines: string[] = []
  const deadlineOf = (outer: string) =>
    entries.find(each => `entry:${each.service}` === outer)?.deadlineMs ??
    calls.find(each => each.id === outer)?.timeoutMs
  const outersOf = (service: string) => [
    ...entries.filter(each => each.service === service).map(each => `entry:${each.service}`),
    ...calls.filter(each => each.to === service && each.timeoutMs !== null).map(each => each.id),
  ]
  for (const each of calls) {
    if (each.timeoutMs === null) lines.push(`missing ${each.id}`)
    if (each.attempts > 1 && !each.repeatable) lines.push(`unsafe-retry ${each.id}`)
    for (const outer of outersOf(each.from))
      if ((each.timeoutMs ?? 0) > (deadlineOf(outer) ?? 0)) lines.push(`inversion ${each.id} ${outer}`)
  }
  for (const service of new Set([...entries.map(each => each.service), ...calls.map(each => each.to)])) {
    let need = 0
    for (let step = 1; step <= 3; step++) {
      const own = calls.filter(each => each.from === service && each.step === step)
      need += Math.max(
        0,
        ...own.map(each =>
          each.timeoutMs === null ? 0 : each.attempts * each.timeoutMs + (each.attempts - 1) * each.pauseMs,
        ),
      )
    }
    for (const outer of outersOf(service))
      if (need > (deadlineOf(outer) ?? 0)) lines.push(`overflow ${outer} ${need}`)
  }
  // All paths without a service twice, one call longer in each round.
  const most = new Map<Call, number>()
  let paths = entries.map(({ service }) => ({ services: [service], product: 1 }))
  while (paths.length > 0) {
    paths = paths.flatMap(({ services, product }) =>
      calls
        .filter(each => each.from === services.at(-1) && !services.includes(each.to))
        .map(each => {
          const longer = product * each.attempts
          most.set(each, Math.max(most.get(each) ?? 0, longer))
          return { services: [...services, each.to], product: longer }
        }),
    )
  }
  for (const [each, product] of most)
    if (each.attempts > 1 && product > mostAttempts) lines.push(`amplified ${each.id} ${product}`)
  return lines
}

const wholeSystems: readonly { name: string; given: System; expected: readonly string[] }[] = [
  {
    name: 'A sound chain has no findings.',
    given: system({ web: 1_000 }, [call('a: web > orders', ms(400)), call('b: orders > stock', ms(300))]),
    expected: [],
  },
  {
    name: 'The page of the brief.',
    given: system({ gateway: 800 }, [
      call('a: gateway > orders', ms(500, 3)),
      call('b: orders > prices', ms(500, 3)),
    ]),
    expected: ['overflow entry:gateway 1500', 'overflow a 1500', 'amplified b 9'],
  },
  {
    name: 'A report whose database outlasts everybody above it.',
    given: system({ web: 1_000 }, [call('a: web > report', ms(3_000)), call('b: report > db', ms(10_000))]),
    expected: ['inversion a entry:web', 'overflow entry:web 3000', 'inversion b a', 'overflow a 10000'],
  },
  {
    name: 'Equal times all the way down are sound.',
    given: system({ web: 500 }, [
      call('a: web > x', ms(500)),
      call('b: x > y', ms(500)),
      call('c: y > z', ms(500)),
    ]),
    expected: [],
  },
  {
    name: 'A page that asks two services in turn.',
    given: system({ web: 1_000 }, [
      call('a: web > user', ms(600)),
      call('b: web > cart', ms(600, 1, { step: 2 })),
    ]),
    expected: ['overflow entry:web 1200'],
  },
  {
    name: 'A page that asks three services at the same time is sound.',
    given: system({ web: 1_000 }, [
      call('a: web > user', ms(900)),
      call('b: web > cart', ms(450, 2)),
      call('c: web > ads', ms(50)),
    ]),
    expected: [],
  },
  {
    name: 'Pauses that push three attempts over the deadline.',
    given: system({ web: 1_000 }, [call('a: web > prices', ms(300, 3, { pauseMs: 51 }))]),
    expected: ['overflow entry:web 1002'],
  },
  {
    name: 'A payment that may be made twice.',
    given: system({ web: 3_000 }, [
      call('a: web > pay', ms(1_500, 2, { repeatable: false })),
      call('b: pay > bank', ms(1_400, 1, { repeatable: false })),
    ]),
    expected: ['unsafe-retry a'],
  },
  {
    name: 'A service shared by an impatient page and a patient batch.',
    given: system({ web: 2_000, batch: 60_000 }, [
      call('a: web > orders', ms(1_000)),
      call('b: batch > orders', ms(30_000)),
      call('c: orders > db', ms(1_500)),
    ]),
    expected: ['inversion c a', 'overflow a 1500'],
  },
  {
    name: 'Two services that call each other.',
    given: system({ web: 1_000 }, [
      call('a: web > x', ms(300, 2)),
      call('b: x > y', ms(100, 2)),
      call('c: y > x', ms(50, 2)),
    ]),
    expected: ['inversion b c', 'overflow c 200'],
  },
  {
    name: 'A missing timeout in the middle hides what is below it from what is above.',
    given: system({ web: 500 }, [
      call('a: web > x', ms(null, 2)),
      call('b: x > y', ms(800, 3)),
      call('c: y > z', ms(900)),
    ]),
    expected: ['missing a', 'amplified b 6', 'inversion c b', 'overflow b 900'],
  },
  {
    name: 'Two entries with unequal patience and attempts.',
    given: system({ web: 1_000, api: 400 }, [
      call('a: web > mid', ms(200, 2)),
      call('b: api > mid', ms(200, 3)),
      call('c: mid > db', ms(60, 2)),
    ]),
    expected: ['overflow entry:api 600', 'amplified c 6'],
  },
  {
    name: 'Forgotten services that no entry reaches.',
    given: system({ web: 1_000 }, [
      call('a: web > x'),
      call('b: old > y', ms(100, 5)),
      call('c: y > z', ms(30, 5, { repeatable: false })),
    ]),
    expected: ['unsafe-retry c', 'overflow b 150'],
  },
  {
    name: 'A ring: the last service calls the first.',
    given: system({ web: 1_000 }, [
      call('a: web > x', ms(100, 3)),
      call('b: x > y', ms(100)),
      call('c: y > z', ms(40, 2)),
      call('d: z > web', ms(20, 2)),
    ]),
    expected: ['inversion a d', 'overflow d 300', 'amplified c 6'],
  },
  {
    name: 'A shop with one fault of every kind.',
    given: system({ shop: 800 }, [
      call('a: shop > orders', ms(500, 2)),
      call('b: shop > stock', ms(200)),
      call('c: shop > mail', ms(null, 1, { step: 2 })),
      call('d: orders > prices', ms(250, 2, { pauseMs: 50 })),
      call('e: stock > prices', ms(250)),
      call('f: prices > db', ms(100, 3, { repeatable: false })),
    ]),
    expected: [
      'missing c',
      'overflow entry:shop 1000',
      'overflow a 550',
      'overflow b 250',
      'inversion e b',
      'overflow d 300',
      'overflow e 300',
      'unsafe-retry f',
      'amplified f 12',
    ],
  },
]
