import type { Output } from './output.ts'

const time = 'time comes from the clock you are given'
const alone = 'it runs without network and machine'

/** Called as functions; their use throws. */
const functions = {
  setTimeout: time,
  setInterval: time,
  setImmediate: time,
  queueMicrotask: time,
  fetch: alone,
  WebSocket: alone,
}
/** Looked into; even their name throws. */
const objects = { performance: time, crypto: 'dice come from what you are given', navigator: alone }
/** Memory of several threads; there is one thread, and nothing here may count its time. */
const shared = ['SharedArrayBuffer', 'Atomics']

/**
 * Gives the global object that learner's code will see a console, and takes away what would make a run depend on the
 * machine: the wall clock, timers, unseeded dice, the network. Using one of them throws and is written down in `used`.
 *
 * @param used receives a name, for example `Date.now`, for every use
 */
export function outfit(global: object, output: Output, used: string[]): void {
  const refuse = (name: string, instead: string) => () => {
    used.push(name)
    throw new Error(`${name} is not part of a lab; ${instead}`)
  }
  const define = (name: string, value: unknown) =>
    Object.defineProperty(global, name, { value, writable: true, configurable: true })

  for (const name of shared) Reflect.deleteProperty(global, name)
  for (const [name, instead] of Object.entries(functions)) define(name, refuse(name, instead))
  for (const [name, instead] of Object.entries(objects))
    Object.defineProperty(global, name, { get: refuse(name, instead), configurable: true })

  // A plain function, so that `new Date()` comes here too.
  const date = function date() {
    refuse('Date', time)()
  }
  define(
    'Date',
    Object.assign(date, {
      now: refuse('Date.now', time),
      parse: refuse('Date.parse', time),
      UTC: refuse('Date.UTC', time),
    }),
  )
  const { Math: math } = global as { Math: object }
  const random = refuse('Math.random', 'dice come from what you are given')
  Object.defineProperty(math, 'random', { value: random, writable: true, configurable: true })

  const write = (...parts: unknown[]) => output.write(parts)
  define('console', { log: write, info: write, warn: write, error: write, debug: write })
}
