import type { IncidentKind } from '#core/attempt/events.ts'
import { incidentWords } from '#core/attempt/incident-words.ts'
import type { World } from '../../world.ts'
import { openAttempt, record } from './attempt.ts'

/** Records something noticed during the open exam. Asked by the proctor in the main process, never by the window. */
export function noteIncident(world: World, kind: IncidentKind, detail: string): void {
  const open = world.store.attempts.open()
  if (open?.mode !== 'exam') return
  const attempt = openAttempt(world, open.id)
  if (attempt.state.phase !== 'in-progress') return
  record(world, attempt, { type: 'incident', kind, detail })
  world.after(() => world.desktop.tell('incident', { attempt: open.id, words: incidentWords[kind] }))
}
