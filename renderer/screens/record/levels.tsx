import type { LevelView, ProgressView, RouteView } from '#core/api/study.ts'
import { LevelSquares } from '../../parts/level-squares/level-squares.tsx'
import { RouteStrip } from '../../parts/route-strip/route-strip.tsx'
import { Table } from '../../parts/table/table.tsx'
import { hourRange, studied } from '../../words/minutes.ts'
import { Picture } from './picture.tsx'
import styles from './record.module.css'

/** Time in modules and exams of the route, in ms. */
function spentOn(route: RouteView, { modules, attempts }: ProgressView): number {
  const stops = new Set(route.tracks.flatMap(track => track.stops.map(stop => stop.id)))
  const reading = modules.filter(book => stops.has(book.id)).reduce((sum, book) => sum + book.studiedMs, 0)
  const exams = attempts.filter(each => stops.has(each.exam)).reduce((sum, each) => sum + each.usedMs, 0)
  return reading + exams
}

const met = (level: LevelView) =>
  level.requirements.reduce((sum, each) => sum + Math.min(each.have, each.need), 0)
const asked = (level: LevelView) => level.requirements.reduce((sum, each) => sum + each.need, 0)

/** The route of the role and the levels it leads through. */
export function Levels({ view }: { view: ProgressView }) {
  const { route, levels } = view
  return (
    <>
      {route && (
        <Picture
          title="Route"
          sentence={`${route.role}: ${route.done} of ${route.of} stops done, ${studied(spentOn(route, view))} of the ${hourRange(route.hoursIndex)} the library’s index gives.`}
        >
          <div className={styles.route}>
            <RouteStrip route={route} />
          </div>
        </Picture>
      )}
      <Picture
        title="Levels"
        sentence="One square is one thing. A dashed square is something this library does not hold yet."
        table={
          <Table
            label="Levels"
            rows={levels}
            keyOf={level => level.id}
            columns={[
              { head: 'Level', cell: level => level.title },
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
              <p className={styles.hours}>{hourRange(level.hoursIndex)}, by the library’s index.</p>
            </li>
          ))}
        </ul>
      </Picture>
    </>
  )
}
