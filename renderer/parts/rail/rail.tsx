import { TriangleAlert } from 'lucide-react'
import type { Place } from '../../places.tsx'
import { places, settingsPlace } from '../../places.tsx'
import { forAria } from '../../shortcuts/chord.ts'
import { useChord } from '../../shortcuts/registry.ts'
import { useProfile } from '../../state/profile.ts'
import { Icon } from '../icons/icon.tsx'
import { Mark } from '../icons/mark.tsx'
import { Tip } from '../tip/tip.tsx'
import styles from './rail.module.css'

function Row({ place, here, folded }: { place: Place; here: boolean; folded: boolean }) {
  const chord = useChord(`go-${place.id}`)
  const link = (
    <>
      {place.icon}
      <span className={folded ? 'for-ears' : undefined}>{place.words}</span>
    </>
  )
  const shared = {
    href: `#${place.to}`,
    className: styles.row,
    'aria-current': here ? ('page' as const) : undefined,
    'aria-keyshortcuts': chord && forAria(chord),
  }
  return (
    <Tip words={folded ? place.words : `Go to ${place.words}`} chord={chord} side="right">
      {trigger => (
        <a {...shared} {...trigger}>
          {link}
        </a>
      )}
    </Tip>
  )
}

/** The rail of places: 216 wide, or 56 when it steps back. */
export function Rail({ here, folded }: { here: string; folded: boolean }) {
  const demo = useProfile().reading?.demo ?? false
  return (
    <nav className={styles.rail} data-folded={folded} aria-label="Places" data-print="no">
      <a className={styles.brand} href="#/home" aria-label="Quorum, home">
        <Mark size={22} />
        {!folded && <span>Quorum</span>}
      </a>
      <ul className={styles.places}>
        {places.map(place => (
          <li key={place.id}>
            <Row place={place} here={place.id === here} folded={folded} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Row place={settingsPlace} here={settingsPlace.id === here} folded={folded} />
        {demo && (
          <p className={styles.demo}>
            <Icon of={TriangleAlert} />
            <span className={folded ? 'for-ears' : undefined}>Demo profile: all of it is made up</span>
          </p>
        )}
        {!folded && <p className={styles.product}>Distributed Systems Pattern Library</p>}
      </div>
    </nav>
  )
}
