import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'

const scheme = vi.hoisted(() => ({
  privileges: [] as unknown[],
  serve: async (_request: object): Promise<Response> => Response.error(),
}))
vi.mock('electron', () => ({
  protocol: {
    registerSchemesAsPrivileged: (given: unknown[]) => {
      scheme.privileges = given
    },
    handle: (_name: string, serve: typeof scheme.serve) => {
      scheme.serve = serve
    },
  },
  app: { isPackaged: true },
}))
const { claimScheme, contentSecurityPolicy, pathWithin, serveWindow } = await import('./protocol.ts')

const get = (url: string, method = 'GET') => pathWithin('/srv/window', { url, method })

describe('the window’s own scheme', () => {
  it('serves its files and its page', () => {
    expect(get('app://quorum/')).toBe('/srv/window/index.html')
    expect(get('app://quorum/assets/a.js')).toBe('/srv/window/assets/a.js')
  })
  it.each([
    'app://quorum/..%2f..%2fetc/passwd',
    'app://quorum/%252e%252e/secret',
    'app://quorum/a%00b',
    'app://quorum/c:/windows',
    'app://quorum/a\\b',
    'app://other/index.html',
    'app://quorum.evil/index.html',
  ])('serves nothing for %s', url => expect(get(url)).toBeNull())
  it.each(['app://quorum/../secret', 'app://quorum/%2e%2e/secret', 'app://quorum//etc/passwd'])(
    'stays in its folder for %s',
    url => expect(get(url)).toMatch(/^\/srv\/window\//),
  )
  it('answers only to reading', () => expect(get('app://quorum/', 'POST')).toBeNull())
  it('gets round no policy of Chromium’s and no service worker', () => {
    claimScheme()
    expect(scheme.privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })
})

describe('what is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-window-'))
  writeFileSync(join(folder, 'index.html'), '<style nonce="__NONCE__"></style>')
  writeFileSync(join(folder, 'a.js'), '1')
  afterAll(() => rmSync(folder, { recursive: true }))
  const serve = (url: string) => {
    serveWindow(folder)
    return scheme.serve({ url, method: 'GET' })
  }
  it('comes under the policy, with a number used once', async () => {
    const pages = [await serve('app://quorum/'), await serve('app://quorum/')]
    const nonces = await Promise.all(
      pages.map(async page => /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''),
    )
    expect(nonces[0]).not.toBe(nonces[1])
    expect(pages.map(page => page.headers.get('Content-Security-Policy'))).toEqual(
      nonces.map(contentSecurityPolicy),
    )
  })
  it('is taken for nothing but what it says it is, and shared with nobody', async () => {
    for (const file of ['', 'a.js']) {
      const { headers } = await serve(`app://quorum/${file}`)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
    }
  })
})

it('the policy allows no script but ours, nothing inline, no network, and demands trusted types', () => {
  expect(contentSecurityPolicy('n').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-n'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})
