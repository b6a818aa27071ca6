/** A format takes milliseconds to make, so it is made when it is first needed, not when this file is read. */
const inWords = (options: Intl.DateTimeFormatOptions) => {
  let format: Intl.DateTimeFormat | undefined
  return (at: number) => {
    format ??= new Intl.DateTimeFormat('en-GB', options)
    return format.format(at)
  }
}

/** Monday 23 November */
export const day = inWords({ weekday: 'long', day: 'numeric', month: 'long' })
/** 23 Nov 2026 */
export const date = inWords({ day: 'numeric', month: 'short', year: 'numeric' })
/** 23 Nov */
export const shortDay = inWords({ day: 'numeric', month: 'short' })
/** 21:40 */
export const clock = inWords({ hour: '2-digit', minute: '2-digit' })

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** When something was, seen from now: today at 21:40, yesterday at 21:40, on 3 Nov. Both in ms since 1970. */
export function since(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
  if (days <= 0) return `today at ${clock(at)}`
  if (days === 1) return `yesterday at ${clock(at)}`
  return days < 300 ? `on ${shortDay(at)}` : `on ${date(at)}`
}
