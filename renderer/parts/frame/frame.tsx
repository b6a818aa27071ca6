import { type ReactNode, useRef } from 'react'
import type { Route } from '../../routes.ts'
import { useSettings } from '../../state/settings.ts'
import { Rail } from '../rail/rail.tsx'
import { StatusLine } from '../status/status-line.tsx'
import styles from './frame.module.css'
import { Overlays } from './overlays.tsx'
import { useArrival } from './use-arrival.ts'
import { useCommands } from './use-commands.ts'
import { useNarrow } from './use-narrow.ts'

function Everywhere() {
  useCommands()
  return <Overlays />
}

/** Rail, page and what lies over them. A bare screen has the window to itself. */
export function Frame({ route, at, children }: { route: Route; at: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const narrow = useNarrow()
  const { railFolded } = useSettings()
  useArrival(main, at)
  const folded = route.frame === 'folded' || railFolded || narrow
  return (
    <div className={styles.frame}>
      {route.frame !== 'bare' && (
        <>
          <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
            Skip to the page
          </button>
          <Rail here={route.place} folded={folded} />
          <Everywhere />
        </>
      )}
      <main ref={main} id="main" className={styles.main} tabIndex={-1} data-at={at}>
        {children}
      </main>
      <StatusLine at={at} />
    </div>
  )
}
