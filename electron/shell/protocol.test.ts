import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, app: { isPackaged: true } }))
const { contentSecurityPolicy, pathWithin } = await import('./protocol.ts')

const get = (url: string, method = 'GET') => pathWithin('/srv/window', { url, method })

describe('the window’s own scheme', () => {
  it('serves its files and its page', () => {
    expect(get('app://quorum/')).toBe('/srv/window/index.html')
    expect(get('app://quorum/assets/a.js')).toBe('/srv/window/assets/a.js')
  })
  it.each([
    'app://quorum/../secret',
    'app://quorum/..%2f..%2fetc/passwd',
    'app://quorum/%2e%2e/secret',
    'app://quorum/a%00b',
    'app://quorum/c:/windows',
    'app://other/index.html',
    'app://quorum/a\\b',
  ])('serves nothing for %s that lies outside', url => {
    const path = get(url)
    expect(path === null || path.startsWith('/srv/window/')).toBe(true)
  })
  it('answers only to reading', () => expect(get('app://quorum/', 'POST')).toBeNull())
})

it('the policy allows no script but ours, nothing inline, no network, and demands trusted types', () => {
  const policy = contentSecurityPolicy('n')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(policy).toContain("require-trusted-types-for 'script'")
})
