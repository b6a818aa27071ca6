import type { Score } from '#core/attempt/grade.ts'
import type { World } from '../../world.ts'

/** The objective with the smallest share of points in the newest ended attempt; null when all was right or none ended. */
export function weakestObjective(world: World) {
  const row = world.store.attempts.all().find(each => each.score !== null)
  if (!row?.score) return null
  const score: Score = JSON.parse(row.score)
  const form = world.store.attempts.form(row.id)
  const [worst] = Object.entries(score.byObjective).sort(([, a], [, b]) => a.points / a.of - b.points / b.of)
  if (!worst || worst[1].points === worst[1].of) return null
  const [id, tally] = worst
  return {
    exam: row.exam,
    words: form.objectives.find(each => each.id === id)?.words ?? id,
    right: tally.right,
    of: tally.questions,
  }
}
