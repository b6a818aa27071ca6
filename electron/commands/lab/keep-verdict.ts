import type { LabVerdict } from '#core/api/lab.ts'
import type { LabOutcome } from '#core/lab/contract.ts'
import { scoreLab } from '#core/lab/score.ts'
import type { World } from '../../world.ts'
import { labView } from './open-lab.ts'

/** Keeps what the runner found with the text it was found on, also when that did not load. Asked by the main process after a run, never by the window. */
export function keepVerdict(world: World, lab: string, code: string, outcome: LabOutcome): LabVerdict {
  const at = world.clock().wall
  const groups = outcome.kind === 'ran' ? outcome.groups : []
  const { points, passed } = scoreLab(world.library.document('lab', lab).groups, groups)
  world.store.labs.keepDraft(lab, code, at)
  world.store.labs.addVersion(lab, code, at, points, passed)
  const view = labView(world, lab)
  return outcome.kind === 'ran' ? { kind: 'ran', groups, score: points, passed, view } : { ...outcome, view }
}
