import { Suspense } from 'react'
import { simulators } from '#core/sim/models/index.ts'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import Frame from '../../parts/simulator/simulator.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useStudyTime } from '../../state/study-time.ts'
import Lost from '../lost/lost.tsx'

/** One simulator on a page of its own. */
export default function SimulatorScreen({ params }: ScreenProps) {
  const model = simulators.find(each => each.id === params.id)
  useStudyTime(model?.id)
  if (!model) return <Lost />
  return (
    <Page title={model.title} crumbs={<a href="#/simulators">Simulators</a>}>
      <PageTitle lead={model.sentence}>{model.title}</PageTitle>
      <Suspense>
        <Frame key={model.id} id={model.id} within="page" />
      </Suspense>
    </Page>
  )
}
