import { useState } from 'react'
import type { CompiledCode } from '#core/library/compiled-chapter.ts'
import { ask } from '../../studio.ts'
import styles from './code-block.module.css'
import { pasteable } from './pasteable.ts'

function Copy({ code }: { code: CompiledCode }) {
  const [done, setDone] = useState<'' | 'Copied' | 'Not copied'>('')
  const copy = async () => {
    const answer = await ask('clipboard.write', { text: pasteable(code) })
    setDone(answer.ok ? 'Copied' : 'Not copied')
    setTimeout(() => setDone(''), 2_000)
  }
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()}>
      <span aria-live="polite">{done || 'Copy'}</span>
    </button>
  )
}

const indentOf = (line: CompiledCode['lines'][number]) => /^ */.exec(line[0]?.[1] ?? '')?.[0].length ?? 0

/** A line too long for the column goes on two characters further in than it began. */
function Line({ stretches }: { stretches: CompiledCode['lines'][number] }) {
  const hang = `${indentOf(stretches) + 2}ch`
  return (
    <span className={styles.line} style={{ paddingLeft: hang, textIndent: `-${hang}` }}>
      {[...stretches.entries()].map(([at, [kind, words]]) =>
        kind === 'plain' ? (
          words
        ) : (
          <span key={at} className={styles[kind]}>
            {words}
          </span>
        ),
      )}
    </span>
  )
}

/** Code hangs outside the column, so that its text stands on the text's edge. */
export function CodeBlock({ code, paragraph }: { code: CompiledCode; paragraph?: string }) {
  return (
    <figure className={styles.block} data-paragraph={paragraph}>
      <pre className={styles.code}>
        <code>
          {[...code.lines.entries()].map(([at, line]) => (
            <Line key={at} stretches={line} />
          ))}
        </code>
      </pre>
      <figcaption className={styles.foot}>
        <span>
          {code.title && <span className={styles.title}>{code.title}. </span>}
          {code.executed && 'Run by the checks of this library.'}
        </span>
        <Copy code={code} />
      </figcaption>
      {code.prints && (
        <details className={styles.prints}>
          <summary>What it prints</summary>
          <pre className={styles.code}>
            <samp>{code.prints}</samp>
          </pre>
        </details>
      )}
    </figure>
  )
}
