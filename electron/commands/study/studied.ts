import type { Score } from '#core/attempt/grade.ts'
import type { Studied } from '#core/record/studied.ts'
import type { World } from '../../world.ts'

/** Gathers what this learner did from the store. */
export function studied(world: World): Studied {
  const { store } = world
  const rows = store.attempts.all()
  return {
    reached: store.reading.reachedCounts(),
    checks: store.checks.best(),
    exams: rows.flatMap(row => {
      if (row.mode !== 'exam' || row.score === null) return []
      const score: Pick<Score, 'scoreVerified'> = JSON.parse(row.score)
      return [
        {
          exam: row.exam,
          score: score.scoreVerified,
          passMark: world.library.has('exam', row.exam) ? world.library.exam(row.exam).passMark : 100,
        },
      ]
    }),
    sitting: store.attempts.open()?.exam ?? null,
    labs: store.labs.passed(),
  }
}
