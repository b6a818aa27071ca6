import type { ComponentType } from 'react'

/** What a screen is told: the named parts of its path. */
export type ScreenProps = { params: Readonly<Record<string, string>> }

export interface Route {
  path: string
  /** Place of the rail it belongs to. */
  place: string
  /** `open`: the rail as the learner likes it; `folded`: the rail steps back; `bare`: nothing but the screen. */
  frame: 'open' | 'folded' | 'bare'
  load(): Promise<{ default: ComponentType<ScreenProps> }>
}

/** Most of what one presses leads to a chapter; its files are fetched before they are asked for. */
export const loadChapter: Route['load'] = () => import('./screens/reading/chapter.tsx')

export const routes: readonly Route[] = [
  { path: '/home', place: 'home', frame: 'open', load: () => import('./screens/home/home.tsx') },
  { path: '/library', place: 'library', frame: 'open', load: () => import('./screens/library/library.tsx') },
  { path: '/book/:id', place: 'library', frame: 'open', load: () => import('./screens/reading/book.tsx') },
  {
    path: '/read/:owner/:chapter/:section?',
    place: 'library',
    frame: 'folded',
    load: loadChapter,
  },
  {
    path: '/scenario/:owner/:id',
    place: 'library',
    frame: 'open',
    load: () => import('./screens/reading/scenario.tsx'),
  },
  {
    path: '/capstone/:id',
    place: 'library',
    frame: 'open',
    load: () => import('./screens/reading/capstone.tsx'),
  },
  { path: '/map', place: 'map', frame: 'folded', load: () => import('./screens/map/map.tsx') },
  { path: '/exams', place: 'exams', frame: 'open', load: () => import('./screens/exam/exams.tsx') },
  { path: '/exam/:id', place: 'exams', frame: 'open', load: () => import('./screens/exam/lobby.tsx') },
  { path: '/attempt/:id', place: 'exams', frame: 'bare', load: () => import('./screens/exam/room.tsx') },
  { path: '/result/:id', place: 'exams', frame: 'open', load: () => import('./screens/exam/result.tsx') },
  { path: '/unfinished', place: 'exams', frame: 'bare', load: () => import('./screens/exam/unfinished.tsx') },
  { path: '/labs', place: 'labs', frame: 'open', load: () => import('./screens/labs/labs.tsx') },
  { path: '/lab/:owner/:id', place: 'labs', frame: 'folded', load: () => import('./screens/labs/lab.tsx') },
  {
    path: '/simulators',
    place: 'labs',
    frame: 'open',
    load: () => import('./screens/labs/simulators.tsx'),
  },
  {
    path: '/simulator/:id',
    place: 'labs',
    frame: 'folded',
    load: () => import('./screens/labs/simulator.tsx'),
  },
  { path: '/record', place: 'record', frame: 'open', load: () => import('./screens/record/record.tsx') },
  { path: '/search', place: 'search', frame: 'open', load: () => import('./screens/search/search.tsx') },
  {
    path: '/search/:query',
    place: 'search',
    frame: 'open',
    load: () => import('./screens/search/search.tsx'),
  },
  { path: '/term/:id', place: 'library', frame: 'open', load: () => import('./screens/patterns/term.tsx') },
  {
    path: '/patterns',
    place: 'library',
    frame: 'open',
    load: () => import('./screens/patterns/patterns.tsx'),
  },
  {
    path: '/pattern/:id',
    place: 'library',
    frame: 'open',
    load: () => import('./screens/patterns/pattern.tsx'),
  },
  {
    path: '/settings',
    place: 'settings',
    frame: 'open',
    load: () => import('./screens/settings/settings.tsx'),
  },
  { path: '/about', place: 'settings', frame: 'open', load: () => import('./screens/about/about.tsx') },
  { path: '/welcome', place: 'home', frame: 'bare', load: () => import('./screens/welcome/welcome.tsx') },
]

/** Where a path that names nothing leads. */
export const lost: Route = {
  path: '*',
  place: '',
  frame: 'open',
  load: () => import('./screens/lost/lost.tsx'),
}
