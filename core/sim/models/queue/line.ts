import type { Dice } from '../../dice.ts'
import { createHeap } from '../../heap.ts'

/** A queue with its servers: first come, first served. Times in ms. */
export interface Line {
  readonly arrived: number
  readonly served: number
  readonly waiting: number
  readonly busy: number
  /** Integral over time of the number in the system. */
  readonly area: number
  /** Integral over time of the number of busy servers. */
  readonly busyArea: number
  /** Time in the system of everybody who came, for those still there until now. */
  readonly sojourns: number
  /** Sum of waits before service of those whose service began. */
  readonly waits: number
  readonly begun: number
  /** A server stood idle while somebody waited. */
  readonly idledInVain: boolean
  advance(to: number): void
}

export interface LineSetting {
  servers: number
  /** Draws the time to the next arrival, and a time of service. */
  nextArrival: (dice: Dice) => number
  nextService: (dice: Dice) => number
}

export function createLine(setting: LineSetting, dice: Dice): Line {
  const arrivals = dice.fork('arrivals')
  const services = dice.fork('services')
  const ends = createHeap<number>()
  const queue: number[] = []
  let head = 0
  let now = 0
  let nextArrivalAt = setting.nextArrival(arrivals)
  let arrived = 0
  let served = 0
  let begun = 0
  let waits = 0
  let area = 0
  let busyArea = 0
  let finishedSojourns = 0
  let arrivalTimesInside = 0
  let idledInVain = false

  const waiting = () => queue.length - head

  const moveTo = (at: number) => {
    area += (waiting() + ends.size) * (at - now)
    busyArea += ends.size * (at - now)
    now = at
  }

  const begin = () => {
    while (ends.size < setting.servers && waiting() > 0) {
      const arrivedAt = queue[head] as number
      head += 1
      begun += 1
      waits += now - arrivedAt
      ends.push(now + setting.nextService(services), arrivedAt)
    }
    // Taking from the front one by one would copy the rest each time.
    if (head > 1000) {
      queue.splice(0, head)
      head = 0
    }
    if (waiting() > 0 && ends.size < setting.servers) idledInVain = true
  }

  return {
    get arrived() {
      return arrived
    },
    get served() {
      return served
    },
    get waiting() {
      return waiting()
    },
    get busy() {
      return ends.size
    },
    get area() {
      return area
    },
    get busyArea() {
      return busyArea
    },
    get sojourns() {
      return finishedSojourns + (waiting() + ends.size) * now - arrivalTimesInside
    },
    get waits() {
      return waits
    },
    get begun() {
      return begun
    },
    get idledInVain() {
      return idledInVain
    },
    advance(to) {
      for (;;) {
        const endAt = ends.nextAt() ?? Number.POSITIVE_INFINITY
        const at = Math.min(endAt, nextArrivalAt)
        if (at > to) break
        moveTo(at)
        if (endAt <= nextArrivalAt) {
          const arrivedAt = ends.pop() as number
          served += 1
          finishedSojourns += now - arrivedAt
          arrivalTimesInside -= arrivedAt
        } else {
          arrived += 1
          arrivalTimesInside += now
          queue.push(now)
          nextArrivalAt = now + setting.nextArrival(arrivals)
        }
        begin()
      }
      moveTo(to)
    },
  }
}
