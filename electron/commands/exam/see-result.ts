import type { ResultView } from '#core/api/exam.ts'
import type { Form } from '#core/attempt/form.ts'
import { grade, type Score } from '#core/attempt/grade.ts'
import { incidentWords } from '#core/attempt/incident-words.ts'
import { Refusal } from '#core/errors.ts'
import type { World } from '../../world.ts'
import { explain } from '../reading/explain.ts'
import type { Verb } from '../verb.ts'
import { openAttempt } from './attempt.ts'

export const seeResult: Verb<'exam.result'> = (world, { attempt: id }) => {
  const { form, state } = openAttempt(world, id)
  const { phase } = state
  if (phase === 'created' || phase === 'in-progress') throw new Refusal('attempt-not-ended')
  const score = grade(form, state.answers)
  const passed = phase !== 'abandoned' && score.scoreVerified >= form.passMark * 100
  const close = Math.abs(score.scoreVerified - form.passMark * 100) <= score.bandVerified
  const keys = new Map(form.keys.map(key => [key.id, key]))
  const begin = state.startedAt ?? 0
  return {
    attempt: id,
    exam: form.exam,
    title: form.title,
    mode: form.mode,
    phase,
    headline: headline(form, score, phase, passed, close),
    advice: adviceFor(world, form, score, passed),
    score: score.scoreVerified,
    band: score.bandVerified,
    passMark: form.passMark,
    passed,
    close,
    startedAt: begin,
    endedAt: state.endedAt ?? begin,
    usedMs: state.consumedMs,
    budgetMs: state.budgetMs,
    extraTime: form.extraTime,
    objectives: form.objectives
      .flatMap(objective => {
        const tally = score.byObjective[objective.id]
        return tally
          ? [
              {
                ...objective,
                points: tally.points,
                of: tally.of,
                right: tally.right,
                questions: tally.questions,
              },
            ]
          : []
      })
      .sort((a, b) => a.points / a.of - b.points / b.of),
    sections: form.sections.flatMap(section => {
      const tally = score.bySection[section.id]
      return tally ? [{ ...section, points: tally.points, of: tally.of }] : []
    }),
    incidents: state.incidents.map(({ kind, detail, at, consumedMs }) => ({
      kind,
      words: `${incidentWords[kind]} ${detail}`.trim(),
      at,
      intoMs: consumedMs,
    })),
    assurance: world.store.attempts.row(id)?.assurance ?? '',
    questions: form.questions.map(({ question, given }) => {
      const key = keys.get(question.id)
      if (!key) throw new Refusal('attempt-log-damaged')
      const response = state.answers[question.id]
      const explained = explain(world, question, key, given, response)
      const reported = state.reports.some(each => each.question === question.id)
      return { question, response: response ?? null, points: explained.points, explained, reported }
    }),
    attempts: world.store.attempts.all().filter(row => row.exam === form.exam && row.mode === form.mode)
      .length,
  }
}

function headline(
  form: Form,
  score: Score,
  phase: ResultView['phase'],
  passed: boolean,
  close: boolean,
): string {
  if (phase === 'abandoned') return 'You left this attempt. It stays in your record and counts for nothing.'
  if (form.mode === 'practice')
    return 'Practice done. Read the reasons where you slipped, then practise those again.'
  if (passed && close) return 'Passed, close to the mark. Strengthen the weakest objective while it is fresh.'
  if (passed) return 'Passed. Look once at what you missed, then go on.'
  if (close) return 'Not yet, and close. One more evening on the weakest objectives may be enough.'
  const half = score.scoreVerified < (form.passMark * 100) / 2
  return half
    ? 'Not yet. Read the study guide from the start, then practise.'
    : 'Not yet. Begin with the weakest objective below.'
}

/** Chapters that teach the weakest objectives, then what comes after. */
function adviceFor(world: World, form: Form, score: Score, passed: boolean): ResultView['advice'] {
  const weak = Object.entries(score.byObjective)
    .filter(([, tally]) => tally.points < tally.of)
    .sort(([, a], [, b]) => a.points / a.of - b.points / b.of)
    .slice(0, 2)
    .map(([id]) => id)
  const missed = form.questions.filter(
    ({ question }) => weak.includes(question.objective) && (score.byQuestion[question.id] ?? 0) < 1_000,
  )
  const chapters = new Set(
    missed.flatMap(({ question }) => question.refs.own.map(place => place.split('#')[0] ?? '')),
  )
  const read = [...chapters]
    .filter(chapter => world.library.has('chapter', chapter))
    .slice(0, 2)
    .map(chapter => ({
      words: world.library.document('chapter', chapter).title,
      to: `/read/${chapter}`,
      verb: 'Read',
    }))
  const onward = passed
    ? { words: 'See what the map advises next', to: '/map', verb: 'Open map' }
    : { words: `Practise ${form.title}`, to: `/exam/${form.exam}`, verb: 'Practise' }
  return [...read, onward]
}
