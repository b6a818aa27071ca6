// The facts of Electron that Quorum leans on, asserted on whichever host runs. This keeps the stand-in honest:
//   ELECTRON_DRIVER=electron npx playwright test -c tests/e2e contract
// Here: what a page and its preload can do to each other, and what crosses between a page and main.
import { expect, logOf, test } from '../e2e/contract-app.ts'

test('what the preload exposes is frozen and fixed to the window', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const { configurable, writable } = Object.getOwnPropertyDescriptor(globalThis, 'contract') ?? {}
    return [
      Object.isFrozen(contract),
      Object.isFrozen(contract.list),
      Object.isFrozen(contract.list[1]),
      configurable,
      writable,
    ]
  })
  expect(seen).toEqual([true, true, true, false, false])
})

test('functions, promises and callbacks cross; values arrive as copies', async ({ app }) => {
  const made = await app.page.evaluate(() => {
    const { date, map, twice, bytes } = contract.make()
    return [
      date instanceof Date,
      map instanceof Map,
      twice(21),
      bytes instanceof Uint8Array,
      contract.add(2, 3),
    ]
  })
  expect(made).toEqual([true, true, 42, true, 5])
  expect(await app.page.evaluate(() => contract.ping(1))).toBe(2)
})

test('an error crosses as its message alone', async ({ app }) => {
  const thrown = await app.page.evaluate(() => {
    try {
      return contract.throws()
    } catch (error) {
      const { message } = error as Error
      return [error instanceof Error, error instanceof RangeError, message, 'extra' in (error as Error)]
    }
  })
  expect(thrown).toEqual([true, false, 'boom', false])
  const rejected = await app.page.evaluate(() =>
    contract.rejects().catch((error: Error) => [error.name, error.message]),
  )
  expect(rejected).toEqual(['Error', 'async boom'])
})

test('the page holds nothing of Node or Electron, and the preload only electron', async ({ app }) => {
  const globals = ['require', 'process', 'Buffer', 'ipcRenderer', 'module']
  const types = await app.page.evaluate(
    names => names.map(name => typeof (globalThis as unknown as Record<string, unknown>)[name]),
    globals,
  )
  expect(new Set(types)).toEqual(new Set(['undefined']))
  expect(await app.page.evaluate(() => contract.requires())).toBe('only electron')
})

test('the page cannot reach into the preload', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    Object.assign(globalThis, { pageGlobal: 1 })
    const kept = [Array.prototype.map, Object.keys, EventTarget.prototype.dispatchEvent] as const
    const poison = () => {
      throw new Error('poisoned')
    }
    Object.assign(Array.prototype, { map: poison })
    Object.assign(Object, { keys: poison })
    Object.assign(EventTarget.prototype, { dispatchEvent: poison })
    try {
      return contract.sees()
    } finally {
      Object.assign(Array.prototype, { map: kept[0] })
      Object.assign(Object, { keys: kept[1] })
      Object.assign(EventTarget.prototype, { dispatchEvent: kept[2] })
    }
  })
  expect(seen).toBe('undefined')
})

test('calls carry what a structured clone carries, both ways', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    const sent = {
      nothing: undefined,
      none: null,
      numbers: [Number.NaN, Number.NEGATIVE_INFINITY, -0],
      big: 10n,
      date: new Date(5),
      pattern: /a/gi,
      map: new Map([[{ key: 1 }, new Set([1])]]),
      bytes: new Uint8Array([1, 2]),
      floats: new Float64Array([1.5]),
      error: new RangeError('far'),
      cycle,
    }
    const got = (await contract.echo(sent)) as typeof sent
    const [[key, set] = [{ key: 0 }, new Set()]] = [...got.map]
    return [
      [Object.keys(got).length, 'nothing' in got, got.none, Number.isNaN(got.numbers[0]), got.numbers[1]],
      [
        Object.is(got.numbers[2], -0),
        got.big === 10n,
        got.date.getTime(),
        String(got.pattern),
        key.key,
        set.has(1),
      ],
      [
        got.bytes[1],
        got.floats[0],
        got.error instanceof Error,
        got.error.message,
        got.cycle.self === got.cycle,
      ],
    ]
  })
  expect(seen).toEqual([
    [11, true, null, true, Number.NEGATIVE_INFINITY],
    [true, true, 5, '/a/gi', 1, true],
    [2, 1.5, true, 'far', true],
  ])
})

