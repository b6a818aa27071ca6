import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '#core/api.ts'

const channel = vi.hoisted(() => ({ ask: (..._given: unknown[]): unknown => null, names: [] as string[] }))
vi.mock('electron', () => ({
  app: { isPackaged: true },
  protocol: {},
  ipcMain: {
    handle: (name: string, listener: typeof channel.ask) => {
      channel.names.push(name)
      channel.ask = listener
    },
  },
}))
const { listen } = await import('./listen.ts')
const { refused } = await import('./door.ts')

const own = { url: 'app://quorum/index.html' }
const reached = vi.fn(async () => ({ quitting: true }))
const from = (senderFrame: unknown, mainFrame: unknown = senderFrame) => ({
  senderFrame,
  sender: { mainFrame },
})

beforeEach(() => {
  reached.mockClear()
  vi.useFakeTimers({ toFake: ['performance'] })
  listen({ world: () => null, errand: reached, log: () => {} })
  return () => vi.useRealTimers()
})

/** Asks something harmless; whether it came through to the desktop. */
async function heard(event: unknown, input: unknown = {}): Promise<boolean> {
  const before = { refused: refused.count, reached: reached.mock.calls.length }
  const reply = (await channel.ask(event, 'app.quit', input)) as { ok: boolean }
  const through = reached.mock.calls.length > before.reached
  expect([reply.ok, refused.count - before.refused]).toEqual(through ? [true, 0] : [false, 1])
  return through
}

describe('the door hears', () => {
  it('the window’s own page, on one channel', async () => {
    expect(await heard(from(own))).toBe(true)
    expect(new Set(channel.names)).toEqual(new Set(['ask']))
  })
  it('no frame that is gone', async () => expect(await heard(from(null, own))).toBe(false))
  it('no frame within the page', async () => expect(await heard(from({ ...own }, own))).toBe(false))
  it.each(['https://example.com/', 'app://quorum.evil/', 'about:blank', 'data:text/html,x'])(
    'no page of %s',
    async url => expect(await heard(from({ url }))).toBe(false),
  )
  it('no message over half a megabyte, and none that cannot be read as data; neither is even parsed', async () => {
    const parse = vi.spyOn(api['app.quit'].in, 'safeParse')
    expect(await heard(from(own), { words: 'x'.repeat(600 * 1024) })).toBe(false)
    const ring: Record<string, unknown> = {}
    ring.ring = ring
    expect(await heard(from(own), ring)).toBe(false)
    expect(await heard(from(own), { n: 1n })).toBe(false)
    expect(parse).not.toHaveBeenCalled()
    parse.mockRestore()
  })
  it('no more than two hundred in a second, and then again', async () => {
    const told = await Promise.all(
      Array.from({ length: 1_000 }, () => channel.ask(from(own), 'app.quit', {})),
    )
    expect(told.filter(reply => (reply as { ok: boolean }).ok)).toHaveLength(200)
    expect(told.at(-1)).toMatchObject({ refusal: { name: 'asked-too-fast' } })
    vi.advanceTimersByTime(1_000)
    expect(await heard(from(own))).toBe(true)
  })
})
