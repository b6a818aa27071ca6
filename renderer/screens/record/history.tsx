import type { ProgressView } from '#core/api/study.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { type Column, Table } from '../../parts/table/table.tsx'
import { clock, date } from '../../words/dates.ts'
import { studied } from '../../words/minutes.ts'
import { percent, score } from '../../words/numbers.ts'
import { Picture } from './picture.tsx'

type Attempt = ProgressView['attempts'][number]

function outcome({ phase, passed, mode }: Attempt): string {
  if (phase === 'abandoned') return 'left'
  if (phase === 'created' || phase === 'in-progress') return 'open'
  if (mode === 'practice') return 'practice'
  const late = phase === 'expired' ? ', time ran out' : ''
  return passed ? `passed${late}` : `not passed${late}`
}

const ended = (attempt: Attempt) => attempt.phase !== 'created' && attempt.phase !== 'in-progress'

const columns: Column<Attempt>[] = [
  {
    head: 'Attempt',
    cell: attempt => <a href={ended(attempt) ? `#/result/${attempt.id}` : '#/unfinished'}>{attempt.title}</a>,
  },
  { head: 'When', cell: ({ at }) => `${date(at)}, ${clock(at)}` },
  {
    head: 'Time used',
    figures: true,
    cell: ({ usedMs }) => (usedMs === null ? 'not timed' : studied(usedMs)),
  },
  { head: 'Score', figures: true, cell: attempt => (attempt.score === null ? 'none' : score(attempt.score)) },
  { head: 'Pass mark', figures: true, cell: ({ passMark }) => percent(passMark) },
  { head: 'Outcome', cell: outcome },
]

/** Every attempt, newest first; each is kept. */
export function History({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <Picture title="Attempts">
      {attempts.length === 0 ? (
        <Empty words="Every attempt will stand here with its score, and none is ever deleted.">
          <ButtonLink small to="/library">
            See what can be sat
          </ButtonLink>
        </Empty>
      ) : (
        <Table label="Attempts" columns={columns} rows={attempts} keyOf={attempt => attempt.id} />
      )}
    </Picture>
  )
}
