/**
 * Freezes every object the language brings along, and takes away what turns text into code. Run in the realm of the
 * tests before learner's code is loaded in another one: a function handed over leads back to this realm's intrinsics,
 * and nothing there can then be changed or run.
 */
export function lockdown(): void {
  const refuse = () => {
    throw new TypeError('code from text is not part of a lab')
  }
  const functions = [() => {}, function* () {}, async () => {}, async function* () {}]
  for (const each of functions) {
    const prototype: object = Object.getPrototypeOf(each)
    Object.defineProperty(prototype, 'constructor', { value: refuse, writable: false, configurable: false })
  }
  const global = globalThis as Record<string, unknown>
  for (const name of ['eval', 'Function', 'Date']) delete global[name]

  const seen = new Set<object>()
  const waiting: unknown[] = [globalThis, ...functions.map(each => Object.getPrototypeOf(each)), ...hidden()]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || seen.has(object))
      continue
    seen.add(object)
    waiting.push(Object.getPrototypeOf(object))
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key)
      waiting.push(descriptor?.value, descriptor?.get, descriptor?.set)
    }
    Object.freeze(object)
  }
}

/** Newer than the library the compiler is told of. */
interface Iterators {
  from(iterator: object): { map(change: () => unknown): object }
}

/** Prototypes that no name leads to. */
function hidden(): unknown[] {
  const { Iterator: iterators } = globalThis as unknown as { Iterator: Iterators }
  const wrapped = iterators.from({ next: () => ({ done: true, value: undefined }) })
  const each = [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/./g),
    wrapped,
    wrapped.map(() => undefined),
  ]
  return each.map(iterator => Object.getPrototypeOf(iterator))
}
