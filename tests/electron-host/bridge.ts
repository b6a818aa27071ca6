export type World = 'page' | 'preload'
export type Bridge = { expose: (key: string, api: unknown) => void }

/**
 * One half of contextBridge. The two worlds of a frame share only the DOM: `CustomEvent.detail` is
 * structured-cloned between worlds and dispatch is synchronous, so values cross as copies and functions
 * as numbered proxies. Injected by source: refers to nothing outside itself, and takes hold of every
 * built-in before a page script can replace it.
 */
export function makeBridge(token: string, self: World, other: World): Bridge {
  type Fn = (...args: unknown[]) => unknown
  type Parcel =
    | { k: 'value'; v?: unknown }
    | { k: 'function' | 'promise'; id: number }
    | { k: 'error'; v: string }
    | { k: 'array'; v: Parcel[] }
    | { k: 'object'; v: [string, Parcel][] }
  type Answer = { t: 'answer'; ok: boolean; parcel: Parcel }
  type Message =
    | Answer
    | { t: 'settle'; id: number; ok: boolean; parcel: Parcel }
    | { t: 'expose'; key: string; parcel: Parcel }
    | { t: 'call'; id: number; args: Parcel[] }

  const listen = document.addEventListener.bind(document)
  const dispatch = document.dispatchEvent.bind(document)
  const [Event, NativePromise, NativeError] = [CustomEvent, Promise, Error]
  const { freeze, defineProperty: define, getPrototypeOf: prototypeOf, entries } = Object
  const kindOf = Object.prototype.toString
  const { isArray } = Array
  const MAX_DEPTH = 1000
  const functions = new Map<number, Fn>()
  const numbers = new WeakMap<Fn, number>()
  const proxies = new Map<number, Fn>()
  const promises = new Map<number, [resolve: Fn, reject: Fn]>()
  let lastNumber = 0
  let answer: Answer | undefined

  const post = (message: Message) => dispatch(new Event(token + other, { detail: message }))

  const pack = (value: unknown, packed = new Map<unknown, Parcel>(), depth = 0): Parcel => {
    if (depth > MAX_DEPTH) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'function') {
      const known = numbers.get(value as Fn) ?? ++lastNumber
      numbers.set(value as Fn, known)
      functions.set(known, value as Fn)
      return { k: 'function', id: known }
    }
    if (typeof value === 'symbol') return { k: 'value' }
    if (value === null || typeof value !== 'object') return { k: 'value', v: value }
    const known = packed.get(value)
    if (known) return known // parcels are cloned as a graph, so a cycle may stay one
    if (value instanceof NativePromise) {
      const id = ++lastNumber
      value.then(
        result => settle(id, true, result),
        (error: unknown) => settle(id, false, error),
      )
      return { k: 'promise', id }
    }
    if (value instanceof NativeError) return { k: 'error', v: value.message }
    if (isArray(value)) {
      const parcel: Parcel = { k: 'array', v: [] }
      packed.set(value, parcel)
      for (let i = 0; i < value.length; i++) parcel.v[i] = pack(value[i], packed, depth + 1)
      return parcel
    }
    if (prototypeOf(value) === null || kindOf.call(value) === '[object Object]') {
      const parcel: Parcel = { k: 'object', v: [] }
      packed.set(value, parcel)
      const own = entries(value)
      for (let i = 0; i < own.length; i++) {
        const [key, item] = own[i] as [string, unknown]
        parcel.v[i] = [key, pack(item, packed, depth + 1)]
      }
      return parcel
    }
    try {
      return { k: 'value', v: structuredClone(value) }
    } catch {
      throw new NativeError('An object could not be cloned.')
    }
  }
  const settle = (id: number, ok: boolean, result: unknown) => {
    try {
      post({ t: 'settle', id, ok, parcel: pack(result) })
    } catch (error) {
      post({ t: 'settle', id, ok: false, parcel: pack(error) })
    }
  }
  const unpack = (parcel: Parcel, frozen = false, made = new Map<Parcel, unknown>()): unknown => {
    if (made.has(parcel)) return made.get(parcel)
    switch (parcel.k) {
      case 'function': {
        const { id } = parcel
        const proxy = proxies.get(id) ?? ((...args: unknown[]) => call(id, args))
        proxies.set(id, proxy)
        return proxy
      }
      case 'promise':
        return new NativePromise((resolve, reject) => promises.set(parcel.id, [resolve as Fn, reject]))
      case 'error':
        return new NativeError(parcel.v)
      case 'array': {
        const array: unknown[] = []
        made.set(parcel, array)
        for (const item of parcel.v) array[array.length] = unpack(item, frozen, made)
        return frozen ? freeze(array) : array
      }
      case 'object': {
        const object = {}
        made.set(parcel, object)
        for (const [key, item] of parcel.v) {
          const value = unpack(item, frozen, made)
          define(object, key, { value, writable: true, enumerable: true, configurable: true })
        }
        return frozen ? freeze(object) : object
      }
      default:
        return parcel.v
    }
  }
  const unpackAll = (parcels: Parcel[]): unknown[] => {
    const values: unknown[] = []
    for (let i = 0; i < parcels.length; i++) values[i] = unpack(parcels[i] as Parcel)
    return values
  }
  const ask = (message: Message): Parcel => {
    answer = undefined
    post(message)
    const given = answer as Answer | undefined
    answer = undefined
    if (!given) throw new NativeError('electron host: the other world did not answer')
    if (!given.ok) throw unpack(given.parcel)
    return given.parcel
  }
  const call = (id: number, values: unknown[]): unknown => {
    const args: Parcel[] = []
    for (let i = 0; i < values.length; i++) args[i] = pack(values[i])
    return unpack(ask({ t: 'call', id, args }))
  }

  const respond = (work: () => Parcel) => {
    try {
      post({ t: 'answer', ok: true, parcel: work() })
    } catch (error) {
      const parcel = pack(error instanceof NativeError ? error : new NativeError(String(error)))
      post({ t: 'answer', ok: false, parcel })
    }
  }
  const bind = (key: string, parcel: Parcel): Parcel => {
    if (key in globalThis) {
      throw new NativeError('Cannot bind an API on top of an existing property on the window object')
    }
    const value = unpack(parcel, true)
    define(globalThis, key, { value, enumerable: true, configurable: false, writable: false })
    return { k: 'value' }
  }
  listen(token + self, event => {
    const message = (event as CustomEvent<Message>).detail
    switch (message.t) {
      case 'answer':
        answer = message
        break
      case 'settle': {
        const waiting = promises.get(message.id)
        promises.delete(message.id)
        waiting?.[message.ok ? 0 : 1](unpack(message.parcel))
        break
      }
      case 'expose':
        respond(() => bind(message.key, message.parcel))
        break
      case 'call':
        respond(() => pack(functions.get(message.id)?.(...unpackAll(message.args))))
    }
  })
  return { expose: (key, api) => void ask({ t: 'expose', key, parcel: pack(api) }) }
}
