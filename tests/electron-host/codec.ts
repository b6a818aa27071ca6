export type Codec = { encode: (value: unknown) => string; decode: (text: string) => unknown }

/**
 * Structured-clone values as JSON text. The function is also injected into the preload's world by its
 * source, so it refers to nothing outside itself.
 */
export function makeCodec(): Codec {
  type Tagged = { t: string; v?: unknown; n?: string }
  type Wire = null | boolean | number | string | Tagged
  const NATIVE_ERROR = /^(Eval|Range|Reference|Syntax|Type|URI)?Error$/
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)
  type Constructor = new (value: unknown) => object
  const world = globalThis as unknown as Record<string, Constructor> & {
    Error: Constructor
    Uint8Array: Constructor
  }

  const toText = (bytes: Uint8Array): string => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768))
    return btoa(text)
  }
  const toBytes = (text: string) => Uint8Array.from(atob(text), character => character.charCodeAt(0))

  const pack = (value: unknown, seen: Map<unknown, number>): Wire => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Object.is(value, -0)) return { t: 'number', v: '-0' }
        return Number.isFinite(value) ? value : { t: 'number', v: String(value) }
      case 'undefined':
        return { t: 'undefined' }
      case 'bigint':
        return { t: 'bigint', v: String(value) }
      case 'function':
      case 'symbol':
        return refuse()
    }
    if (value === null) return null
    const known = seen.get(value)
    if (known !== undefined) return { t: 'seen', v: known }
    seen.set(value, seen.size)
    return packObject(value as object, seen)
  }
  const packObject = (value: object, seen: Map<unknown, number>): Wire => {
    const kind = kindOf(value)
    if (ArrayBuffer.isView(value)) {
      return {
        t: 'view',
        n: kind,
        v: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      }
    }
    if (Array.isArray(value)) return { t: 'array', v: Array.from(value, item => pack(item, seen)) }
    switch (kind) {
      case 'Date':
        return { t: 'date', v: pack(Number(value), seen) }
      case 'RegExp':
        return { t: 'regexp', v: (value as RegExp).source, n: (value as RegExp).flags }
      case 'Map':
        return { t: 'map', v: [...(value as Map<unknown, unknown>)].flat().map(item => pack(item, seen)) }
      case 'Set':
        return { t: 'set', v: [...(value as Set<unknown>)].map(item => pack(item, seen)) }
      case 'Error':
      case 'DOMException': {
        const { name, message } = value as Error
        return { t: 'error', v: message, n: NATIVE_ERROR.test(name) ? name : 'Error' }
      }
      case 'ArrayBuffer':
        return { t: 'buffer', v: toText(new Uint8Array(value as ArrayBuffer)) }
      case 'Promise':
      case 'WeakMap':
      case 'WeakSet':
      case 'WeakRef':
        return refuse()
    }
    if (typeof world.Node === 'function' && value instanceof world.Node) return refuse()
    return {
      t: 'object',
      v: Object.entries(value)
        .flat()
        .map(item => pack(item, seen)),
    }
  }

  const unpack = (wire: Wire, made: unknown[]): unknown => {
    if (wire === null || typeof wire !== 'object') return wire
    const { t, v, n = '' } = wire
    const keep = <T>(value: T): T => {
      made.push(value)
      return value
    }
    const items = (): unknown[] => (v as Wire[]).map(item => unpack(item, made))
    const pairs = (): [unknown, unknown][] => {
      const flat = items()
      return flat.flatMap((key, i): [unknown, unknown][] => (i % 2 ? [] : [[key, flat[i + 1]]]))
    }
    switch (t) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v as string)
      case 'seen':
        return made[v as number]
      case 'date':
        return keep(new Date(unpack(v as Wire, made) as number))
      case 'regexp':
        return keep(new RegExp(v as string, n))
      case 'error':
        return keep(new (world[n] ?? world.Error)(v))
      case 'buffer':
        return keep(toBytes(v as string).buffer)
      case 'view': {
        const bytes = toBytes(v as string)
        return keep(n === 'Uint8Array' ? bytes : new (world[n] ?? world.Uint8Array)(bytes.buffer))
      }
      case 'map': {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, value] of pairs()) map.set(key, value)
        return map
      }
      case 'set': {
        const set = keep(new Set<unknown>())
        for (const item of items()) set.add(item)
        return set
      }
      case 'array': {
        const array: unknown[] = keep([])
        for (const item of items()) array.push(item)
        return array
      }
      default: {
        const object = keep({})
        for (const [key, value] of pairs()) {
          Object.defineProperty(object, key as string, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return object
      }
    }
  }
  return {
    encode: value => JSON.stringify(pack(value, new Map())),
    decode: text => unpack(JSON.parse(text) as Wire, []),
  }
}
