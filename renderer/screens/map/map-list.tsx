import type { MapView, Stop } from '#core/api/study.ts'
import { Label } from '../../parts/page/page.tsx'
import { stopRoute } from '../../parts/route-strip/route-strip.tsx'
import { Station, standingWords } from '../../parts/station/station.tsx'
import { minuteRange } from '../../words/minutes.ts'
import { score } from '../../words/numbers.ts'
import styles from './map-list.module.css'

/** The same map in words: every line with its stations, their standing, and what they build on. */
export function MapList({ view, stops }: { view: MapView; stops: ReadonlyMap<string, Stop> }) {
  const onRoute = new Set(view.route?.tracks.flatMap(track => track.stops.map(stop => stop.code)))
  return (
    <div className={styles.list}>
      {view.map.lines.map(line => (
        <section key={line.id} aria-labelledby={`line-${line.id}`}>
          <Label id={`line-${line.id}`}>{line.title}</Label>
          <ol>
            {line.stations.map(code => {
              const stop = stops.get(code)
              if (!stop) return null
              const before = view.advice
                .filter(each => each.after === code)
                .map(each => stops.get(each.before)?.title)
              return (
                <li key={code} className={styles.row} data-coming={stop.standing === 'coming'}>
                  <Station kind={stop.kind} standing={stop.standing} advised={stop.advised} />
                  <div>
                    {stop.standing === 'coming' ? (
                      stop.title
                    ) : (
                      <a href={`#${stopRoute(stop)}`}>{stop.title}</a>
                    )}
                    <span className={styles.facts}>
                      {[
                        stop.kind,
                        standingWords(stop),
                        onRoute.has(code) ? 'on your route' : '',
                        stop.minutes ? minuteRange(stop.minutes) : '',
                        stop.best === null ? '' : `best ${score(stop.best)}`,
                        stop.place ?? '',
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                    {before.length > 0 && (
                      <span className={styles.facts}>Better after {before.filter(Boolean).join(', ')}</span>
                    )}
                  </div>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </div>
  )
}
