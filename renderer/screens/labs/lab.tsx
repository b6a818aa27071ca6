import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { useStudyTime } from '../../state/study-time.ts'
import { Room } from './room.tsx'

/** One lab: brief, code, and what the tests found. */
export default function Lab({ params }: ScreenProps) {
  const id = `${params.owner}/${params.id}`
  const lab = useReading('lab.open', { lab: id })
  useTitle(lab.reading?.title ?? 'Lab')
  useStudyTime(params.owner)
  return (
    <Awaiting of={lab} title="Lab">
      {view => <Room key={id} view={view} />}
    </Awaiting>
  )
}
