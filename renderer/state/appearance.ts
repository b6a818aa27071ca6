import { useEffect } from 'react'
import type { Settings } from '#core/api/learner.ts'
import { useSettings } from './settings.ts'

const wantsContrast = matchMedia('(prefers-contrast: more)')
const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)')

/** Writes settings and what the system asks for onto the root, where tokens.css reads them. */
function show(settings: Settings): void {
  const { dataset } = document.documentElement
  dataset.theme = settings.theme
  dataset.textSize = String(settings.textSize)
  dataset.contrast = settings.contrast === 'high' || wantsContrast.matches ? 'high' : 'normal'
  dataset.motion = settings.motion === 'reduced' || wantsStillness.matches ? 'reduced' : 'system'
}

export function useAppearance(): void {
  const settings = useSettings()
  useEffect(() => {
    const follow = () => show(settings)
    follow()
    wantsContrast.addEventListener('change', follow)
    wantsStillness.addEventListener('change', follow)
    return () => {
      wantsContrast.removeEventListener('change', follow)
      wantsStillness.removeEventListener('change', follow)
    }
  }, [settings])
}
