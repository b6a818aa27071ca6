import type { LevelView, ProgressView, RouteView } from '#core/api/study.ts'
import { LevelSquares } from '../../parts/level-squares/level-squares.tsx'
import { RouteStrip } from '../../parts/route-strip/route-strip.tsx'
import { standingWords } from '../../parts/station/station.tsx'
import { Table } from '../../parts/table/table.tsx'
import { hourRange, minutes, studied } from '../../words/minutes.ts'
import { Picture } from './picture.tsx'
import styles from './record.module.css'
import { TimeScale } from './time-scale.tsx'

type Hours = readonly [number, number | null]

/** Time studied against the hours the index gives. */
function HoursScale({ studiedMs, hours: [from, to] }: { studiedMs: number; hours: Hours }) {
  const most = (to ?? from) * 60
  return (
    <TimeScale
      studiedMs={studiedMs}
      band={to === null || to === from ? null : { fast: from * 60, typical: most }}
      claimMinutes={to === null || to === from ? from * 60 : null}
      longest={Math.max(most * 1.05, studiedMs / 60_000)}
    />
  )
}

/** The stops of a route with the time studied in each and the length the index gives it. */
function stopsOf(route: RouteView, { modules, exams }: ProgressView) {
  return route.tracks
    .flatMap(track => track.stops)
    .map(stop => {
      const module = modules.find(each => each.id === stop.id)
      const exam = exams.find(each => each.id === stop.id)
      return {
        ...stop,
        studiedMs: (module ?? exam)?.studiedMs ?? 0,
        claimMinutes: module?.claimMinutes ?? exam?.minutes ?? null,
      }
    })
}

function Route({ route, view }: { route: RouteView; view: ProgressView }) {
  const stops = stopsOf(route, view)
  const studiedMs = stops.reduce((sum, stop) => sum + stop.studiedMs, 0)
  return (
    <Picture
      title="Route"
      sentence={`${route.role}: ${route.done} of ${route.of} stops done, ${studied(studiedMs)} of the ${hourRange(route.hoursIndex)} the library’s index gives.`}
      table={
        <Table
          label="Stops of the route"
          rows={stops}
          keyOf={stop => stop.code}
          columns={[
            { head: 'Stop', cell: stop => stop.title },
            { head: 'Standing', cell: stop => standingWords(stop) },
            { head: 'Studied', figures: true, cell: stop => studied(stop.studiedMs) },
            {
              head: 'Index',
              figures: true,
              cell: stop => (stop.claimMinutes === null ? 'none' : minutes(stop.claimMinutes)),
            },
          ]}
        />
      }
    >
      <HoursScale studiedMs={studiedMs} hours={route.hoursIndex} />
      <div className={styles.route}>
        <RouteStrip route={route} />
      </div>
    </Picture>
  )
}

const met = (level: LevelView) =>
  level.requirements.reduce((sum, each) => sum + Math.min(each.have, each.need), 0)
const asked = (level: LevelView) => level.requirements.reduce((sum, each) => sum + each.need, 0)

/** The route of the role and the levels it leads through. */
export function Levels({ view }: { view: ProgressView }) {
  const { route, levels } = view
  return (
    <>
      {route && <Route route={route} view={view} />}
      <Picture
        title="Levels"
        sentence="One square is one thing. A dashed square is something this library does not hold yet. Solid line: the time studied in what counts. Band: the hours the library’s index gives."
        table={
          <Table
            label="Levels"
            rows={levels}
            keyOf={level => level.id}
            columns={[
              { head: 'Level', cell: level => level.title },
              { head: 'Studied', figures: true, cell: level => studied(level.studiedMs) },
              { head: 'Index', figures: true, cell: level => hourRange(level.hoursIndex) },
              { head: 'Met', figures: true, cell: level => `${met(level)} of ${asked(level)}` },
              {
                head: 'Standing',
                cell: level =>
                  level.met ? 'met' : level.attainable ? 'open' : 'not attainable with this library yet',
              },
            ]}
          />
        }
      >
        <ul className={styles.levels}>
          {levels.map(level => (
            <li key={level.id}>
              <LevelSquares level={level} />
              <HoursScale studiedMs={level.studiedMs} hours={level.hoursIndex} />
              <p className={styles.hours}>
                Studied towards it: {studied(level.studiedMs)}. The library’s index gives{' '}
                {hourRange(level.hoursIndex)}.
              </p>
            </li>
          ))}
        </ul>
      </Picture>
    </>
  )
}
