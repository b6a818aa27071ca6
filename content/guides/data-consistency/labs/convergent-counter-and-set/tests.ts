import type { Lab } from '#core/lab/harness.ts'
import type { Context, Fault, Handlers, Json, Run } from '#core/sim/index.ts'

interface Solution {
  counter: {
    empty(): Json
    add(state: Json, replica: string, amount: number): Json
    value(state: Json): number
    merge(a: Json, b: Json): Json
  }
  set: {
    empty(): Json
    add(state: Json, replica: string, element: string): Json
    remove(state: Json, element: string): Json
    elements(state: Json): string[]
    merge(a: Json, b: Json): Json
  }
}

export default (lab: Lab, solution: Solution): Record<string, () => void> => {
  const { counter, set } = solution
  const lists = (state: Json, list: string[], words: string) => lab.equal(set.elements(state), list, words)

  return {
    counter() {
      const one = counter.add(counter.add(counter.empty(), 'n1', 5), 'n1', -2)
      const other = counter.add(counter.empty(), 'n2', 4)
      const before = lab.plain(one, 'The state of a counter is plain JSON.')
      lab.equal(counter.value(counter.empty()), 0, 'A new counter is 0.')
      lab.equal(counter.value(one), 3, '5 and then 2 less are 3.')
      const both = counter.merge(one, other)
      lab.equal(counter.value(both), 7, 'What two replicas have counted adds up: 3 and 4 are 7.')
      lab.equal(counter.value(counter.merge(both, other)), 7, 'The same news a second time changes nothing.')
      const less = counter.add(both, 'n2', -6)
      lab.equal(counter.value(less), 1, 'A replica may take away more than it has added.')
      lab.equal(counter.value(counter.merge(less, both)), 1, 'What was taken away does not come back.')
      lab.equal(one, before, 'The state you are given is still what it was.')
    },

    set() {
      const one = set.add(set.add(set.empty(), 'n1', 'milk'), 'n1', 'bread')
      const before = lab.plain(one, 'The state of a set is plain JSON.')
      lists(set.empty(), [], 'A new set is empty.')
      lists(one, ['bread', 'milk'], 'Two adds, in the order of `sort()`.')
      lists(set.add(one, 'n1', 'milk'), ['bread', 'milk'], 'Each element is listed once.')
      const less = set.remove(one, 'milk')
      lists(less, ['bread'], 'What was removed is gone.')
      const eggs = set.add(set.empty(), 'n2', 'eggs')
      lists(set.merge(less, eggs), ['bread', 'eggs'], 'Two replicas know together what each one knows.')
      lists(set.merge(one, less), ['bread'], 'A remove reaches a replica that had the element.')
      lists(set.merge(less, one), ['bread'], 'And it is not undone by that replica’s state.')
      lab.equal(one, before, 'The state you are given is still what it was.')
    },

    partition() {
      const cut: Fault = { at: 200, do: 'partition', groups: [['n1'], ['n2']], forMs: 600 }
      const n1 = [
        { at: 10, f: 'add', key: 'milk' },
        { at: 15, f: 'add', key: 'bread' },
        { at: 20, f: 'count', key: 'stock', value: 5 },
        { at: 300, f: 'remove', key: 'milk' },
        { at: 310, f: 'remove', key: 'bread' },
      ]
      const n2 = [
        { at: 400, f: 'add', key: 'milk' },
        { at: 500, f: 'count', key: 'stock', value: -2 },
      ]
      const shows = survive(lab, solution, { seed: lab.seed, schedule: [cut], until: 1_200 }, { n1, n2 })
      const words = 'n1 removed the milk and bread it knew of, n2 added milk: after the cut there is milk.'
      lab.equal(shows.n1, '[milk] 3', words)
    },

    'adds-win'() {
      const milk = set.add(set.empty(), 'n1', 'milk')
      const removed = set.remove(milk, 'milk')
      const added = set.add(milk, 'n2', 'milk')
      const words = 'n1 removes milk while n2 adds it once more: n1 has not seen that add, and it stays.'
      lists(set.merge(removed, added), ['milk'], words)
      lists(set.merge(added, removed), ['milk'], words)
      lists(set.merge(set.add(milk, 'n1', 'milk'), removed), ['milk'], 'So does one more add by n1 itself.')
      const busy = set.remove(set.add(removed, 'n1', 'milk'), 'milk')
      lists(set.merge(busy, added), ['milk'], 'How often n1 removes milk makes no difference to that.')
      const again = set.add(removed, 'n1', 'milk')
      lists(set.merge(again, milk), ['milk'], 'What is added after a remove is there again.')
      lists(set.merge(milk, again), ['milk'], 'Also for a replica that has missed the remove.')
      lists(set.merge(removed, again), ['milk'], 'Also for one that knows of the remove only.')
      const all = set.remove(set.merge(again, added), 'milk')
      for (const old of [milk, removed, added, again])
        lists(set.merge(all, old), [], 'A remove ends all adds it has seen, whoever brings them up again.')
      let [mine, yours] = [set.empty(), set.empty()]
      for (let i = 1; i <= 12; i++) {
        mine = set.add(mine, 'n1', `item ${i}`)
        yours = set.merge(yours, mine)
        lists(yours, set.elements(mine), `After ${i} adds, a replica that hears of each one shows them all.`)
      }
    },

    names() {
      const names = ['', 'constructor', '__proto__', 'n1', 'n1:1', 'a, b', ' milk', '0'].sort()
      let state = set.empty()
      for (const name of names) {
        state = lab.plain(set.add(state, 'n1', name), 'The state of a set is plain JSON.')
      }
      lists(state, names, 'An element is any text.')
      lists(set.merge(set.empty(), state), names, 'A merge brings over any text.')
      for (const name of names) state = set.merge(state, set.remove(state, name))
      lists(state, [], 'Any text can be removed.')
    },

    small() {
      const fits = (state: Json, words: string) =>
        lab.between(JSON.stringify(lab.plain(state, 'A state is plain JSON.')).length, 0, 1_000, words)
      let sum = counter.empty()
      const states = [set.empty(), set.empty(), set.empty()]
      for (let i = 0; i < 600; i++) {
        const id = `n${1 + (i % 3)}`
        sum = counter.merge(sum, counter.add(sum, id, i % 2 === 0 ? 3 : -3))
        const added = set.add(states[i % 3] ?? null, id, ['milk', 'bread', 'eggs'][i % 4] ?? 'ham')
        // Only milk is removed: adding what is there already must not pile up either.
        states[i % 3] = set.merge(set.remove(added, 'milk'), states[(i + 1) % 3] ?? null)
      }
      fits(sum, 'After 600 changes by 3 replicas, a counter fits into 1,000 characters.')
      for (const state of states)
        fits(state, 'After 600 adds of 4 elements, a set fits into 1,000 characters.')
    },

    laws() {
      lab.seeds(25, dice => {
        const states = grow(solution, dice)
        const merge = (one: Known, other: Known) => joined(solution, one, other)
        for (let i = 0; i < 12; i++) {
          const [a, b, c] = [dice.pick(states), dice.pick(states), dice.pick(states)]
          const given = `Here a has heard of ${say(a)}; b of ${say(b)}; c of ${say(c)}.`
          const law = (got: Known, words: string) =>
            lab.equal(shown(lab, solution, got), truth(got), `${words} ${given}`)
          law(merge(a, b), 'merge(a, b) shows what both know together.')
          law(merge(b, a), 'merge(b, a) shows the same as merge(a, b).')
          law(merge(a, a), 'merge(a, a) shows the same as a.')
          law(merge(merge(a, b), b), 'merge(merge(a, b), b) shows the same as merge(a, b).')
          law(merge(merge(a, b), c), 'merge(merge(a, b), c) shows what all three know.')
          law(merge(a, merge(b, c)), 'merge(a, merge(b, c)) shows the same as merge(merge(a, b), c).')
        }
      })
    },

    cluster() {
      lab.seeds(20, dice => {
        const ids = ['n1', 'n2', 'n3', 'n4'].slice(0, dice.int(2, 4))
        const plans: Plans = {}
        for (const id of ids)
          plans[id] = [0, 220, 440, 660, 880].map(at => ({ at: at + dice.int(0, 220), ...draw(dice) }))
        const schedule = lab.sim.randomSchedule(dice.next(), {
          nodes: ids,
          kinds: ['partition', 'partition', 'cut', 'loss', 'duplicate', 'slow', 'crash', 'pause'],
          count: 5,
          until: 1_200,
        })
        survive(lab, solution, { seed: dice.next(), schedule, until: 2_500 }, plans)
      })
    },
  }
}

