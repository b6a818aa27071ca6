import { Button } from '../button/button.tsx'
import { type Column, Table } from '../table/table.tsx'
import styles from './space-time.module.css'
import type { Step, Story } from './story.ts'
import { figure } from './times.ts'

const page = 100

/** The diagram in words: every step, when, where and what. Of a long run the hundred around the cursor. */
export function StepsTable({
  story,
  here,
  broken,
  go,
}: {
  story: Story
  here: number
  broken: number | null
  go(step: number): void
}) {
  const from = Math.floor(here / page) * page
  const names = new Map(story.lanes.map(lane => [lane.id, lane.name]))
  const columns: Column<Step>[] = [
    {
      head: 'Step',
      cell: ({ index }) => (
        <button
          type="button"
          className={styles.step}
          aria-current={index === here ? 'step' : undefined}
          onClick={() => go(index)}
        >
          {index + 1}
        </button>
      ),
    },
    { head: 'At, ms', figures: true, cell: ({ at }) => figure(at) },
    { head: 'Where', cell: ({ lane }) => (lane === null ? 'cluster' : (names.get(lane) ?? lane)) },
    {
      head: 'What happens',
      cell: ({ index, words }) => (
        <>
          {words}
          {index === broken && <strong className={styles.breaks}>The rule is broken here.</strong>}
        </>
      ),
    },
    { head: 'It holds', cell: ({ detail }) => detail && <code className={styles.held}>{detail()}</code> },
  ]
  const more = (words: string, to: number) => (
    <Button small onClick={() => go(to)}>
      {words}
    </Button>
  )
  return (
    <div className={styles.table}>
      {from > 0 && more('Earlier steps', from - 1)}
      <Table
        label="Every step of the run"
        columns={columns}
        rows={story.steps.slice(from, from + page)}
        keyOf={({ index }) => String(index)}
      />
      {from + page < story.steps.length && more('Later steps', from + page)}
    </div>
  )
}
