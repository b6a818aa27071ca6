import type { Dice } from '../../dice.ts'
import { SECOND } from './limiter.ts'

/** How requests come. Times in ms. */
export interface ArrivalSetting {
  pattern: 'evenly' | 'at random' | 'in bursts'
  perSecond: number
  /** For bursts: one begins this often, this long after the start of the second, and is spread over so long. */
  everyMs: number
  offsetMs: number
  spreadMs: number
}

/** Times of arrival in whole microseconds, in order. */
export function drawArrivals(setting: ArrivalSetting, untilMs: number, dice: Dice): number[] {
  const until = untilMs * 1000
  const times: number[] = []
  if (setting.pattern === 'in bursts') {
    const each = burstSize(setting)
    for (let start = setting.offsetMs * 1000; start < until; start += setting.everyMs * 1000)
      for (let i = 0; i < each; i++) {
        const at = start + (each === 1 ? 0 : Math.floor((i * setting.spreadMs * 1000) / (each - 1)))
        if (at < until) times.push(at)
      }
    return times.sort((a, b) => a - b)
  }
  const gap = SECOND / setting.perSecond
  const next = () => (setting.pattern === 'evenly' ? gap : dice.exponential(gap))
  for (let at = next(); at < until; at += next()) times.push(Math.floor(at))
  return times
}

export function burstSize({ perSecond, everyMs }: ArrivalSetting): number {
  return Math.max(1, Math.floor((perSecond * everyMs) / 1000 + 0.5))
}
