import { useState } from 'react'
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { navigate } from 'wouter/use-hash-location'
import { Keycap } from '../../parts/keycap/keycap.tsx'
import { type Shortcut, useShortcuts } from '../../shortcuts/registry.ts'
import { count } from '../../words/numbers.ts'
import { routeOf } from '../../words/route-of.ts'
import { hitWords } from './kinds.ts'
import styles from './palette.module.css'
import { Snippet } from './snippet.tsx'
import { type Hit, useSearch } from './use-search.ts'

const hitsShown = 12
/** Several hits may lead to one place, so a hit goes by its rank. */
const hitId = 'hit '
const allHits = 'all hits'

function Commands({ commands }: { commands: readonly Shortcut[] }) {
  return (
    <MenuSection id="commands">
      <Header className={styles.head}>Places and commands</Header>
      {commands.map(({ id, words, keys }) => (
        <MenuItem key={id} id={id} textValue={words} className={styles.command}>
          {words}
          {keys[0] && <Keycap chord={keys[0]} />}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function Hits({ hits, query }: { hits: readonly Hit[]; query: string }) {
  return (
    <MenuSection id="library">
      <Header className={styles.head}>Library</Header>
      {[...hits.entries()].map(([at, hit]) => (
        <MenuItem key={at} id={hitId + at} textValue={hit.title} className={styles.hit}>
          <span className={styles.title}>
            <Snippet text={hit.title} />
          </span>
          <span className={styles.within}>{hitWords(hit)}</span>
          <span className={styles.snippet}>
            <Snippet text={hit.snippet} />
          </span>
        </MenuItem>
      ))}
      {hits.length === hitsShown && (
        <MenuItem id={allHits} className={styles.command}>
          Show all hits for “{query}”
        </MenuItem>
      )}
    </MenuSection>
  )
}

/** Opens anything: places and commands by their words, the library by its text. */
export default function Palette({ close }: { close(): void }) {
  const [words, setWords] = useState('')
  const { query, hits, refusal } = useSearch(words, hitsShown)
  const wanted = words.trim().toLowerCase()
  const commands = useShortcuts().filter(
    each => each.id !== 'open-anything' && ` ${each.words.toLowerCase()}`.includes(` ${wanted}`),
  )
  const run = (id: string) => {
    close()
    const hit = hits[Number(id.replace(hitId, ''))]
    if (id === allHits) navigate(`/search/${encodeURIComponent(query)}`)
    else if (hit) navigate(routeOf(hit.to))
    else commands.find(each => each.id === id)?.run()
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={open => !open && close()} className={styles.veil}>
      <Modal className={styles.modal}>
        <AriaDialog aria-label="Open anything" className={styles.dialog}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField
              aria-label="Search the library, places and commands"
              autoFocus
              className={styles.field}
            >
              <Input
                className={styles.input}
                placeholder="A word, a chapter, a place or a command"
                // One Escape closes; the field would first only clear itself.
                onKeyDownCapture={event => event.key === 'Escape' && close()}
              />
            </SearchField>
            <Menu
              className={styles.results}
              aria-label="What can be opened"
              onAction={id => run(String(id))}
              renderEmptyState={() => (
                <p className={styles.none}>
                  {refusal ? refusal.what : `Nothing in the library or among the commands fits “${wanted}”.`}
                </p>
              )}
            >
              {commands.length > 0 && <Commands commands={commands} />}
              {hits.length > 0 && <Hits hits={hits} query={query} />}
            </Menu>
            <p className="for-ears" role="status">
              {wanted && `${count(hits.length, 'hit')} in the library, ${count(commands.length, 'command')}`}
            </p>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
