import { ChartNoAxesColumn, FileText, House, LibraryBig, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { places as known } from '#core/places.ts'
import { Icon, labIcon, mapIcon } from './parts/icons/icon.tsx'

export interface Place {
  id: string
  words: string
  to: string
  icon: ReactNode
}

const icons: Record<(typeof known)[number]['id'], ReactNode> = {
  home: <Icon of={House} />,
  library: <Icon of={LibraryBig} />,
  map: mapIcon,
  exams: <Icon of={FileText} />,
  labs: labIcon,
  record: <Icon of={ChartNoAxesColumn} />,
}

/** The rail. */
export const places: readonly Place[] = known.map(place => ({ ...place, icon: icons[place.id] }))

export const settingsPlace: Place = {
  id: 'settings',
  words: 'Settings',
  to: '/settings',
  icon: <Icon of={SlidersHorizontal} />,
}
