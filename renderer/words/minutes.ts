/** U+202F: stands inside numbers and before the percent sign. */
export const narrow = '\u202f'
/** U+00A0: keeps a number and its unit on one line. */
export const unbroken = '\u00a0'

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
    return from === to ? `${to}${unbroken}min` : `${from}–${to}${unbroken}min`
  }
  const [from, to] = [toHalfHour(fast), toHalfHour(typical)]
  return from === to ? `${half(to)}${unbroken}h` : `${half(from)}–${half(to)}${unbroken}h`
}

/** One length: 11 min, 2 h, 2 h 11 min. */
export function minutes(of: number): string {
  const all = Math.max(0, Math.round(of))
  const [h, m] = [Math.floor(all / 60), all % 60]
  if (h === 0) return `${m}${unbroken}min`
  return m === 0 ? `${h}${unbroken}h` : `${h}${unbroken}h ${m}${unbroken}min`
}

/** Milliseconds of study; under a minute is not worth a number. */
export function studied(ms: number): string {
  if (ms <= 0) return 'none'
  return ms < 60_000 ? `under 1${unbroken}min` : minutes(ms / 60_000)
}

/** Hours the index gives: 35–45 h, 40 h, or from 200 h when there is no end. */
export function hourRange([from, to]: readonly [number, number | null]): string {
  if (to === null) return `from ${from}${unbroken}h`
  return from === to ? `${to}${unbroken}h` : `${from}–${to}${unbroken}h`
}
