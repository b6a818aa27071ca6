export type RequestDetails = {
  id: number
  url: string
  method: string
  resourceType: string
  referrer: string
  timestamp: number
  webContentsId: number | undefined
}
export type Verdict = { cancel?: boolean; redirectURL?: string }
type Listener = (details: RequestDetails, callback: (verdict: Verdict) => void) => void

export class WebRequest {
  private listener: Listener | undefined
  private patterns: RegExp[] = []

  onBeforeRequest(filter: { urls: string[] } | Listener | null, listener?: Listener | null): void {
    this.listener = (typeof filter === 'function' ? filter : listener) ?? undefined
    const urls = filter && typeof filter === 'object' ? filter.urls : ['<all_urls>']
    this.patterns = urls.map(toPattern)
  }
  verdictOn(details: RequestDetails): Promise<Verdict> {
    const { listener } = this
    if (!listener || !this.patterns.some(pattern => pattern.test(details.url))) return Promise.resolve({})
    return new Promise(resolve => listener(details, resolve))
  }
}

function toPattern(url: string): RegExp {
  if (url === '<all_urls>') return /^/
  return new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`)
}
