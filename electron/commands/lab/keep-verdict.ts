import type { LabVerdict } from '#core/api/lab.ts'
import type { LabOutcome } from '#core/lab/contract.ts'
import { scoreLab } from '#core/lab/score.ts'
import type { World } from '../../world.ts'
import { labView } from './open-lab.ts'

/** Keeps what the runner found with the text it was found on. Asked by the main process after a run, never by the window. */
export function keepVerdict(world: World, lab: string, code: string, outcome: LabOutcome): LabVerdict {
  const at = world.clock().wall
  world.store.labs.keepDraft(lab, code, at)
  if (outcome.kind === 'refused') return outcome
  const { points, passed } = scoreLab(world.library.document('lab', lab).groups, outcome.groups)
  world.store.labs.addVersion(lab, code, at, points, passed)
  return { kind: 'ran', groups: outcome.groups, score: points, passed, view: labView(world, lab) }
}
