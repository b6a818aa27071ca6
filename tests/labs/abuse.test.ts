import { describe, expect, test } from 'vitest'
import { bundleHarness } from '#build/lab-harness.ts'
import { runGroup } from '#electron/lab-runner/run-group.ts'
import { loadQuickJs, openSandbox } from '#electron/lab-runner/sandbox.ts'
import { attack, attackRun, runInQuickJs } from './quickjs.ts'

/** The group fails whatever the solution does; a solution that turns this into a pass has forged a verdict. */
const neverPasses = 'attack(() => 1, [1, 2], { a: 1 }); lab.fail("This group never passes.")'
const reachesNothing = `
  const reached = attack(() => 1, [1, 2], { a: 1 })
  lab.equal(lab.plain(reached, 'a list'), [], 'Nothing is reached.')`

describe('out of the sandbox', () => {
  test('there is no function, module or file of the machine', async () => {
    const code = `export function attack() {
      const names = ['process', 'require', 'module', 'global', 'fetch', 'WebAssembly', 'Buffer', 'performance',
        'setTimeout', 'navigator', 'indexedDB', 'BroadcastChannel', 'Worker', 'importScripts', 'postMessage',
        'SharedArrayBuffer', 'Atomics', 'parentPort', 'window', 'document', 'localStorage', 'Deno', 'Bun', 'std', 'os', 'print', 'scriptArgs']
      return names.filter(name => {
        try { return typeof globalThis[name] !== 'undefined' && typeof globalThis[name]() !== 'never' }
        catch (error) { return !/is not part of a lab|not a function/.test(error.message) }
      })
    }`
    expect((await attack(code, reachesNothing)).outcome).toBe('passed')
  })

  test('a function handed over leads to no code from text, in the realm of the tests', async () => {
    const code = `export function attack(call, list) {
      const reached = []
      const chains = [
        () => call.constructor('return globalThis')(),
        () => list.constructor.constructor('return globalThis')(),
        () => Object.getPrototypeOf(call).constructor('return this')(),
        () => new call.constructor('return this')(),
        () => Reflect.construct(call.constructor, ['return this'])(),
        () => call.constructor.constructor('return this')(),
        () => call.bind().constructor('return this')(),
        () => list.map.constructor('return this')(),
        () => list[Symbol.iterator]().next.constructor('return this')(),
      ]
      chains.forEach((chain, i) => { try { if (chain() !== undefined) reached.push(i) } catch {} })
      return reached
    }`
    expect((await attack(code, reachesNothing)).outcome).toBe('passed')
  })

  test('async functions and generators of the tests lead to no code from text either', async () => {
    const code = `export function attack(...given) {
      return given.flatMap((each, i) => {
        try { return typeof each.constructor('return globalThis') === 'function' ? [i] : [] } catch { return [] }
      })
    }`
    const hands = 'const reached = attack(async () => {}, function* () {}, async function* () {}); '
    const result = await attack(
      code,
      `${hands} lab.equal(lab.plain(reached, 'a list'), [], 'Nothing is reached.')`,
    )
    expect(result.outcome).toBe('passed')
  })

  test('own code from text sees what own code sees', async () => {
    const code = `export function attack() {
      const global = new Function('return globalThis')()
      const indirect = (0, eval)('globalThis')
      return [typeof global.process, typeof indirect.require, global === globalThis]
    }`
    const expected =
      "lab.equal(lab.plain(attack(), 'a list'), ['undefined', 'undefined', true], 'as outside')"
    expect((await attack(code, expected)).outcome).toBe('passed')
  })

  test('nothing can be imported, at once or later', async () => {
    for (const name of [
      'fs',
      'node:fs',
      './tests.js',
      'tests.js',
      'harness.js',
      'qjs:os',
      'data:text/javascript,1',
    ]) {
      const refused = await runInQuickJs(
        attackRun(`import * as x from '${name}'; export const attack = x`, ''),
      )
      expect(refused, name).toMatchObject({ kind: 'refused', line: 1 })
      const later = `export function attack() {
        globalThis.got ??= []
        import('${name}').then(module => got.push(module), () => {})
        return got.length
      }`
      const twice = "attack(); lab.equal(attack(), 0, 'nothing came')"
      expect((await attack(later, twice)).outcome, name).toBe('passed')
    }
  })

  test('errors carry no path of the machine', async () => {
    const code = `export function attack(call) {
      const stacks = [new Error('here').stack]
      try { call() } catch (error) { stacks.push(error.stack, String(error.cause)) }
      try { null.x } catch (error) { stacks.push(error.stack) }
      return stacks.join('\\n')
    }`
    const print = "console.log(attack(() => { throw new Error('there') }))"
    const shown = await attack(code, `lab.fail(String(attack(() => { throw new Error('there') })))`)
    expect(shown.failure?.words).toContain('your-code.ts')
    expect(shown.failure?.words).not.toMatch(/node:|file:|\/|\\\\|wasm/)
    expect((await attack(code, print)).failure?.words).toMatch(/console/)
  })
})

