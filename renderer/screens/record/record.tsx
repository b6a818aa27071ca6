import type { ProgressView } from '#core/api/study.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import { minutes, studied } from '../../words/minutes.ts'
import { Books } from './books.tsx'
import { Days } from './days.tsx'
import { Exams } from './exams.tsx'
import { History } from './history.tsx'
import { Levels } from './levels.tsx'

function inWords({ days, plannedMsPerWeek }: ProgressView): string {
  const week = days.slice(-7).reduce((sum, day) => sum + day.studiedMs, 0)
  if (days.every(day => day.studiedMs === 0)) {
    return 'Time you study, chapters you read and exams you sit will stand here, each against its plan.'
  }
  return `In the last seven days you studied ${studied(week)} of the ${minutes(plannedMsPerWeek / 60_000)} you planned.`
}

/** Time, chapters, exams, route and levels, as pictures with their tables. */
export default function Record() {
  const progress = useReading('progress.read', {})
  return (
    <Page title="Record">
      <Awaiting of={progress} title="Record">
        {view => (
          <>
            <PageTitle lead={inWords(view)}>Record</PageTitle>
            <Days view={view} />
            <Books view={view} />
            <Exams view={view} />
            <Levels view={view} />
            <History attempts={view.attempts} />
          </>
        )}
      </Awaiting>
    </Page>
  )
}
