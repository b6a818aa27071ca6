import { type ComponentProps, memo, Suspense, useMemo } from 'react'
import Markdown, { type Options } from 'react-markdown'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { CompiledSection } from '#core/library/compiled-chapter.ts'
import { CaseBox } from './case-box.tsx'
import { directives } from './directives.ts'
import { elements } from './elements.tsx'
import { caseBlock } from './first-citations.ts'
import { markBlocks } from './mark-blocks.ts'
import styles from './prose.module.css'
import { Supplied, type Supplies, useSupplies } from './supplies.ts'

const ours = /^(term|pattern|chapter|source):[a-z0-9/-]+$|^https:\/\//

/** react-markdown drops schemes it does not know; ours name things of the library. Anything else goes. */
const keepOurs: NonNullable<Options['urlTransform']> = url => (ours.test(url) ? url : '')

/** A case tells its story in the same Markdown, with its own sources. */
function Case(given: ComponentProps<'section'> & { 'data-id'?: string; 'data-paragraph'?: string }) {
  const outer = useSupplies()
  const told = outer.cases[given['data-id'] ?? '']
  const supplies = useMemo(
    () => (told ? { ...outer, citations: told.citations, block: caseBlock(outer.block, told.id) } : outer),
    [outer, told],
  )
  if (!told) return null
  return (
    <CaseBox told={told} paragraph={given['data-paragraph']}>
      <Supplied value={supplies}>
        <Prose markdown={told.story} size="brief" />
      </Supplied>
    </CaseBox>
  )
}

const components = { ...elements, section: Case }

const shared = [remarkGfm, remarkDirective, remarkMath, directives]

function Text({ markdown, paragraph }: { markdown: string; paragraph?: string }) {
  const plugins = useMemo(() => [...shared, [markBlocks, { paragraph }]], [paragraph])
  return (
    <Markdown
      remarkPlugins={plugins as Options['remarkPlugins'] & object}
      components={components}
      urlTransform={keepOurs}
    >
      {markdown}
    </Markdown>
  )
}

/** Markdown as the library writes it: a stem, a reason, a note. `size` is that of the text around it. */
export const Prose = memo(function Prose({
  markdown,
  size = 'reading',
}: {
  markdown: string
  size?: 'reading' | 'stem' | 'brief' | 'plain'
}) {
  return (
    <div className={`${styles.prose} ${styles[size]}`}>
      {/* A formula's engine arrives with the first formula; the text waits for it and then never jumps. */}
      <Suspense>
        <Text markdown={markdown} />
      </Suspense>
    </div>
  )
})

type Paragraph = CompiledSection['paragraphs'][number]

const Block = memo(function Block({ paragraph, supplies }: { paragraph: Paragraph; supplies: Supplies }) {
  const given = useMemo(() => ({ ...supplies, block: paragraph.id }), [supplies, paragraph])
  return (
    <Supplied value={given}>
      <Text markdown={paragraph.markdown} paragraph={paragraph.id} />
    </Supplied>
  )
})

/** The text of a section, so far as it is to be drawn now. */
export const SectionProse = memo(function SectionProse({
  paragraphs,
  shown,
  supplies,
}: {
  paragraphs: readonly Paragraph[]
  shown: number
  supplies: Supplies
}) {
  return (
    <div className={`${styles.prose} ${styles.reading}`}>
      <Suspense>
        {paragraphs.slice(0, shown).map(paragraph => (
          <Block key={paragraph.id} paragraph={paragraph} supplies={supplies} />
        ))}
      </Suspense>
    </div>
  )
})

const sample =
  'A [*link*](source:1), `code`, **more**.\n\n- a\n- b\n\n| a |\n|---|\n| b |\n\n::case{id="none"}\n\n:::note[A]\nb\n:::\n'

/** The first text is read many times slower than any later one, so let it be one that nobody waits for. */
export function readOnce(): void {
  Markdown({ children: sample, remarkPlugins: [...shared, [markBlocks, { paragraph: 'none' }]], components })
}

/** One line of the same Markdown, such as an option: no paragraph around it. */
export const ProseLine = memo(function ProseLine({ markdown }: { markdown: string }) {
  return (
    <Suspense>
      <Markdown
        remarkPlugins={shared}
        components={components}
        urlTransform={keepOurs}
        disallowedElements={['p']}
        unwrapDisallowed
      >
        {markdown}
      </Markdown>
    </Suspense>
  )
})
