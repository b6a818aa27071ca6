import { ChartNoAxesColumn, FileText, House, LibraryBig, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon, labIcon, mapIcon } from './parts/icons/icon.tsx'

export interface Place {
  id: string
  words: string
  to: string
  icon: ReactNode
}

/** The rail. A place stands here once it works. */
export const places: readonly Place[] = [
  { id: 'home', words: 'Home', to: '/home', icon: <Icon of={House} /> },
  { id: 'library', words: 'Library', to: '/library', icon: <Icon of={LibraryBig} /> },
  { id: 'map', words: 'Map', to: '/map', icon: mapIcon },
  { id: 'exams', words: 'Exams', to: '/exams', icon: <Icon of={FileText} /> },
  { id: 'labs', words: 'Labs', to: '/labs', icon: labIcon },
  { id: 'record', words: 'Record', to: '/record', icon: <Icon of={ChartNoAxesColumn} /> },
]

export const settingsPlace: Place = {
  id: 'settings',
  words: 'Settings',
  to: '/settings',
  icon: <Icon of={SlidersHorizontal} />,
}
