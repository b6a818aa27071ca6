import type { World } from '../../world.ts'
import { learnerIn } from './learner.ts'

/** Chapters that can be read, book by book, in the order of the shelf. */
function readable({ library }: World) {
  const { modules, guides, primers } = library.catalogue()
  return [
    ...modules.map(({ id }) => library.document('module', id)),
    ...[...guides, ...primers].map(id => library.document('guide', id)),
  ].filter(book => book.chapters.length > 0)
}

const openExams = ({ library }: World) =>
  library
    .catalogue()
    .exams.map(({ id }) => library.exam(id))
    .filter(exam => exam.open)

function introduce(world: World): void {
  const { store } = world
  const foundation = world.library.catalogue().foundation.map(each => each.id)
  store.keepProfile({ ...store.profile(), role: 'sre', hoursPerWeek: 4, foundation, welcomed: true })
}

/** Reads everything that can be read up to a share of it, spread over the weeks before, with checks. */
function study(world: World, share: number, skill: number, weeks: number) {
  const learner = learnerIn(world, `demo ${share}`)
  const checks = world.library.checks()
  const chapters = readable(world).flatMap(book => book.chapters)
  const some = chapters.slice(0, Math.ceil(chapters.length * share))
  some.forEach((chapter, i) => {
    const last = i === some.length - 1 && share < 1
    learner.on(Math.round(((some.length - i) * weeks * 7) / (some.length + 1)))
    learner.read(chapter.id, last ? 0.6 : 1, Math.round(chapter.minutes.typical * (last ? 0.6 : 1)))
    if (!last) learner.check(checks.get(chapter.id) ?? [], skill)
  })
  return learner
}

/** Profiles filled by running the real verbs. */
export const profiles = {
  newcomer: (_world: World) => {},
  'half-way'(world: World) {
    introduce(world)
    const learner = study(world, 0.5, 0.9, 5)
    const [exam] = openExams(world)
    if (exam) {
      learner.on(2)
      learner.sit(exam.id, 0.7)
    }
  },
  'mid-exam'(world: World) {
    profiles['half-way'](world)
    const learner = learnerIn(world, 'demo mid-exam')
    const [exam] = openExams(world)
    learner.on(0)
    if (exam) learner.sit(exam.id, 0.9, 0.4, true)
  },
  'nearly-certified'(world: World) {
    introduce(world)
    const learner = study(world, 1, 0.99, 10)
    for (const book of readable(world)) if ('capstone' in book) learner.check(book.capstone, 0.95)
    openExams(world).forEach((exam, i) => {
      learner.on(6 - (i % 6))
      learner.sit(exam.id, 0.97)
    })
  },
} as const satisfies Record<string, (world: World) => void>
export type ProfileName = keyof typeof profiles
