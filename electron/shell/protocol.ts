import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { protocol } from 'electron'

export const origin = 'app://quorum'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/** No script but ours, no style but ours and what carries this page's nonce, nothing from anywhere else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
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
  ].join('; ')
}

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), clipboard-read=()',
}

/** Must run before the app is ready. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the window's files from one folder, and nothing above it. */
export function serveWindow(root: string): void {
  protocol.handle('app', async request => {
    const path = pathWithin(root, request)
    if (!path) return new Response('Not here.', { status: 404 })
    try {
      const body = await readFile(path)
      const type = types[extname(path)] ?? 'application/octet-stream'
      if (!path.endsWith('.html'))
        return new Response(body, { headers: { 'Content-Type': type, ...fixedHeaders } })
      const nonce = randomBytes(16).toString('base64')
      const page = body.toString('utf8').replaceAll('__NONCE__', nonce)
      const policy = contentSecurityPolicy(nonce)
      return new Response(page, {
        headers: { 'Content-Type': type, 'Content-Security-Policy': policy, ...fixedHeaders },
      })
    } catch {
      return new Response('Not here.', { status: 404 })
    }
  })
}

/** The file a request means, or null when it means none of ours. */
export function pathWithin(root: string, request: { url: string; method: string }): string | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const url = new URL(request.url)
  if (url.host !== 'quorum' || /[%\\:\0]/.test(url.pathname)) return null
  const path = resolve(join(root, url.pathname === '/' ? 'index.html' : url.pathname))
  const inside = relative(root, path)
  return inside === '' || inside.startsWith('..') ? null : path
}
