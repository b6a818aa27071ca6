type Failure = { kind: 'refused' | 'busy' | 'lost'; mayRepeat: boolean }
type Caller = { leftMs: number; usualMs: number; random: () => number; takeToken: () => boolean }

/** The pause before the next attempt in ms, or why there is none. `lost` means that nobody knows what happened. */
function nextTry(failure: Failure, attempt: number, caller: Caller): number | string {
  if (failure.kind === 'refused') return 'a clear no'
  if (failure.kind === 'lost' && !failure.mayRepeat) return 'might act twice'
  const pause = caller.random() * Math.min(2_000, 50 * 2 ** attempt)
  if (pause + caller.usualMs > caller.leftMs) return 'no time left'
  return caller.takeToken() ? pause : 'budget spent'
}
let tokens = 1
const caller = { leftMs: 400, usualMs: 120, random: () => 0.5, takeToken: () => tokens >= 1 && tokens-- > 0 }
console.log(nextTry({ kind: 'lost', mayRepeat: false }, 1, caller))
console.log(nextTry({ kind: 'busy', mayRepeat: false }, 4, caller))
console.log(nextTry({ kind: 'lost', mayRepeat: true }, 2, caller))
console.log(nextTry({ kind: 'busy', mayRepeat: true }, 1, caller))
