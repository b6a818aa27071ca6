import type { IncidentKind } from './events.ts'

/** What was noticed, as it is shown to the learner. None of it fails anyone. */
export const incidentWords: Record<IncidentKind, string> = {
  'left-full-screen': 'The exam left full screen.',
  'lost-focus': 'Another window was in front.',
  minimised: 'The window was minimised.',
  'close-attempted': 'The window was asked to close.',
  'display-changed': 'A display was connected or removed.',
  'machine-slept': 'The computer slept.',
  'clock-changed': 'The clock of this computer was changed.',
  'debug-switch': 'Quorum was started with a debugging switch.',
  'app-restarted': 'Quorum was closed and started again.',
}
