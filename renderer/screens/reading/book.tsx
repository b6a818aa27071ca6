import type { BookView, ChapterLine } from '#core/api/reading.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { hourRange, minuteRange, minutes } from '../../words/minutes.ts'
import { count, percent } from '../../words/numbers.ts'
import styles from './book.module.css'

/** The page of a module, study guide or primer: what one will be able to do, what it builds on, its chapters. */
export default function Book({ params }: ScreenProps) {
  const book = useReading('book.open', { id: params.id ?? '' })
  return (
    <Page title={book.reading?.item.title ?? 'Library'} crumbs={<a href="#/library">Library</a>}>
      <Awaiting of={book}>
        {view => (
          <div className={styles.book}>
            <div>
              <PageTitle lead={view.item.about}>{view.item.title}</PageTitle>
              <Begin view={view} />
              <Chapters view={view} />
              {view.capstone.questions > 0 && <Capstone view={view} />}
            </div>
            <Beside view={view} />
          </div>
        )}
      </Awaiting>
    </Page>
  )
}

function Begin({ view }: { view: BookView }) {
  const unread = view.chapters.find(chapter => !chapter.read)
  const next = unread ?? view.chapters[0]
  const labs = view.labs.filter(lab => !lab.coming).length
  if (!next)
    return (
      <p className={styles.coming}>
        Nothing of it can be read yet; what is planned stands below.
        {labs > 0 && ` ${count(labs, 'lab')} can be done already.`}
      </p>
    )
  const begun = view.chapters.some(chapter => chapter.reached > 0)
  return (
    <p className={styles.begin}>
      <ButtonLink kind="filled" to={`/read/${next.id}`}>
        {!unread ? 'Read it again' : begun ? `Go on with chapter ${next.number}` : 'Begin reading'}
      </ButtonLink>
      <span>
        {view.item.minutes && `${minuteRange(view.item.minutes)}, labs not counted. `}
        {view.completion}.
      </span>
    </p>
  )
}

function Chapters({ view }: { view: BookView }) {
  return (
    <section aria-labelledby="chapters">
      <Label id="chapters">Chapters</Label>
      <ol className={styles.chapters}>
        {view.chapters.map(chapter => (
          <Chapter key={chapter.id} chapter={chapter} />
        ))}
        {view.coming.map(title => (
          <li key={title} className={styles.planned}>
            <span className={styles.number} aria-hidden="true" />
            <span>{title}</span>
            <span className={styles.fact}>being written</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Chapter({ chapter }: { chapter: ChapterLine }) {
  return (
    <li>
      <a href={`#/read/${chapter.id}`} className={styles.chapter}>
        <span className={styles.number} aria-hidden="true">
          {chapter.number}
        </span>
        <span>
          <span className={styles.title}>{chapter.title}</span>
          <span className={styles.objectives}>{chapter.objectives.join(', ')}</span>
        </span>
        <span className={styles.fact}>{standing(chapter)}</span>
        <span className={styles.fact}>{minutes(chapter.minutes.typical)}</span>
      </a>
    </li>
  )
}

function standing({ read, reached, check }: ChapterLine): string {
  const reading = read ? 'read' : reached > 0 ? `${percent(reached)} read` : ''
  return [reading, check === null ? '' : `check ${percent(check)}`].filter(Boolean).join(', ')
}

function Capstone({ view }: { view: BookView }) {
  const { questions, best } = view.capstone
  return (
    <section className={styles.capstone} aria-labelledby="capstone">
      <Label id="capstone">Capstone</Label>
      <p>
        {count(questions, 'question')} across all objectives; three quarters complete the module.
        {best !== null && ` Best so far ${percent(best)}.`}
      </p>
      <ButtonLink to={`/capstone/${view.item.id}`}>Open capstone</ButtonLink>
    </section>
  )
}

function Beside({ view }: { view: BookView }) {
  return (
    <aside className={styles.beside}>
      {view.objectives.length > 0 && (
        <section>
          <Label>You will be able to</Label>
          <ul className={styles.list}>
            {view.objectives.map(objective => (
              <li key={objective.id}>
                <span className={styles.code}>{objective.id}</span>
                {objective.words}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.prerequisites.length > 0 && (
        <section>
          <Label>It builds on</Label>
          <p className={styles.words}>{view.prerequisites.join(', ')}. Advice, never a lock.</p>
        </section>
      )}
      {view.exam && (
        <section>
          <Label>It prepares</Label>
          <p className={styles.words}>
            {view.exam.open ? (
              <a href={`#/exam/${view.exam.id}`}>{view.exam.title}</a>
            ) : (
              `${view.exam.title}, being written`
            )}
          </p>
        </section>
      )}
      {view.item.claimMinutes !== null && (
        <section>
          <Label>Time</Label>
          <p className={styles.words}>
            The index gives {hourRange([view.item.claimMinutes / 60, view.item.claimMinutes / 60])}.{' '}
            {view.item.minutes
              ? `What can be opened now takes ${minuteRange(view.item.minutes)}.`
              : 'Nothing can be opened yet.'}
            {view.simulatorMinutes &&
              ` The tasks of its simulators take ${minuteRange(view.simulatorMinutes)} more; they are chosen, like labs, and not counted in.`}
          </p>
        </section>
      )}
      {view.labs.length > 0 && (
        <section>
          <Label>Labs</Label>
          <ul className={styles.list}>
            {view.labs.map(lab => (
              <li key={lab.code}>
                {lab.coming ? `${lab.title}, being written` : <a href={`#/lab/${lab.id}`}>{lab.title}</a>}
                {lab.passed && ', passed'}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.scenarios.length > 0 && (
        <section>
          <Label>Design scenarios</Label>
          <ul className={styles.list}>
            {view.scenarios.map(scenario => (
              <li key={scenario.id}>
                <a href={`#/scenario/${scenario.id}`}>{scenario.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
