import { lazy, Suspense } from 'react'
import { openOverlay, useOverlay } from './overlay.ts'

const Palette = lazy(() => import('../../screens/search/palette.tsx'))
const Sheet = lazy(() => import('../../screens/shortcuts/sheet.tsx'))

const close = () => openOverlay(null)

/** The palette and the sheet; their files come with the first opening. */
export function Overlays() {
  const open = useOverlay()
  return (
    <Suspense>
      {open === 'palette' && <Palette close={close} />}
      {open === 'sheet' && <Sheet close={close} />}
    </Suspense>
  )
}
