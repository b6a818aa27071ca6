import type { SimulatorView } from './view.ts'

/** Every view, each loaded with its model when it is first opened. */
const views: Readonly<Record<string, () => Promise<{ view: SimulatorView }>>> = {
  s13: () => import('./views/s13.tsx'),
  s14: () => import('./views/s14.tsx'),
  s19: () => import('./views/s19.tsx'),
  s20: () => import('./views/s20.tsx'),
  s27: () => import('./views/s27.tsx'),
  s34: () => import('./views/s34.tsx'),
}

const loaded = new Map<string, Promise<SimulatorView | null>>()

/** The view of a simulator, or null when there is none of this id. The same promise for the same id. */
export function loadView(id: string): Promise<SimulatorView | null> {
  const known = loaded.get(id) ?? views[id]?.().then(file => file.view) ?? Promise.resolve(null)
  loaded.set(id, known)
  return known
}
