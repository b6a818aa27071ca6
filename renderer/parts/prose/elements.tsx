import type { ComponentProps } from 'react'
import type { Components } from 'react-markdown'
import { Callout } from './callout.tsx'
import { CodeBlock } from './code-block.tsx'
import { Diagram } from './diagram.tsx'
import { Formula } from './formula.tsx'
import { LinkInText } from './link-in-text.tsx'
import { Notes } from './notes.tsx'
import styles from './prose.module.css'
import { SimulatorBox } from './simulator-box.tsx'
import { useSupplies } from './supplies.ts'

/** What our remark steps write onto an element, beside its own properties. */
interface Written {
  'data-notes'?: string
  'data-callout'?: string
  'data-heading'?: string
  'data-paragraph'?: string
  'data-block'?: string
  'data-id'?: string
  'data-fence'?: string
  'data-first'?: string
}
type Given<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & Written

const kinds = ['note', 'caution', 'when-not', 'question'] as const

function Aside({ children, ...given }: Given<'aside'>) {
  const notes = given['data-notes']
  if (notes) return <Notes numbers={notes.split(' ').map(Number)} />
  const kind = kinds.find(k => k === given['data-callout'])
  if (!kind) return <aside>{children}</aside>
  return (
    <Callout kind={kind} paragraph={given['data-paragraph']}>
      {children}
    </Callout>
  )
}

function Figure(given: Given<'figure'>) {
  const { codes, diagrams, simulators } = useSupplies()
  const id = given['data-id'] ?? ''
  const paragraph = given['data-paragraph']
  const code = codes[id]
  const diagram = diagrams[id]
  const simulator = simulators[id]
  const block = given['data-block']
  if (block === 'example' && code) return <CodeBlock code={code} paragraph={paragraph} />
  if (block === 'diagram' && diagram) return <Diagram diagram={diagram} paragraph={paragraph} />
  if (block === 'simulator' && simulator) return <SimulatorBox simulator={simulator} paragraph={paragraph} />
  return null
}

function LinkElement({ href = '', children, ...given }: Given<'a'>) {
  return (
    <LinkInText to={href} first={given['data-first'] !== undefined}>
      {children}
    </LinkInText>
  )
}

/** The code inside draws the block; the given element around it would be one too many. */
function Pre({ children }: Given<'pre'>) {
  return <>{children}</>
}

/** A fenced fragment has a number; a formula its class; the rest is code in a line. */
function Code({ children, className = '', ...given }: Given<'code'>) {
  const { codes, block } = useSupplies()
  const text = String(children ?? '')
  if (className.includes('math-inline')) return <Formula tex={text} />
  if (className.includes('math-display')) return <Formula tex={text} display />
  const fence = given['data-fence']
  if (fence === undefined) return <code className={styles.code}>{children}</code>
  const language = /language-(\w+)/.exec(className)?.[1] ?? ''
  const plain = text.replace(/\n$/, '').split('\n')
  const code = codes[`${block}:${fence}`] ?? {
    language,
    lines: plain.map(line => [['plain', line] as ['plain', string]]),
    executed: false,
  }
  return <CodeBlock code={code} paragraph={given['data-paragraph']} />
}

function Paragraph({ children, ...given }: Given<'p'>) {
  return (
    <p data-paragraph={given['data-paragraph']} data-heading={given['data-heading']}>
      {children}
    </p>
  )
}

export const elements: Components = {
  a: LinkElement,
  aside: Aside,
  code: Code,
  figure: Figure,
  img: () => null,
  p: Paragraph,
  pre: Pre,
}
