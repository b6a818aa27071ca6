import { useState } from 'react'
import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button } from '../../parts/button/button.tsx'
import { Mark } from '../../parts/icons/mark.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import { count } from '../../words/numbers.ts'
import styles from './about.module.css'

type About = Replies<'about.read'>

const names: Record<string, string> = {
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  sqlite: 'SQLite',
}

const facts = (about: About): [string, string][] => [
  ['Quorum', about.version],
  ['Library', `${about.library}, ${about.libraryHash.slice(0, 12)}`],
  ...Object.entries(about.versions).map(([part, version]): [string, string] => [
    names[part] ?? part,
    version,
  ]),
  [
    'Study database',
    `schema ${about.data.schema}, journal ${about.data.journal}, synchronous ${about.data.synchronous}`,
  ],
  ['Its last check', about.data.integrity],
  ['Refused requests since the start', String(about.refused)],
]

const asText = (about: About) =>
  [...facts(about).map(([name, value]) => `${name}: ${value}`), '', ...about.log].join('\n')

function CopyAll({ about }: { about: About }) {
  const [done, setDone] = useState('')
  const copy = async () => {
    const answer = await ask('clipboard.write', { text: asText(about).slice(0, 100_000) })
    setDone(answer.ok ? 'Copied. It names no answers, notes or scores.' : answer.refusal.what)
  }
  return (
    <div className={styles.copy}>
      <Button onClick={() => void copy()}>Copy diagnostics</Button>
      <span role="status">{done}</span>
    </div>
  )
}

/** What this is, and what a report about it should contain. */
export default function AboutScreen() {
  const about = useReading('about.read', {})
  return (
    <Page title="About and diagnostics" crumbs={<a href="#/settings">Settings</a>}>
      <Awaiting of={about} title="About and diagnostics">
        {view => (
          <>
            <div className={styles.mark}>
              <Mark size={44} />
            </div>
            <PageTitle lead={`Distributed Systems Pattern Library, version ${view.version}`}>
              Quorum
            </PageTitle>
            <p className={styles.promise}>
              Quorum works without a network. It opens no connection, sends nothing, and keeps what you do in
              one folder on this computer. One learner per installation.
            </p>
            <section className={styles.part}>
              <Label>Diagnostics</Label>
              <dl className={styles.facts}>
                {facts(view).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <CopyAll about={view} />
            </section>
            <section className={styles.part}>
              <Label>Log, last {count(view.log.length, 'line')}</Label>
              <pre className={styles.log}>{view.log.join('\n') || 'Nothing was logged.'}</pre>
            </section>
          </>
        )}
      </Awaiting>
    </Page>
  )
}