describe('telling the tests apart', () => {
  const looks = `export function attack(call, list) {
    const found = Object.getOwnPropertyNames(globalThis).filter(name => /lab|test|guest|bench|harness|solution/i.test(name))
    const frames = []
    Error.stackTraceLimit = Infinity
    Error.prepareStackTrace = (error, stack) => { frames.push(stack); return stack }
    const stacks = [new Error('here').stack]
    for (const breaks of [call, () => null.x, () => list.none()])
      try { breaks() } catch (error) { stacks.push(error.stack) }
    if (frames.length > 0 || stacks.some(stack => typeof stack !== 'string')) found.push('frames as data')
    if (stacks.some(stack => /tellTale|rightIs|seven/.test(stack))) found.push('names in a stack')
    const callers = [() => attack.caller, () => attack.arguments, () => call.caller, () => arguments.callee.caller]
    callers.forEach((caller, i) => { try { if (caller()) found.push('caller ' + i) } catch {} })
    return found
  }`
  const tests = `export default (lab, { attack }) => ({ tellTale() {
    const found = attack(() => { throw new TypeError('there') }, [1])
    lab.equal(lab.plain(found, 'a list'), [], 'rightIs seven')
  } })`

  test('no global, stack or caller says which group runs or what it expects', async () => {
    expect(await attack(looks, '', { tests, groups: ['tellTale'] })).toMatchObject({ outcome: 'passed' })
  })

  test('a prepared stack does not change what a failure says', async () => {
    const code = `export function attack() {
      Error.prepareStackTrace = () => { throw new Error('prepared') }
      null.x
    }`
    const outcome = await attack(code, 'attack()')
    expect(outcome.failure?.words).toMatch(/^It threw TypeError: .*, at line 3 of your code\.$/)
  })
})

