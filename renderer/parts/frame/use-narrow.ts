import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 1100px)')

const follow = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True while the window has no room for the open rail. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => query.matches)
