import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { useStudyTime } from '../../state/study-time.ts'
import { ChapterCheck } from './chapter-check.tsx'

/** Questions across the whole module; none was asked in a chapter. */
export default function Capstone({ params }: ScreenProps) {
  const id = params.id ?? ''
  const capstone = useReading('capstone.open', { module: id })
  useStudyTime(id)
  return (
    <Page title="Capstone" crumbs={<a href={`#/book/${id}`}>{capstone.reading?.title ?? 'Module'}</a>}>
      <PageTitle lead="Everything the module teaches, once through. Three quarters right complete it.">
        Capstone
      </PageTitle>
      <Awaiting of={capstone}>
        {view => <ChapterCheck questions={view.questions} answered={view.answered} title="Questions" />}
      </Awaiting>
    </Page>
  )
}
