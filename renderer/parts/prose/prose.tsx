import { type ComponentProps, memo, Suspense, use, useMemo } from 'react'
import Markdown, { type Options } from 'react-markdown'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { CaseBox } from './case-box.tsx'
import { directives } from './directives.ts'
import { elements } from './elements.tsx'
import { caseSection } from './first-citations.ts'
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
  const supplies = useMemo(() => (told ? { ...outer, citations: told.citations } : outer), [outer, told])
  if (!told) return null
  return (
    <CaseBox told={told} paragraph={given['data-paragraph']}>
      <Prose
        markdown={told.story}
        size="brief"
        section={caseSection(outer.section, told.id)}
        supplies={supplies}
      />
    </CaseBox>
  )
}

const components = { ...elements, section: Case }

const shared = [remarkGfm, remarkDirective, remarkMath, directives]
const nothing: readonly string[] = []

/**
 * Markdown as the library writes it: a section of a chapter, a stem, a reason, a note.
 * `size` is that of the text around it: reading, stem, brief.
 */
export const Prose = memo(function Prose({
  markdown,
  size = 'reading',
  section = '',
  paragraphs = nothing,
  supplies,
}: {
  markdown: string
  size?: 'reading' | 'stem' | 'brief' | 'plain'
  /** Section id of a chapter. */
  section?: string
  /** Ids of its top-level blocks, in order. */
  paragraphs?: readonly string[]
  supplies?: Supplies
}) {
  const outer = use(Supplied)
  const plugins = useMemo(() => [...shared, [markBlocks, { paragraphs }]], [paragraphs])
  const given = useMemo(() => ({ ...(supplies ?? outer), section }), [supplies, outer, section])
  return (
    <Supplied value={given}>
      <div className={`${styles.prose} ${styles[size]}`}>
        {/* A formula's engine arrives with the first formula; the text waits for it and then never jumps. */}
        <Suspense>
          <Markdown
            remarkPlugins={plugins as Options['remarkPlugins'] & object}
            components={components}
            urlTransform={keepOurs}
          >
            {markdown}
          </Markdown>
        </Suspense>
      </div>
    </Supplied>
  )
})

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
