// Chromium cannot load a scheme of the app's own. So app://quorum/x is https://quorum.app.test/x inside
// Chromium, a host under a reserved name that never resolves, and app:// again wherever main looks.
const schemes = new Set<string>()

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

export function isAppScheme(scheme: string): boolean {
  return schemes.has(scheme)
}

export function schemeOf(url: string): string {
  return /^([a-z][\w+.-]*):/i.exec(url)?.[1] ?? ''
}

export function toWeb(url: string): string {
  return url.replace(/^([a-z][\w+.-]*):\/\/([^/?#]*)/i, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.test` : whole,
  )
}

export function toApp(url: string): string {
  return url.replace(
    /^https:\/\/([^/?#:]+)\.([a-z][\w+-]*)\.test(?=[/?#]|$)/i,
    (whole, host: string, scheme: string) => (schemes.has(scheme) ? `${scheme}://${host}` : whole),
  )
}

/** A policy may name the scheme (`app:`) or one origin (`app://quorum`). */
export function policyToWeb(policy: string, scheme: string): string {
  const named = new RegExp(`\\b${scheme}:(//[^\\s;]+)?`, 'g')
  return policy.replace(named, (_whole, origin: string | undefined) =>
    origin ? toWeb(`${scheme}:${origin}`) : `https://*.${scheme}.test`,
  )
}