/** Something that was done: a count, an add, or a remove, which ends the adds its replica had seen. */
interface Deed {
  label: string
  amount?: number
  element?: string
  ends?: readonly Deed[]
}

/** The states of one replica, and beside them what it has heard of: the truth they are held against. */
interface Known {
  counter: Json
  set: Json
  deeds: ReadonlySet<Deed>
}

type Doing = { f: string; key: string; value?: number }

function begin({ counter, set }: Solution): Known {
  return { counter: counter.empty(), set: set.empty(), deeds: new Set() }
}

function act({ counter, set }: Solution, known: Known, id: string, { f, key, value = 0 }: Doing): Known {
  const heard = [...known.deeds]
  const ends = heard.filter(each => each.element === key)
  const what = f === 'count' ? { amount: value } : f === 'add' ? { element: key } : { ends }
  return {
    counter: f === 'count' ? counter.add(known.counter, id, value) : known.counter,
    set: f === 'add' ? set.add(known.set, id, key) : f === 'remove' ? set.remove(known.set, key) : known.set,
    deeds: new Set([...heard, { label: `${id} ${f}s ${f === 'count' ? value : key}`, ...what }]),
  }
}

function say({ deeds }: Known): string {
  return deeds.size > 0 ? [...deeds].map(each => each.label).join(', ') : 'nothing'
}