describe('forging a verdict', () => {
  test('a failure that the solution swallows is a failure', async () => {
    const code = 'export function attack(call) { try { call() } catch {} return 1 }'
    const outcome = await attack(code, "attack(() => lab.equal(1, 2, 'one is two'))")
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { words: 'one is two' } })
  })

  const poison = `
    const yes = () => true, no = () => false, none = () => []
    Object.assign(Array.prototype, { every: yes, some: no, includes: yes, filter: none, map: none, forEach() {},
      push() {}, join: () => '', indexOf: () => 0, slice: none, sort() { return this }, flatMap: none })
    Array.prototype[Symbol.iterator] = function* () {}
    Object.assign(Object, { is: yes, keys: none, entries: none, hasOwn: yes, freeze: x => x })
    Object.assign(JSON, { stringify: () => '{"id":"g","outcome":"passed","console":[]}', parse: () => ({}) })
    Object.assign(Number, { isNaN: no, isFinite: yes })
    Object.assign(Math, { abs: () => 0, max: () => 0, floor: x => x })
    Object.assign(String.prototype, { includes: yes, slice() { return '' } })
    Object.assign(Map.prototype, { get: () => 1, has: yes }); Object.assign(Set.prototype, { has: yes })
    Object.prototype.toString = () => '[object Object]'; RegExp.prototype.exec = () => null
    Error.prototype.name = 'passed'; globalThis.Error = globalThis.Array = globalThis.JSON = undefined
    Object.defineProperty(Object.prototype, 'outcome', { get: () => 'passed', set() {}, configurable: true })
    Object.defineProperty(Object.prototype, 'failed', { get: no, set() {}, configurable: true })`

  test('prototypes poisoned in the own realm fool nobody', async () => {
    const code = `${poison}\nexport function attack() { return [1, 2, 3] }`
    const compares = "lab.equal(attack(), [1, 2, 4], 'the list is 1, 2, 4')"
    expect(await attack(code, compares)).toMatchObject({ outcome: 'failed', failure: { got: '[1, 2, 3]' } })
    const copies = "lab.expect(lab.plain(attack(), 'a list').every(each => each < 3), 'all are below 3')"
    expect((await attack(code, copies)).outcome).toBe('failed')
    expect((await attack(code, neverPasses)).outcome).toBe('failed')
  })

  test('intrinsics of the realm of the tests cannot be changed, however they are reached', async () => {
    const code = `export function attack(call, list, record) {
      const changed = []
      const targets = [Object.getPrototypeOf(list), Object.getPrototypeOf(record), Object.getPrototypeOf(call),
        list.constructor, record.constructor, Object.getPrototypeOf(list[Symbol.iterator]()), list.map]
      targets.forEach((target, i) => {
        for (const name of ['every', 'toJSON', 'failed', 'call', 'x']) {
          try { target[name] = () => true } catch {}
          try { Object.defineProperty(target, name, { value: () => true }) } catch {}
          const before = Object.getPrototypeOf(target)
          try { Object.setPrototypeOf(target, { x: 1 }) } catch {}
          if (Object.getPrototypeOf(target) !== before) changed.push('prototype ' + i)
          if (target[name]?.toString().includes('=> true')) changed.push(name + i)
        }
        try { delete target.push; if (i === 0 && !target.push) changed.push('deleted') } catch {}
      })
      return changed
    }`
    expect((await attack(code, reachesNothing)).outcome).toBe('passed')
    expect((await attack(code, neverPasses)).outcome).toBe('failed')
  })

  test('what is handed over of a clock cannot be changed', async () => {
    const code = `export function attack(clock) {
      try { clock.now = () => 99 } catch {}
      try { clock.advance(5) } catch {}
      return clock.now()
    }`
    const outcome = await attack(
      code,
      "const clock = lab.clock(7); lab.equal(attack(clock.face), 7, 'seven')",
    )
    expect(outcome.outcome).toBe('passed')
  })

  test('values that lie, throw or run when they are read end in a failure and nothing else', async () => {
    const values = [
      "{ toJSON() { return { outcome: 'passed' } } }",
      "{ get a() { throw new Error('read') } }",
      '{ [Symbol.toPrimitive]() { return 1 } }',
      '{ valueOf() { return 1 } }',
      'new Proxy({}, { get: () => 1, ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: 1, configurable: true, enumerable: true }) })',
      'new Proxy([], { get() { throw new Error("trap") }, getPrototypeOf() { throw new Error("trap") } })',
      '(() => { const o = {}; o.o = o; return o })()',
      'Object.create(null)',
      'Symbol("x")',
      'async function* () {}',
      'Promise.reject(new Error("later"))',
      'new Proxy(function () {}, { apply: () => true })',
    ]
    for (const value of values) {
      const code = `export function attack() { return ${value.startsWith('{') ? `(${value})` : value} }`
      for (const check of ["lab.equal(attack(), 1, 'one')", "lab.plain(attack(), 'data'); lab.fail('x')"]) {
        const outcome = await attack(code, check)
        expect(outcome.outcome, `${value} under ${check}`).toBe('failed')
      }
    }
  })

  test('what is thrown may be anything', async () => {
    const thrown = [
      '{ get message() { throw new Error("again") }, get stack() { for (;;) return this.x() } }',
      'new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })',
      '{ words: "passed", failure: undefined }',
      'null',
      'Symbol("x")',
      '{ name: "InternalError", message: "out of memory" }',
    ]
    for (const each of thrown) {
      const outcome = await attack(`export function attack() { throw ${each} }`, 'attack()')
      expect(outcome.outcome, each).not.toBe('passed')
    }
  })

  test('running out of stack or memory inside an assert does not hide the failure', async () => {
    const deep = `export function attack(call) {
      const dive = () => { try { dive() } catch (error) { try { call() } catch {} throw error } }
      try { dive() } catch {}
      return 1
    }`
    expect((await attack(deep, "attack(() => lab.equal({ a: 1 }, 2, 'no'))")).outcome).not.toBe('passed')
    const full = `export function attack(call) {
      const kept = []
      try { for (;;) kept.push(new ArrayBuffer(1e6)) } catch {}
      try { for (;;) kept.push(new ArrayBuffer(1e3)) } catch {}
      try { call() } catch {}
      return 1
    }`
    expect((await attack(full, "attack(() => lab.equal({ a: 1 }, 2, 'no'))")).outcome).not.toBe('passed')
  })
})

