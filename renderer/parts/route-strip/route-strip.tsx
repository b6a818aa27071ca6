import type { RouteView, Stop } from '#core/api/study.ts'
import { minuteRange } from '../../words/minutes.ts'
import { score } from '../../words/numbers.ts'
import { Station, standingWords } from '../station/station.tsx'
import styles from './route-strip.module.css'

/** Where a stop leads when one can go there. */
export function stopRoute(stop: Pick<Stop, 'kind' | 'id'>): string {
  return stop.kind === 'exam' ? `/exam/${stop.id}` : `/book/${stop.id}`
}

function aside(stop: Stop): string {
  if (stop.advised) return 'advised next'
  if (stop.standing === 'under-way') return stop.place ?? 'you are here'
  if (stop.best !== null) return score(stop.best)
  return stop.standing === 'open' && stop.minutes ? minuteRange(stop.minutes) : ''
}

function StopRow({ stop }: { stop: Stop }) {
  const name =
    stop.standing === 'coming' ? <span>{stop.title}</span> : <a href={`#${stopRoute(stop)}`}>{stop.title}</a>
  return (
    <li className={styles.stop} data-standing={stop.standing} data-advised={stop.advised}>
      <Station kind={stop.kind} standing={stop.standing} advised={stop.advised} />
      <span className={styles.name}>
        {name}
        <span className="for-ears">
          , {stop.kind}, {standingWords(stop)}
        </span>
      </span>
      <span className={styles.aside} aria-hidden={stop.advised}>
        {aside(stop)}
      </span>
    </li>
  )
}

/** The route of a role as one line of stations: the map's own symbols, standing upright. */
export function RouteStrip({ route }: { route: RouteView }) {
  return (
    <div className={styles.strip}>
      {route.tracks.map(track => (
        <ol key={track.title} className={styles.track} aria-label={track.title}>
          {track.stops.map(stop => (
            <StopRow key={stop.code} stop={stop} />
          ))}
        </ol>
      ))}
    </div>
  )
}
