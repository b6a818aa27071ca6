// Every request of every page, worker and frame stops here: first the app's veto, then its scheme handler.
import type { CdpSession, Protocol } from './cdp.ts'
import type { WebContents } from './contents.ts'
import { handlerOf } from './protocol.ts'
import { contentsByTarget } from './registry.ts'
import { isAppScheme, policyToWeb, schemeOf, toApp, toWeb } from './scheme.ts'
import { defaultSession } from './session.ts'
import type { RequestDetails } from './web-request.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type Header = Protocol.Fetch.HeaderEntry

const RESOURCE_TYPES: Record<string, string> = {
  Script: 'script',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
}
let lastRequest = 0

export function answerRequests(session: CdpSession): void {
  session.on('Fetch.requestPaused', paused => {
    answer(session, paused).catch((error: unknown) => {
      console.error('electron host: a request failed:', error)
      fail(session, paused, 'Failed')
    })
  })
  session.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(session: CdpSession, paused: Paused): Promise<void> {
  const { requestId, request } = paused
  if (isTabIcon(paused)) return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 })
  const contents = [...contentsByTarget.values()].find(one => one.hasFrame(paused.frameId))
  const isMainFrame = paused.resourceType === 'Document' && contents?.isMainFrame(paused.frameId) === true
  if (isMainFrame && !contents.allowsNavigation(request.url)) return fail(session, paused, 'Aborted')

  const verdict = await defaultSession.webRequest.verdictOn(describe(paused, contents, isMainFrame))
  if (verdict.cancel) return fail(session, paused, 'BlockedByClient')
  if (verdict.redirectURL) {
    const responseHeaders = [{ name: 'location', value: toWeb(verdict.redirectURL) }]
    return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
  }
  const url = toApp(request.url)
  const scheme = schemeOf(url)
  const handler = handlerOf(scheme)
  if (handler) return fulfill(session, requestId, await handler(toRequest(paused, url)), scheme)
  if (isAppScheme(scheme)) return fail(session, paused, 'Failed')
  session.tell('Fetch.continueRequest', { requestId })
}

/** Chromium asks for an icon to put on a tab; Electron has no tabs. */
function isTabIcon({ resourceType, request }: Paused): boolean {
  const wantsImage = request.headers.Accept?.startsWith('image/') ?? false
  return resourceType === 'Other' && wantsImage && new URL(request.url).pathname === '/favicon.ico'
}

function describe(paused: Paused, contents: WebContents | undefined, isMainFrame: boolean): RequestDetails {
  const { request, resourceType } = paused
  const document = isMainFrame ? 'mainFrame' : 'subFrame'
  return {
    id: ++lastRequest,
    url: toApp(request.url),
    method: request.method,
    resourceType: resourceType === 'Document' ? document : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: toApp(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: contents?.id,
  }
}

function toRequest({ request }: Paused, url: string): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    toApp(value),
  ])
  const parts = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  const body = parts && Buffer.concat(parts)
  return new Request(url, { method: request.method, headers, ...(body ? { body } : {}) })
}

async function fulfill(
  session: CdpSession,
  requestId: string,
  response: Response,
  scheme: string,
): Promise<void> {
  const responseHeaders = [...response.headers].map(([name, value]): Header => {
    const isPolicy = name === 'content-security-policy'
    return { name, value: isPolicy ? policyToWeb(value, scheme) : toWeb(value) }
  })
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  session.tell('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
}

function fail(session: CdpSession, { requestId }: Paused, errorReason: Protocol.Network.ErrorReason): void {
  session.tell('Fetch.failRequest', { requestId, errorReason })
}
