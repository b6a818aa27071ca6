import { useEffect } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { Frame } from './parts/frame/frame.tsx'
import { useReadiness } from './parts/frame/use-readiness.ts'
import { useScreen } from './parts/frame/use-screen.ts'
import { Mishap } from './parts/mishap.tsx'
import { lost, routes } from './routes.ts'
import { useAppearance } from './state/appearance.ts'
import { hear } from './studio.ts'

function useRoute() {
  const { parser } = useRouter()
  const [at] = useLocation()
  for (const route of routes) {
    const [matches, params] = matchRoute(parser, route.path, at)
    if (matches) return { at, route, params: named(params) }
  }
  return { at, route: lost, params: {} }
}

/** wouter also numbers the parts; a screen goes by names. */
function named(params: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value && !/^\d+$/.test(name) ? [[name, value]] : [])),
  )
}

export function App() {
  useAppearance()
  useEffect(() => hear('go', ({ to }) => navigate(to)), [])
  useReadiness()
  const { at, route, params } = useRoute()
  const shown = useScreen(at, route, params)
  if (!shown) return null
  return (
    <Frame route={shown.route} at={shown.at}>
      <Mishap at={shown.at}>
        <shown.Screen params={shown.params} />
      </Mishap>
    </Frame>
  )
}