test('a call that fails says which, and why', async ({ app }) => {
  const messages = await app.page.evaluate(async () => {
    const messageOf = (call: Promise<unknown>) => call.then(String, (error: Error) => error.message)
    const calls = [contract.nobody(), contract.fail(), contract.giveFunction(), contract.echo(() => 1)]
    return Promise.all(calls.map(messageOf))
  })
  expect(messages).toEqual([
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    "Error invoking remote method 'fail': TypeError: text must be a string",
    expect.stringContaining('An object could not be cloned.'),
    'An object could not be cloned.',
  ])
})

test('main reaches the page until the page stops listening', async ({ app }) => {
  const say = (news: string) =>
    app.main(
      ({ BrowserWindow }, words) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', words),
      news,
    )
  await say('first')
  await expect.poll(() => app.page.evaluate(() => news)).toEqual(['first'])
  await app.page.evaluate(() => {
    contract.onNews(item => news.push(`and ${item}`))()
  })
  await say('second')
  await expect.poll(() => app.page.evaluate(() => news)).toEqual(['first', 'second'])
})

test('main knows who calls: address, origin, main frame, window', async ({ app }) => {
  expect(await app.page.evaluate(() => contract.sender())).toEqual({
    url: 'app://quorum/',
    origin: 'app://quorum',
    top: true,
    known: true,
  })
})

test('the page is a secure context on an origin of its own, which outlives a restart', async ({ app }) => {
  const has = () => [isSecureContext, typeof crypto.subtle, typeof indexedDB, localStorage.getItem('kept')]
  expect(await app.page.evaluate(has)).toEqual([true, 'object', 'object', null])
  await app.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await app.restart()
  expect(await app.page.evaluate(has)).toEqual([true, 'object', 'object', 'yes'])
})

test('the scheme handler answers fetches, also with a body and with a refusal', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const data: unknown = await fetch('./data.json').then(reply => reply.json())
    const posted: unknown = await fetch('/post', { method: 'POST', body: 'words' }).then(reply =>
      reply.json(),
    )
    return [data, posted, (await fetch('./absent.json')).status]
  })
  expect(seen).toEqual([{ kind: 'data' }, { body: 'words', origin: 'app://quorum' }, 404])
})

test('the policy forbids eval and plain strings as markup', async ({ app }) => {
  // Through a timer: what DevTools itself evaluates is exempt from the policy.
  const names = await app.page.evaluate(
    () =>
      new Promise(resolve => {
        const nameOf = (work: () => unknown) => {
          try {
            return typeof work()
          } catch (error) {
            return (error as Error).name
          }
        }
        setTimeout(() => {
          const { eval: indirect } = globalThis as unknown as { eval: (code: string) => unknown }
          const markup = '<b>bold</b>'
          resolve([
            nameOf(() => indirect('1')),
            nameOf(() => Object.assign(document.body, { innerHTML: markup })),
          ])
        })
      }),
  )
  expect(names).toEqual(['EvalError', 'TypeError'])
})

test('leaving, opening, downloading, asking and the network are all refused', async ({ app }) => {
  const { page } = app
  const before = page.url()
  await page.getByRole('link', { name: 'outside' }).click()
  await page.getByRole('link', { name: 'tab' }).click()
  await page.getByRole('link', { name: 'mail' }).click()
  await page.getByRole('link', { name: 'download' }).click()
  expect(await page.evaluate(() => window.open('https://evil.example/'))).toBeNull()
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await page.evaluate(() => fetch('https://tracker.example/').then(String, () => 'failed'))).toBe(
    'failed',
  )
  await expect
    .poll(() => logOf(app))
    .toEqual(
      expect.arrayContaining([
        'will-navigate https://example.com/',
        'window-open https://example.com/tab',
        'will-download',
        'window-open https://evil.example/',
      ]),
    )
  expect(page.url()).toBe(before)
  expect(app.application.windows()).toHaveLength(1)
})
