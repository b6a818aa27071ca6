import type { LabView } from '#core/api/lab.ts'
import type { World } from '../../world.ts'
import { bookOf } from '../study/shelf.ts'
import type { Verb } from '../verb.ts'

/** Opens a lab, and has the runner ready by the time it is asked. */
export const openLab: Verb<'lab.open'> = (world, { lab }) => {
  world.after(() => world.desktop.warmLabs())
  return labView(world, lab)
}

const hiddenWords = {
  hidden: 'A hidden check of the same rules.',
  property: 'Many seeded runs of the same rules.',
} as const

/** What a learner may see of a lab, made by naming each field: tests and hidden rules stay behind. */
export function labView(world: World, id: string): LabView {
  const { library, store } = world
  const lab = library.document('lab', id)
  const draft = store.labs.draft(id)
  const passedAt = store.labs.passedAt(id)
  const taken = store.labs.hints(id)
  return {
    id,
    code: lab.code,
    title: lab.title,
    owner: lab.owner,
    ownerTitle: bookOf(world, lab.owner).title,
    minutes: lab.minutes,
    brief: lab.brief,
    groups: lab.groups.map(({ id: group, words, kind, weight, critical }) => ({
      id: group,
      words: kind === 'visible' || passedAt !== null ? words : hiddenWords[kind],
      kind,
      weight,
      critical,
    })),
    exports: lab.exports,
    starter: lab.starter,
    draft: draft?.code ?? lab.starter,
    draftAt: draft?.at ?? null,
    hints: lab.hints.slice(0, taken),
    hintsLeft: lab.hints.length - taken,
    versions: store.labs.versions(id),
    passedAt,
    reference: passedAt === null ? null : library.reference(id),
    debrief: passedAt === null ? null : lab.debrief,
  }
}
