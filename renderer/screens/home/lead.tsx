import { type ReactNode, useEffect, useRef } from 'react'
import type { HomeView } from '#core/api/study.ts'
import type { Replies } from '#core/api.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Label } from '../../parts/page/page.tsx'
import { since } from '../../words/dates.ts'
import { minuteRange, minutes } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import { routeOf } from '../../words/route-of.ts'
import styles from './home.module.css'

type Unfinished = Replies<'exam.unfinished'>

/** The one thing one would do first already has the focus. */
function First({ to, verb, children }: { to: string; verb: string; children: ReactNode }) {
  const button = useRef<HTMLAnchorElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.first}>
      <ButtonLink kind="filled" to={to} chord="Enter" ref={button}>
        {verb}
      </ButtonLink>
      <p className={styles.beside}>{children}</p>
    </div>
  )
}

function OpenExam({ attempt }: { attempt: NonNullable<Unfinished> }) {
  return (
    <section>
      <Label as="p">Where you were</Label>
      <h1 className={styles.title} tabIndex={-1}>
        Your {attempt.mode === 'exam' ? 'exam' : 'practice round'} is still open
      </h1>
      <p className={styles.owner}>{attempt.title}</p>
      <p className={styles.words}>
        You were away {minutes(attempt.awayMs / 60_000)}. Your {count(attempt.answered, 'answer')} of{' '}
        {attempt.of} {attempt.answered === 1 ? 'is' : 'are'} here.
      </p>
      <First to="/unfinished" verb="Go back to it">
        {attempt.mode === 'exam' && `${minutes(attempt.remainingMs / 60_000)} left; time away counts.`}
      </First>
    </section>
  )
}

function LeftOff({ place }: { place: NonNullable<HomeView['place']> }) {
  return (
    <section>
      <Label as="p">Where you were</Label>
      <h1 className={styles.title} tabIndex={-1}>
        {place.title}
      </h1>
      <p className={styles.owner}>
        {place.ownerTitle}, chapter {place.number} of {place.of}
      </p>
      {place.lastWords && <blockquote className={styles.quote}>{place.lastWords}</blockquote>}
      <First to={`/read/${place.chapter}`} verb={place.read ? 'Open it again' : 'Continue reading'}>
        {place.read
          ? 'You read it to its end.'
          : `${minutes(Math.max(1, place.minutesLeft))} left in this chapter.`}{' '}
        You stopped {since(place.at, Date.now())}.
      </First>
    </section>
  )
}

/** What the top of Home is about: an open exam before anything, else the place one left unread, else the first step. */
export function leadsWith(view: HomeView, unfinished: Unfinished): 'exam' | 'place' | 'step' {
  if (unfinished) return 'exam'
  return view.place && (!view.place.read || view.next.length === 0) ? 'place' : 'step'
}

export function Lead({ view, unfinished }: { view: HomeView; unfinished: Unfinished }) {
  const lead = leadsWith(view, unfinished)
  if (unfinished) return <OpenExam attempt={unfinished} />
  if (lead === 'place' && view.place) return <LeftOff place={view.place} />
  const step = view.next[0]
  if (!step) {
    return (
      <Empty words="The place you left will stand here, and what to do next with the reason. Nothing of the library can be opened yet.">
        <ButtonLink to="/library">See what is coming</ButtonLink>
      </Empty>
    )
  }
  return (
    <section>
      <Label as="p">{view.place ? 'Go on here' : 'Begin here'}</Label>
      <h1 className={styles.title} tabIndex={-1}>
        {step.title}
      </h1>
      <p className={styles.words}>{step.why}</p>
      <First to={routeOf(step.to)} verb={step.verb}>
        {step.minutes && minuteRange(step.minutes)}
      </First>
    </section>
  )
}
