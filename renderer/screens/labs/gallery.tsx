import { simulators } from '#core/sim/models/index.ts'
import { labIcon } from '../../parts/icons/icon.tsx'
import { Row } from './row.tsx'

/** Every simulator one can play with, each with the sentence that explains it. */
export function Gallery({ heading }: { heading: 'h2' | 'h3' }) {
  return (
    <ul>
      {simulators.map(({ id, title, sentence }) => (
        <Row
          key={id}
          to={`/simulator/${id}`}
          name={title}
          about={sentence}
          heading={heading}
          sign={labIcon}
        />
      ))}
    </ul>
  )
}
