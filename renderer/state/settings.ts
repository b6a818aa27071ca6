import type { Settings } from '#core/api/learner.ts'
import type { Asks } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'
import { ask } from '../studio.ts'
import { hold, useReading } from './reading.ts'

/** What a window shows before main has answered. */
const atFirst: Settings = {
  theme: 'system',
  contrast: 'normal',
  textSize: 0,
  motion: 'system',
  focusMode: false,
  railFolded: false,
  extraTime: 1,
  clockHidden: false,
}

export function useSettings(): Settings {
  return useReading('settings.read', {}).reading ?? atFirst
}

/** Returns the refusal when the change could not be kept. */
export async function changeSettings(change: Asks<'settings.change'>): Promise<RefusalData | null> {
  const answer = await ask('settings.change', change)
  if (!answer.ok) return answer.refusal
  hold('settings.read', {}, answer.value)
  return null
}
