import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { MapView, Stop } from '#core/api/study.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Segmented } from '../../parts/fields/segmented.tsx'
import { OpenAnything, useTitle } from '../../parts/page/page.tsx'
import { stopRoute } from '../../parts/route-strip/route-strip.tsx'
import { useReading } from '../../state/reading.ts'
import { Chart } from './chart.tsx'
import styles from './map.module.css'
import { MapList } from './map-list.tsx'
import { MapPanel } from './map-panel.tsx'

type Face = 'map' | 'list'

/** The learning-path map: one drawing, one list of equal rank, and a panel that says why. */
export default function LearningMap() {
  useTitle('Map')
  const [role, setRole] = useState<string | undefined>(undefined)
  const map = useReading('map.read', role ? { role } : {})
  const [face, setFace] = useState<Face>('map')
  return (
    <Awaiting of={map}>
      {view => <Shown view={view} face={face} setFace={setFace} setRole={setRole} />}
    </Awaiting>
  )
}

function Shown({
  view,
  face,
  setFace,
  setRole,
}: {
  view: MapView
  face: Face
  setFace(face: Face): void
  setRole(role: string): void
}) {
  const [chosen, setChosen] = useState<string | null>(null)
  const stops = useMemo(() => new Map(view.stops.map(stop => [stop.code, stop])), [view])
  const open = (stop: Stop) => {
    if (stop.standing === 'coming') setChosen(stop.code)
    else navigate(stopRoute(stop))
  }
  return (
    <div className={styles.map}>
      <div className={styles.page}>
        <header className={styles.bar}>
          <h1 className={styles.title} tabIndex={-1}>
            Map
          </h1>
          <Segmented
            label="How to show it"
            value={face}
            options={[
              { value: 'map', words: 'Map' },
              { value: 'list', words: 'List' },
            ]}
            onChange={setFace}
          />
          <p className={styles.hint}>
            {view.route
              ? `The wide band is the route of a ${view.route.role.toLowerCase()}`
              : 'Choose a role in the panel to see its route'}
          </p>
          <OpenAnything />
        </header>
        {face === 'map' ? (
          <Chart view={view} stops={stops} choose={setChosen} open={open} />
        ) : (
          <MapList view={view} stops={stops} />
        )}
      </div>
      <MapPanel view={view} stops={stops} chosen={chosen} setRole={setRole} />
    </div>
  )
}
