import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: { isPackaged: true }, protocol: {} }))
const { isOwn, mayLoad, webPreferences } = await import('./harden.ts')

describe('addresses', () => {
  it.each(['app://quorum/', 'app://quorum/index.html#/home'])('%s is our own', url =>
    expect(isOwn(url, undefined)).toBe(true),
  )
  it.each([
    'https://example.com/',
    'app://quorum.evil/',
    'app://user@quorum/',
    'app://quorum@evil/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'not an address',
  ])('%s is not', url => expect(isOwn(url, undefined)).toBe(false))
  it('no request leaves the app', () => {
    for (const url of [
      'http://127.0.0.1/',
      'https://example.com/x.js',
      'ws://127.0.0.1:1',
      'ftp://a',
      'file:///etc/passwd',
    ])
      expect(mayLoad(url, undefined)).toBe(false)
    expect(mayLoad('app://quorum/assets/a.js', undefined)).toBe(true)
  })
})

it('pages are sandboxed, isolated and without Node', () => {
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
  })
})