function joined({ counter, set }: Solution, a: Known, b: Known): Known {
  const deeds = new Set([...a.deeds, ...b.deeds])
  return { counter: counter.merge(a.counter, b.counter), set: set.merge(a.set, b.set), deeds }
}

/** For example `[bread, milk] 3`. */
function shown(lab: Lab, { counter, set }: Solution, known: Known): string {
  const elements = lab.plain(set.elements(known.set), '`elements` answers a list of texts.')
  return `[${Array.isArray(elements) ? elements.join(', ') : elements}] ${counter.value(known.counter)}`
}

function truth({ deeds }: Known): string {
  const all = [...deeds]
  const sum = all.reduce((total, { amount = 0 }) => total + amount, 0)
  const ended = new Set(all.flatMap(each => each.ends ?? []))
  const there = all.filter(each => !ended.has(each)).flatMap(each => each.element ?? [])
  return `[${[...new Set(there)].sort().join(', ')}] ${sum}`
}

function draw(dice: Lab['dice']): Doing {
  if (dice.chance(0.3)) return { f: 'count', key: 'stock', value: dice.int(-4, 4) }
  return { f: dice.chance(0.6) ? 'add' : 'remove', key: dice.pick(['milk', 'bread']) }
}

/** States that three replicas have been in, one after the other and having heard of each other now and then. */
function grow(solution: Solution, dice: Lab['dice']): Known[] {
  const latest: Record<string, Known> = { n1: begin(solution), n2: begin(solution), n3: begin(solution) }
  const all = Object.values(latest)
  for (let i = 0; i < 14; i++) {
    const id = dice.pick(['n1', 'n2', 'n3'])
    const own = latest[id] as Known
    const doing = dice.chance(0.65) ? draw(dice) : undefined
    latest[id] = doing ? act(solution, own, id, doing) : joined(solution, own, dice.pick(all))
    all.push(latest[id])
  }
  return all
}

type Plans = { [node: string]: ({ at: number } & Doing)[] }
type News = { news: number; counter: Json; set: Json }

/** Runs replicas that keep their states on disk and send them round. Answers what each one shows in the end. */
function survive(
  lab: Lab,
  solution: Solution,
  setting: { seed: number; schedule: readonly Fault[]; until: number },
  plans: Plans,
): { [node: string]: Json } {
  let wrong: string | undefined
  /** Deeds by the number of the news that carries them. */
  let told: ReadonlySet<Deed>[] = []

  const replica = ({ id, peers, durable, ...ctx }: Context<News>): Handlers<News> => {
    let known: Known
    let turn = 0
    const take = (news?: News) => (news ? { ...news, deeds: told[news.news] ?? new Set() } : begin(solution))
    const settle = (next: Known) => {
      known = next
      durable.set('held', { news: told.push(next.deeds) - 1, counter: next.counter, set: next.set })
      const shows = shown(lab, solution, next)
      ctx.state({ shows })
      if (shows !== truth(next))
        wrong = `${id} shows ${shows} where ${truth(next)} is right. It has heard of: ${say(next)}.`
    }
    const start = () => {
      settle(take(durable.get<News>('held')))
      ctx.setTimer('tell', 100 * (1 + ctx.random()))
    }
    return {
      onStart() {
        // The first node of a run begins it; a search for a smaller schedule makes many runs.
        if (id === 'n1') [wrong, told] = [undefined, []]
        start()
      },
      onRestart: start,
      onTimer() {
        ctx.send(peers[turn++ % peers.length] as string, durable.get<News>('held') as News)
        ctx.setTimer('tell', 120)
      },
      onMessage: (_from, news) => settle(joined(solution, known, take(news))),
      onRequest({ f, key = '', value }, reply) {
        settle(act(solution, known, id, { f, key, value: typeof value === 'number' ? value : 0 }))
        reply({ ok: true })
      },
    }
  }

  const ids = Object.keys(plans)
  const cluster = {
    ...setting,
    nodes: lab.sim.cluster(ids.length, replica),
    network: { duplicate: 0.1, reorder: 0.2 },
    clients: ids.map((id, i) => {
      const operations = (plans[id] ?? []).map(each => ({ ...each, to: id }))
      return { id: `user${i + 1}`, timeoutMs: 100, operations }
    }),
    rules: [{ name: 'Same news, same answer', check: () => wrong }],
  }
  const shows = ({ states }: Run) => Object.fromEntries(ids.map(id => [id, states[id]?.flags.shows ?? null]))
  return shows(lab.survives(cluster, run => lab.sim.convergence(shows(run))))
}
