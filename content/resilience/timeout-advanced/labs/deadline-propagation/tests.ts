import type { Lab } from '#core/lab/harness.ts'
import type { Clock } from '#core/lab/virtual-clock.ts'

type Reason = 'deadline' | 'cancelled'
interface Scope {
  left(): number
  ended(): Reason | undefined
  child(options?: { reserveMs?: number; atMostMs?: number }): Scope
  start(usualMs: number, work: () => void): boolean
  onEnd(listener: (reason: Reason) => void): () => void
  cancel(): void
  toWire(): number
}
interface Solution {
  openScope(clock: Clock, leftMs: number): Scope
}

export default (lab: Lab, { openScope }: Solution): Record<string, () => void> => {
  const open = (leftMs: number, startAt = 0) => {
    const clock = lab.clock(startAt)
    return { clock, scope: openScope(clock.face, leftMs) }
  }
  const heardBy = (scope: Scope) => {
    const heard: Reason[] = []
    scope.onEnd(reason => heard.push(reason))
    return heard
  }

  return {
    left() {
      const { clock, scope } = open(800, 5_000)
      lab.equal(scope.left(), 800, 'A scope of 800 ms has 800 ms left at first.')
      clock.advance(300)
      lab.equal(scope.left(), 500, 'After 300 ms it has 500 ms left.')
      lab.equal(scope.ended(), undefined, 'It has not ended.')
      clock.advance(500)
      lab.equal(scope.left(), 0, 'After 800 ms nothing is left.')
      lab.equal(scope.ended(), 'deadline', 'After 800 ms its deadline has passed.')
      clock.advance(1_000)
      lab.equal(scope.left(), 0, 'The time left does not go below 0.')
      lab.equal(open(0).scope.ended(), 'deadline', 'A scope opened with nothing left has ended at birth.')
      lab.equal(open(-5).scope.left(), 0, 'A scope opened too late has nothing left.')
    },

    child() {
      const { clock, scope: page } = open(800)
      clock.advance(40)
      const orders = page.child({ reserveMs: 50 })
      lab.equal(orders.left(), 710, 'Of 760 ms left, a reserve of 50 leaves 710 for the child.')
      clock.advance(600)
      const prices = orders.child({ reserveMs: 30 })
      lab.equal(prices.left(), 80, 'Of 110 ms left, a reserve of 30 leaves 80 for the grandchild.')
      lab.equal(page.child().left(), 160, 'Without options a child has what its parent has.')
      lab.equal(page.child({ atMostMs: 100 }).left(), 100, '`atMostMs` shortens a child.')
      lab.equal(page.child({ atMostMs: 5_000 }).left(), 160, '`atMostMs` lengthens nothing.')
      const both = page.child({ atMostMs: 130, reserveMs: 50 })
      lab.equal(both.left(), 110, 'The reserve is kept even when `atMostMs` would allow more.')
      const late = page.child({ reserveMs: 200 })
      lab.equal(late.ended(), 'deadline', 'A reserve larger than what is left leaves a child that has ended.')
      clock.advance(80)
      lab.equal(prices.ended(), 'deadline', 'After its 80 ms the grandchild has ended.')
      lab.equal(orders.left(), 30, 'And its parent has the reserve of 30 ms left.')
    },

    start() {
      const { clock, scope } = open(100)
      const worked: string[] = []
      const begin = (name: string, usualMs: number) => scope.start(usualMs, () => worked.push(name))
      lab.equal(begin('fits', 60), true, 'Work of 60 ms fits into 100.')
      lab.equal(worked, ['fits'], '`start` calls the work before it returns.')
      clock.advance(40)
      lab.equal(begin('just fits', 60), true, 'Work of 60 ms just fits into 60.')
      clock.advance(1)
      lab.equal(begin('too long', 60), false, 'Work of 60 ms does not fit into 59.')
      clock.advance(59)
      lab.equal(begin('no time needed', 0), false, 'At the deadline not even work of 0 ms begins.')
      lab.equal(worked, ['fits', 'just fits'], 'Work that does not begin is never called.')
    },

    cancel() {
      const { clock, scope: page } = open(800)
      const orders = page.child()
      const prices = orders.child({ reserveMs: 20 })
      const stock = prices.child()
      const reviews = page.child()
      const heard = [page, orders, prices, stock, reviews].map(heardBy)
      clock.advance(100)
      orders.cancel()
      lab.equal(orders.ended(), 'cancelled', 'A cancelled scope has ended as cancelled.')
      lab.equal(orders.left(), 0, 'A cancelled scope has nothing left.')
      lab.equal(prices.ended(), 'cancelled', 'Its child has ended.')
      lab.equal(stock.ended(), 'cancelled', 'Its grandchild has ended.')
      lab.equal(
        stock.start(0, () => {}),
        false,
        'No work begins below a cancelled scope.',
      )
      lab.equal(page.ended(), undefined, 'The scope above goes on.')
      lab.equal(reviews.left(), 700, 'The scope beside goes on.')
      lab.equal(
        heard,
        [[], ['cancelled'], ['cancelled'], ['cancelled'], []],
        'Listeners hear at once, before `cancel` returns.',
      )
      const after = prices.child()
      lab.equal(after.ended(), 'cancelled', 'A child of a cancelled scope has ended at birth, as cancelled.')
      lab.equal(after.left(), 0, 'It has nothing left.')
      page.cancel()
      orders.cancel()
      lab.equal(
        heard.map(each => each.length),
        [1, 1, 1, 1, 1],
        'Nobody hears of an end twice.',
      )

      const { scope: top } = open(800)
      const late: string[] = []
      top.onEnd(() => below.start(0, () => late.push('work')))
      const below = top.child()
      top.cancel()
      lab.equal(
        late,
        [],
        'All scopes below have ended before a listener is called, so none starts work there.',
      )
    },

    listeners() {
      const { clock, scope } = open(100)
      const heard: string[] = []
      scope.onEnd(reason => heard.push(`${reason} at ${clock.now()}`))
      const forget = scope.onEnd(() => heard.push('was taken away'))
      forget()
      clock.advance(99)
      lab.equal(heard, [], 'Before the deadline nobody hears anything.')
      clock.advance(50)
      lab.equal(heard, ['deadline at 100'], 'A listener hears when the clock reaches the deadline, and once.')
      scope.onEnd(reason => heard.push(`late ${reason}`))
      lab.equal(heard[1], 'late deadline', 'A listener that comes late is called at once, with the reason.')
      scope.cancel()
      lab.equal(scope.ended(), 'deadline', 'Cancelling after the deadline changes nothing.')
      lab.equal(heard.length, 2, 'Cancelling after the deadline tells nobody.')

      const cancelled = open(100)
      cancelled.clock.advance(30)
      const child = cancelled.scope.child()
      cancelled.scope.cancel()
      const late = heardBy(child)
      lab.equal(late, ['cancelled'], 'A late listener of a child hears the reason too.')
      cancelled.clock.advance(200)
      lab.equal(
        cancelled.scope.ended(),
        'cancelled',
        'The reason stays, also when the deadline passes later.',
      )
    },

    wire() {
      const { clock, scope } = open(800.75)
      lab.equal(
        scope.toWire(),
        800,
        'On the wire, 800.75 ms are 800: rounding up would promise time nobody has.',
      )
      clock.advance(300)
      const sent = scope.child({ reserveMs: 50 }).toWire()
      lab.equal(sent, 450, 'What travels is the time left, 450 ms, and not a moment on this clock.')
      const elsewhere = open(sent, 9_000_000)
      lab.equal(elsewhere.scope.left(), 450, 'The receiver counts on its own clock, whatever that shows.')
      elsewhere.clock.advance(450)
      lab.equal(elsewhere.scope.ended(), 'deadline', 'There it ends after 450 ms as well.')
      scope.cancel()
      lab.equal(scope.toWire(), 0, 'A scope that has ended sends 0.')
    },

    tidy() {
      const { clock, scope } = open(1_000)
      for (let call = 0; call < 500; call++) {
        const child = scope.child({ atMostMs: 500 })
        child.child().onEnd(() => {})
        child.cancel()
      }
      lab.between(clock.waiting, 0, 1, 'Scopes that were cancelled leave no timer on the clock.')
      scope.cancel()
      scope.child()
      open(0)
      lab.equal(clock.waiting, 0, 'When all have ended, the clock has nothing left to do.')
    },

    tree() {
      lab.seeds(80, dice => playTree(lab, openScope, dice))
    },
  }
}

