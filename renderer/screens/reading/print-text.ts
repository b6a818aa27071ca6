import { say } from '../../parts/status/say.ts'
import { ask } from '../../studio.ts'

/** Opens the system's print dialog for the text, and says so when nothing came of it. */
export async function printText(): Promise<void> {
  const answer = await ask('page.print', {})
  if (!answer.ok) say(`${answer.refusal.what} ${answer.refusal.next}`)
  else if (!answer.value.printed) say('Nothing was printed.')
}