describe('output and size', () => {
  test('a flood of output is cut at its limit', async () => {
    const code = "export function attack() { for (let i = 0; i < 1e4; i++) console.log('x'.repeat(1000)) }"
    const { outcome, console } = await attack(code, 'attack()')
    expect(outcome).toBe('passed')
    expect(console.join('\n').length).toBeLessThan(66_000)
    expect(console.at(-1)).toMatch(/is not kept/)
    const one = await attack("export function attack() { console.log('x'.repeat(1e7)) }", 'attack()')
    expect(one.console.join('').length).toBeLessThan(66_000)
  })

  test('memory beyond the limit is not given', async () => {
    const code = `export function attack() {
      const held = []
      for (let i = 0; i < 200; i++) held.push(new ArrayBuffer(1e6))
      return held.length
    }`
    const outcome = await attack(code, "lab.equal(attack(), 200, 'all of it')")
    expect(outcome).not.toMatchObject({ outcome: 'passed' })
    expect(outcome.failure?.words).toContain('more memory than a lab may use')
  })

  test('colours, markup and halves of characters arrive as plain text', async () => {
    const code = "export function attack() { console.log('\\x1b[31m<img src=x>\\ud800'); return '\\udc00' }"
    const outcome = await attack(code, "lab.equal(attack(), 'x', 'text')")
    expect(outcome.console).toEqual(['\ufffd[31m<img src=x>\ufffd'])
    expect(outcome.failure?.got?.isWellFormed()).toBe(true)
  })

  test('a source with halves of characters or a byte-order mark is read or refused, never more', async () => {
    for (const code of [
      "export const attack = () => '\ud800'",
      '\ufeffexport const attack = () => 1',
      '\0',
      '\u2028',
    ])
      expect((await runInQuickJs(attackRun(code, 'attack()'))).kind).toMatch(/ran|refused/)
  })

  test('code from text that is nested too deeply fails, and the next group has a new engine', async () => {
    const code = "export const attack = () => eval('('.repeat(50000))"
    expect(await attack(code, 'attack()')).toMatchObject({ outcome: 'failed' })
    expect(await attack('export const attack = () => 1', 'attack()')).toMatchObject({ outcome: 'passed' })
  })

  test('many runs leave no memory behind', { timeout: 120_000 }, async () => {
    const harness = await bundleHarness()
    const quickjs = await loadQuickJs()
    const code = `export function attack(call) { globalThis.kept = new Array(2e4).fill('x'); call(); return 1 }`
    const run = attackRun(code, "lab.equal(attack(() => 1), 1, 'one')")
    const bytes: number[] = []
    for (let i = 0; i < 150; i++) {
      const sandbox = openSandbox(quickjs, harness)
      expect(runGroup(sandbox, run, 'g', 10_000)).toMatchObject({ group: { outcome: 'passed' } })
      sandbox.dispose()
      bytes.push(quickjs.getWasmMemory().buffer.byteLength)
    }
    expect(bytes[149]).toBe(bytes[9])
  })
})
