/** U+202F: stands inside numbers and before units, and never breaks. */
export const narrow = '\u202f'

const half = (hours: number) => {
  const whole = Math.floor(hours)
  if (hours === whole) return String(whole)
  return `${whole === 0 ? '' : whole}½`
}

const toFive = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5)
const toHalfHour = (minutes: number) => Math.max(0.5, Math.round(minutes / 30) / 2)

/** A span of study time as people say it: 35–50 min, 5–6½ h. `fast` and `typical` in minutes. */
export function minuteRange({ fast, typical }: { fast: number; typical: number }): string {
  if (typical < 10) return minutes(typical)
  if (typical < 100) {
    const [from, to] = [toFive(fast), toFive(typical)]
    return from === to ? `${to}${narrow}min` : `${from}–${to}${narrow}min`
  }
  const [from, to] = [toHalfHour(fast), toHalfHour(typical)]
  return from === to ? `${half(to)}${narrow}h` : `${half(from)}–${half(to)}${narrow}h`
}

/** The same for ears: 35 to 50 minutes. */
export function spokenRange(range: { fast: number; typical: number }): string {
  return minuteRange(range)
    .replace('–', ' to ')
    .replace(`${narrow}min`, ' minutes')
    .replace(`${narrow}h`, ' hours')
    .replace('½', ' and a half')
}

/** One length: 11 min, 2 h, 2 h 11 min. */
export function minutes(of: number): string {
  const all = Math.max(0, Math.round(of))
  const [h, m] = [Math.floor(all / 60), all % 60]
  if (h === 0) return `${m}${narrow}min`
  return m === 0 ? `${h}${narrow}h` : `${h}${narrow}h ${m}${narrow}min`
}

/** Milliseconds of study; under a minute is not worth a number. */
export function studied(ms: number): string {
  if (ms <= 0) return 'none'
  return ms < 60_000 ? `under 1${narrow}min` : minutes(ms / 60_000)
}

/** Hours the index gives: 35–45 h, 40 h, or from 200 h when there is no end. */
export function hourRange([from, to]: readonly [number, number | null]): string {
  if (to === null) return `from ${from}${narrow}h`
  return from === to ? `${to}${narrow}h` : `${from}–${to}${narrow}h`
}