interface Model {
  scope: Scope
  deadline: number
  above: Model | undefined
  reason: Reason | undefined
  endedAt: number
  heard: string[]
}

/** Random steps on a tree of scopes, each answer held against a model that a reader can check by eye. */
function playTree(lab: Lab, openScope: Solution['openScope'], dice: Lab['dice']): void {
  const clock = lab.clock(dice.int(0, 10_000))
  const opened = clock.now()
  const all: Model[] = []
  const settle = () => {
    for (const each of all) {
      if (each.reason || clock.now() < each.deadline) continue
      each.reason = 'deadline'
      each.endedAt = each.deadline
    }
  }
  const isBelow = (each: Model | undefined, top: Model): boolean =>
    each !== undefined && (each === top || isBelow(each.above, top))
  const add = (scope: Scope, deadline: number, above?: Model) => {
    const model: Model = { scope, deadline, above, reason: above?.reason, endedAt: clock.now(), heard: [] }
    all.push(model)
    settle()
    if (model.reason) model.endedAt = clock.now()
    scope.onEnd(reason => model.heard.push(`${reason} at ${clock.now() - opened}`))
  }

  const step = () => {
    settle()
    const on = dice.pick(all)
    const chance = dice.int(1, 10)
    if (chance <= 5) {
      const reserveMs = dice.int(0, 3) * 10
      const atMostMs = dice.chance(0.4) ? dice.int(1, 15) * 10 : undefined
      const options = atMostMs === undefined ? { reserveMs } : { reserveMs, atMostMs }
      const own = clock.now() + (atMostMs ?? Number.POSITIVE_INFINITY)
      add(on.scope.child(options), Math.min(on.deadline - reserveMs, own), on)
    } else if (chance <= 9) {
      const usualMs = dice.int(0, 12) * 10
      let worked = false
      const answer = on.scope.start(usualMs, () => {
        worked = true
      })
      const late = on.reason !== undefined
      if (worked && late)
        lab.fail(`Work began at ${clock.now() - opened} ms, after the scope had ended by ${on.reason}.`)
      const fits = !late && on.deadline - clock.now() >= usualMs
      lab.equal(worked, fits, 'Work begins if, and only if, its scope is open and its usual time fits.')
      lab.equal(answer, fits, '`start` tells whether the work began.')
    } else {
      on.scope.cancel()
      for (const each of all) {
        if (each.reason || !isBelow(each, on)) continue
        each.reason = 'cancelled'
        each.endedAt = clock.now()
      }
    }
    for (const { scope, deadline, reason } of all) {
      lab.equal(scope.ended(), reason, 'Every scope knows whether and why it has ended.')
      lab.equal(scope.left(), reason ? 0 : deadline - clock.now(), 'Every scope knows what is left.')
    }
  }

  // Set before any scope, so that steps at the instant of a deadline run before the scope's own timer.
  for (let i = 0; i < 40; i++) clock.after(dice.int(0, 40) * 10, step)
  add(openScope(clock.face, 300), opened + 300)
  clock.settle()
  settle()
  for (const { reason, endedAt, heard } of all)
    lab.equal(
      heard,
      [`${reason} at ${endedAt - opened}`],
      'Every listener hears once, of the right reason, at the right time.',
    )
  lab.equal(clock.waiting, 0, 'In the end, nothing is left on the clock.')
}
