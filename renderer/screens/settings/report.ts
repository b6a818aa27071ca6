import type { RefusalData } from '#core/errors.ts'
import { say } from '../../parts/status/say.ts'

/** Reports a change: kept is said by the control itself, a refusal in words at the foot of the page. */
export function report(change: Promise<RefusalData | null>): void {
  void change.then(refusal => say(refusal ? `${refusal.what} ${refusal.next}` : ''))
}
