import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/print.css'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { App } from './app.tsx'
import { RefusalPanel } from './parts/refusal/refusal-panel.tsx'
import { listenForShortcuts } from './shortcuts/registry.ts'
import { followChanges, readNow } from './state/reading.ts'
import { ask } from './studio.ts'

const Trouble = lazy(() => import('./screens/trouble/trouble.tsx'))

/** Asks what must be known before the first drawing, so that nothing is drawn twice. */
async function begin() {
  const place = document.getElementById('app')
  if (!place) return
  const root = createRoot(place)
  const boot = await ask('app.boot', {})
  if (!boot.ok) {
    root.render(<RefusalPanel refusal={boot.refusal} again={() => location.reload()} />)
    return
  }
  const { trouble } = boot.value
  if (trouble) {
    root.render(
      <Suspense>
        <Trouble trouble={trouble} />
      </Suspense>,
    )
    return
  }
  followChanges()
  listenForShortcuts()
  const [, profile, unfinished] = await Promise.all([
    readNow('settings.read', {}),
    readNow('profile.read', {}),
    readNow('exam.unfinished', {}),
  ])
  if (unfinished.reading) navigate('/unfinished')
  else if (location.hash.length < 3) navigate(profile.reading?.welcomed === false ? '/welcome' : '/home')
  root.render(
    <Router hook={useHashLocation}>
      <App />
    </Router>,
  )
}

void begin()
