import type { ProgressView } from '#core/api/study.ts'
import { Table } from '../../parts/table/table.tsx'
import { shortDay } from '../../words/dates.ts'
import { minutes, studied, unbroken } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import { Picture } from './picture.tsx'
import styles from './record.module.css'
import { type Week, weeksOf } from './weeks.ts'

const pitch = 60
const bar = 6
const height = 150
const left = 34
const hour = 3_600_000

const atNoon = (day: string) => shortDay(Date.parse(`${day}T12:00:00`))

function ticks(top: number): number[] {
  const step = [0.5, 1, 2, 5, 10].find(each => top / (each * hour) <= 5) ?? 20
  return [...Array(Math.floor(top / (step * hour)) + 1).keys()].map(n => n * step)
}

/** One week as a staircase: each day stands on the days before it and climbs towards the plan. */
function Stairs({ week, x, y, last }: { week: Week; x: number; y(ms: number): number; last: boolean }) {
  return (
    <g transform={`translate(${x} 0)`} className={last ? styles.thisWeek : styles.week}>
      {week.steps.map(({ day, ms, from }, at) => (
        <g key={day}>
          {ms > 0 && (
            <rect x={at * 7} y={y(from + ms)} width={bar} height={Math.max(1.5, y(from) - y(from + ms))} />
          )}
          {at < 6 && from + ms > 0 && (
            <line x1={at * 7 + (ms > 0 ? bar : 0)} x2={(at + 1) * 7} y1={y(from + ms)} y2={y(from + ms)} />
          )}
        </g>
      ))}
    </g>
  )
}

/** Time really studied, day by day, against the plan of the week. */
export function Days({ view }: { view: ProgressView }) {
  const { plannedMsPerWeek: plan } = view
  const weeks = weeksOf(view.days)
  const top = Math.max(plan * 1.12, ...weeks.map(week => week.ms * 1.04))
  const y = (ms: number) => 12 + height * (1 - ms / top)
  const width = left + weeks.length * pitch
  const met = weeks.filter(week => week.ms >= plan).length
  const sentence = `Each step is a day; a week climbs towards the plan of ${minutes(plan / 60_000)}. ${
    met === 0 ? 'No week has reached it yet.' : `${count(met, 'week')} of ${weeks.length} reached it.`
  } Idle time is not counted.`
  return (
    <Picture
      title="Time"
      sentence={sentence}
      table={
        <>
          <Table
            label="Time studied by week"
            rows={weeks}
            keyOf={week => week.day}
            columns={[
              { head: 'Seven days from', cell: week => atNoon(week.day) },
              { head: 'Days studied', figures: true, cell: week => week.steps.filter(s => s.ms > 0).length },
              { head: 'Studied', figures: true, cell: week => studied(week.ms) },
              { head: 'Planned', figures: true, cell: () => minutes(plan / 60_000) },
            ]}
          />
          <Table
            label="Time studied by day"
            rows={view.days.filter(each => each.studiedMs > 0).toReversed()}
            keyOf={each => each.day}
            columns={[
              { head: 'Day', cell: each => atNoon(each.day) },
              { head: 'Studied', figures: true, cell: each => studied(each.studiedMs) },
            ]}
          />
        </>
      }
    >
      <svg
        className={styles.days}
        viewBox={`0 0 ${width + 34} ${height + 40}`}
        width={width + 34}
        role="img"
        aria-label={`Time studied in the last ${weeks.length} weeks. ${sentence}`}
      >
        {ticks(top).map(hours => (
          <text key={hours} x={left - 8} y={y(hours * hour) + 3.5} textAnchor="end" className={styles.tick}>
            {hours === 0 ? '0' : `${hours}${unbroken}h`}
          </text>
        ))}
        <line x1={left} x2={width} y1={y(0)} y2={y(0)} className={styles.base} />
        <line x1={left} x2={width} y1={y(plan)} y2={y(plan)} className={styles.plan} />
        <text x={width + 8} y={y(plan) + 3.5} className={styles.planWords}>
          plan
        </text>
        {weeks.map((week, at) => (
          <g key={week.day}>
            <Stairs week={week} x={left + at * pitch + 5} y={y} last={at === weeks.length - 1} />
            {(weeks.length - 1 - at) % 2 === 0 && (
              <text
                x={left + at * pitch + 5 + 24}
                y={height + 28}
                textAnchor="middle"
                className={styles.tick}
              >
                {at === weeks.length - 1 ? 'last 7 days' : atNoon(week.day)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </Picture>
  )
}
