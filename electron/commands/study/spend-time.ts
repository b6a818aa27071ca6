import { Refusal } from '#core/errors.ts'
import { dayOf } from '#core/record/day.ts'
import type { World } from '../../world.ts'
import type { Verb } from '../verb.ts'

/** Adds time really studied where no place is kept: exams, practice, capstones, scenarios, labs, simulators. */
export const spendTime: Verb<'time.spend'> = (world, { subject, activeMs }) => {
  if (!known(world, subject)) throw new Refusal('not-in-library')
  const { reading } = world.store
  reading.spend(dayOf(world.clock().wall), subject, activeMs)
  return { studiedMs: reading.spentBySubject().get(subject) ?? 0 }
}

function known({ library }: World, subject: string): boolean {
  return (
    (['module', 'guide', 'exam'] as const).some(kind => library.has(kind, subject)) ||
    library.catalogue().simulators.some(({ id }) => id === subject)
  )
}
