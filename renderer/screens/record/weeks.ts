import type { ProgressView } from '#core/api/study.ts'

interface DayStep {
  day: string
  ms: number
  /** Studied in the same week before this day, in ms. */
  from: number
}

export interface Week {
  /** First day. */
  day: string
  steps: DayStep[]
  ms: number
}

/** Sevens of days, the last of which ends today; each day stands on what the week already held. */
export function weeksOf(days: ProgressView['days']): Week[] {
  const weeks: Week[] = []
  for (let at = days.length % 7; at < days.length; at += 7) {
    const steps: DayStep[] = []
    let ms = 0
    for (const { day, studiedMs } of days.slice(at, at + 7)) {
      steps.push({ day, ms: studiedMs, from: ms })
      ms += studiedMs
    }
    weeks.push({ day: steps[0]?.day ?? '', steps, ms })
  }
  return weeks
}
