import type { HomeView, RouteView } from '#core/api/study.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { LevelSquares } from '../../parts/level-squares/level-squares.tsx'
import { Label } from '../../parts/page/page.tsx'
import { RouteStrip } from '../../parts/route-strip/route-strip.tsx'
import { hourRange, minutes, studied } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import styles from './home.module.css'

function Week({ week }: { week: HomeView['week'] }) {
  return (
    <p className={styles.week}>
      <span>Last seven days</span>
      <span>
        {studied(week.studiedMs)} of {minutes(week.plannedMs / 60_000)}
      </span>
    </p>
  )
}

/** Said once for all dashed stations. */
function Coming({ route }: { route: RouteView }) {
  const coming = route.tracks.flatMap(track => track.stops).filter(stop => stop.standing === 'coming').length
  if (coming === 0) return null
  return (
    <p className={styles.index}>
      {count(coming, 'stop')} of {route.of}, dashed, {coming === 1 ? 'is' : 'are'} still being written.
    </p>
  )
}

/** The route of the role as a strip of stations, the level it leads to, and this week. */
export function HowFar({ view }: { view: HomeView }) {
  const { route, level } = view
  return (
    <section className={styles.far} aria-labelledby="how-far">
      <div className={styles.farHead}>
        <Label id="how-far">How far</Label>
        {route && (
          <span>
            {route.done} of {route.of} stops
          </span>
        )}
      </div>
      {route ? (
        <>
          <h3 className={styles.role}>{route.role}</h3>
          <RouteStrip route={route} />
          <Coming route={route} />
        </>
      ) : (
        <div className={styles.noRole}>
          <p>The route of your role will stand here. You can study without one.</p>
          <ButtonLink small to="/settings">
            Choose a role
          </ButtonLink>
        </div>
      )}
      <div className={styles.level}>
        {level && <LevelSquares level={level} rows={4} />}
        <Week week={view.week} />
        {route && (
          <p className={styles.index}>
            {hourRange(route.hoursIndex)} for the whole route, by the library’s index.
          </p>
        )}
      </div>
    </section>
  )
}
