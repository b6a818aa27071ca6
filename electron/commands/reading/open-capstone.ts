import type { Verb } from '../verb.ts'
import { lastAnswers } from './open-chapter.ts'

export const openCapstone: Verb<'capstone.open'> = (world, { module: id }) => {
  const module = world.library.document('module', id)
  return {
    title: module.title,
    questions: module.capstone.map(question => world.library.question(question)),
    answered: lastAnswers(world, module.capstone),
  }
}
