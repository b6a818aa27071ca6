import type { Asks } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'
import { ask } from '../studio.ts'
import { forget, hold, useReading } from './reading.ts'

export function useProfile() {
  return useReading('profile.read', {})
}

/** Returns the refusal when the change could not be kept. Role and hours decide what home, map and record say. */
export async function changeProfile(change: Asks<'profile.change'>): Promise<RefusalData | null> {
  const answer = await ask('profile.change', change)
  if (!answer.ok) return answer.refusal
  hold('profile.read', {}, answer.value)
  forget(['home', 'map', 'progress'])
  return null
}
