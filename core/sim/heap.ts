/** What happens next: earliest first, and first in first out among equals. A binary heap. */
export interface Heap<T> {
  readonly size: number
  push(at: number, item: T): void
  /** Time of the earliest entry; undefined when empty. */
  nextAt(): number | undefined
  pop(): T | undefined
}

interface Entry<T> {
  at: number
  sequence: number
  item: T
}

export function createHeap<T>(): Heap<T> {
  const heap: Entry<T>[] = []
  let sequence = 0

  const before = (a: Entry<T>, b: Entry<T>) => a.at < b.at || (a.at === b.at && a.sequence < b.sequence)

  const rise = (entry: Entry<T>) => {
    let hole = heap.length
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const above = heap[parent] as Entry<T>
      if (!before(entry, above)) break
      heap[hole] = above
      hole = parent
    }
    heap[hole] = entry
  }

  const sink = (entry: Entry<T>) => {
    const size = heap.length
    let hole = 0
    for (;;) {
      let child = 2 * hole + 1
      if (child >= size) break
      const right = child + 1
      if (right < size && before(heap[right] as Entry<T>, heap[child] as Entry<T>)) child = right
      const below = heap[child] as Entry<T>
      if (!before(below, entry)) break
      heap[hole] = below
      hole = child
    }
    heap[hole] = entry
  }

  return {
    get size() {
      return heap.length
    },
    push: (at, item) => rise({ at, sequence: sequence++, item }),
    nextAt: () => heap[0]?.at,
    pop() {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined) return undefined
      if (last !== first) sink(last)
      return first.item
    },
  }
}
