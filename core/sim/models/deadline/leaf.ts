import type { Dice } from '../../dice.ts'
import { type ChainSetting, LEAF, type Leaf, services } from './call.ts'

/** How calls of the last service went, and what second copies cost. */
export interface LeafAccount {
  readonly calls: number
  readonly copies: number
  /** Time to the first answer of each call, as if no deadline had stopped it, in ms and in order of size. */
  readonly times: readonly number[]
}

/** Second copies that may be sent at once after a quiet time, on top of the budget. */
export const HEDGE_BURST = 5

/**
 * The last service, on many replicas: each copy's time is drawn apart from the others. A second copy goes out when the
 * first has not answered in time; the first answer wins, and the other copy is stopped (Dean and Barroso 2013).
 */
export function createLeaf(setting: ChainSetting, dice: Dice): { leaf: Leaf; account: LeafAccount } {
  const firsts = dice.fork('first copies')
  const seconds = dice.fork('second copies')
  const times: number[] = []
  const account = { calls: 0, copies: 0, times }
  const { leafMs, leafSigma, hedgeAfterMs, hedgeBudget } = setting
  let tokens = HEDGE_BURST

  const leaf: Leaf = ({ depth, startAt, wantedUntil, stopAt }, spans) => {
    account.calls += 1
    tokens = Math.min(HEDGE_BURST, tokens + hedgeBudget / 100)
    const alone = firsts.logNormal(leafMs, leafSigma)
    // Thrown for every call, so that hedging more or less leaves all other luck as it was.
    const other = seconds.logNormal(leafMs, leafSigma)
    const copyAt = startAt + hedgeAfterMs
    const copied = hedgeAfterMs > 0 && alone > hedgeAfterMs && copyAt < stopAt && tokens >= 1
    const takes = copied ? Math.min(alone, hedgeAfterMs + other) : alone
    const endAt = Math.min(startAt + takes, stopAt)
    const ok = startAt + takes <= stopAt
    const firstWins = takes === alone
    const span = { service: services[LEAF] ?? '', depth, startAt, endAt, wantedUntil }
    spans.push({ ...span, outcome: ok && firstWins ? 'done' : 'stopped' })
    if (copied) {
      tokens -= 1
      account.copies += 1
      spans.push({ ...span, startAt: copyAt, outcome: ok && !firstWins ? 'second copy' : 'stopped' })
    }
    insert(times, takes)
    return { at: endAt, ok }
  }
  return { leaf, account }
}

function insert(sorted: number[], value: number): void {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  sorted.splice(low, 0, value)
}

/** The value that a share of all values does not exceed (nearest rank); 0 for none. `sorted` from small to large. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  return sorted[rank - 1] ?? 0
}
