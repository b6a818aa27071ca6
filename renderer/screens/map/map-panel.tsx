import type { MapView, RouteView, Stop } from '#core/api/study.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Label } from '../../parts/page/page.tsx'
import { RouteStrip, stopRoute } from '../../parts/route-strip/route-strip.tsx'
import { Station, standingWords } from '../../parts/station/station.tsx'
import { useReading } from '../../state/reading.ts'
import { hourRange, minuteRange } from '../../words/minutes.ts'
import styles from './map-panel.module.css'

/** The route with its stops, why the next one is next, and what stands behind the station one points at. */
export function MapPanel({
  view,
  stops,
  chosen,
  setRole,
}: {
  view: MapView
  stops: ReadonlyMap<string, Stop>
  chosen: string | null
  setRole(role: string): void
}) {
  const { route } = view
  const paths = useReading('library.read', {}).reading?.paths ?? []
  const stop = chosen === null ? undefined : stops.get(chosen)
  const next = route?.tracks.flatMap(track => track.stops).find(each => each.advised)
  return (
    <aside className={styles.panel} aria-label="Route">
      <label className={styles.role}>
        <span className="for-ears">Role</span>
        <select value={route?.id ?? ''} onChange={event => setRole(event.target.value)}>
          {!route && <option value="">Choose a role</option>}
          {paths.map(path => (
            <option key={path.id} value={path.id}>
              {path.role}
            </option>
          ))}
        </select>
      </label>
      {route && (
        <>
          <p className={styles.done}>
            {route.done} of {route.of} stops done. The index gives {hourRange(route.hoursIndex)} for all.
          </p>
          <div className={styles.strip}>
            <RouteStrip route={route} />
          </div>
        </>
      )}
      <section className={styles.why} aria-live="polite">
        {stop && stop !== next ? (
          <About view={view} stop={stop} stops={stops} />
        ) : next ? (
          <p>
            <strong>Why {next.title} next.</strong> {next.why.replace(/\.?$/, '.')} Nothing is locked; you may
            go anywhere.
          </p>
        ) : (
          <p>
            {route
              ? 'What can be done of this route now is done; the rest is being written.'
              : 'With a role, this says what is advised next and why.'}
          </p>
        )}
      </section>
      {route && <Around route={route} stops={stops} />}
      <Legend />
    </aside>
  )
}

/** What the route expects, and what its level asks for beside it. */
function Around({ route, stops }: { route: RouteView; stops: ReadonlyMap<string, Stop> }) {
  const bridge = route.bridge.flatMap(code => stops.get(code) ?? [])
  return (
    <section className={styles.around} aria-label="Around the route">
      {route.prerequisites.length > 0 && (
        <p>
          <strong>It builds on</strong> {route.prerequisites.join(', ')}. Advice, never a lock.
        </p>
      )}
      {bridge.length > 0 && (
        <>
          <p>
            <strong>Level {route.target.replace('L', '')} asks for more.</strong> The shortest way there,
            beside the route:
          </p>
          <ul>
            {bridge.map(stop => (
              <li key={stop.code}>
                <Station kind={stop.kind} standing={stop.standing} advised={stop.advised} />
                {stop.standing === 'coming' ? (
                  `${stop.title}, being written`
                ) : (
                  <a href={`#${stopRoute(stop)}`}>{stop.title}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function About({ view, stop, stops }: { view: MapView; stop: Stop; stops: ReadonlyMap<string, Stop> }) {
  const before = view.advice.filter(each => each.after === stop.code)
  return (
    <>
      <p>
        <strong>{stop.title}</strong>, {standingWords(stop)}
        {stop.minutes && `, ${minuteRange(stop.minutes)}`}
        {stop.place && `, ${stop.place}`}.
      </p>
      {before.map(each => (
        <p key={each.before}>
          Better after {stops.get(each.before)?.title ?? each.before}. {each.why}
        </p>
      ))}
      {stop.standing === 'coming' ? (
        <p>It is being written and cannot be opened yet.</p>
      ) : (
        <ButtonLink small to={stopRoute(stop)}>
          Open
        </ButtonLink>
      )}
    </>
  )
}

const legend = [
  { kind: 'module', standing: 'open', words: 'Module' },
  { kind: 'exam', standing: 'open', words: 'Exam' },
  { kind: 'module', standing: 'done', words: 'Done' },
  { kind: 'module', standing: 'under-way', words: 'Under way' },
  { kind: 'module', standing: 'open', words: 'Advised next', advised: true },
  { kind: 'module', standing: 'coming', words: 'Being written' },
] as const

function Legend() {
  return (
    <section className={styles.legend} aria-labelledby="legend">
      <Label id="legend">Symbols</Label>
      <ul>
        {legend.map(({ words, ...stand }) => (
          <li key={words}>
            <Station {...stand} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
