import { type ComponentType, useEffect, useState } from 'react'
import type { Route, ScreenProps } from '../../routes.ts'

const loaded = new Map<Route['load'], ComponentType<ScreenProps>>()

interface Shown {
  /** The address it stands for. */
  at: string
  route: Route
  params: ScreenProps['params']
  Screen: ComponentType<ScreenProps>
}

/** The screen of a route. Until its file is here the former screen stays, so that nothing blinks. */
export function useScreen(at: string, route: Route, params: ScreenProps['params']): Shown | null {
  const [arrived, setArrived] = useState<Shown | null>(null)
  const Screen = loaded.get(route.load)
  const key = JSON.stringify(params)
  useEffect(() => {
    let wanted = true
    const show = (screen: ComponentType<ScreenProps>) => {
      loaded.set(route.load, screen)
      if (wanted) setArrived({ at, route, params: JSON.parse(key) as ScreenProps['params'], Screen: screen })
    }
    const here = loaded.get(route.load)
    if (here) show(here)
    else void route.load().then(file => show(file.default))
    return () => {
      wanted = false
    }
  }, [at, route, key])
  return Screen ? { at, route, params, Screen } : arrived
}
