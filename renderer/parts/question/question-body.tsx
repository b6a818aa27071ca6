import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { Prose } from '../prose/prose.tsx'
import { Matching } from './matching.tsx'
import { Numeric } from './numeric.tsx'
import { Options } from './options.tsx'
import { Ordering } from './ordering.tsx'
import styles from './question.module.css'

/** What every kind of question needs to be answered. */
export interface Answering<Type extends AskedQuestion['type']> {
  question: Extract<AskedQuestion, { type: Type }>
  response: Extract<Response, { type: Type }> | undefined
  respond(response: Response | null): void
  /** Ids of options ruled out, and the way to change that; absent where nothing is struck out. */
  struck?: readonly string[]
  strike?: ((option: string, struck: boolean) => void) | undefined
  disabled?: boolean
}

/** How to answer, told before the stem. */
export function taskWords(question: AskedQuestion): string {
  switch (question.type) {
    case 'single':
      return 'Choose one.'
    case 'multiple':
      return `Choose ${question.choose}.`
    case 'ordering':
      return 'Put in order, first at the top.'
    case 'matching':
      return 'Match each line with one answer.'
    case 'numeric':
      return question.unit ? `Give a number in ${question.unit}.` : 'Give a number.'
  }
}

/** Stem and answer of one question. Choosing never moves the page and never hints at right or wrong. */
export function QuestionBody({
  question,
  response,
  size = 'stem',
  ...rest
}: {
  question: AskedQuestion
  response: Response | undefined
  size?: 'stem' | 'brief'
} & Pick<Answering<'single'>, 'respond' | 'struck' | 'strike' | 'disabled'>) {
  return (
    <div className={styles.question} data-size={size}>
      <div className={styles.stem} id={`stem-${question.id}`}>
        <Prose markdown={filled(question)} size={size} />
      </div>
      {(question.type === 'single' || question.type === 'multiple') && (
        <Options
          question={question}
          response={response?.type === 'single' || response?.type === 'multiple' ? response : undefined}
          {...rest}
        />
      )}
      {question.type === 'ordering' && (
        <Ordering
          question={question}
          response={response?.type === 'ordering' ? response : undefined}
          {...rest}
        />
      )}
      {question.type === 'matching' && (
        <Matching
          question={question}
          response={response?.type === 'matching' ? response : undefined}
          {...rest}
        />
      )}
      {question.type === 'numeric' && (
        <Numeric
          key={question.id}
          question={question}
          response={response?.type === 'numeric' ? response : undefined}
          {...rest}
        />
      )}
    </div>
  )
}

/** A check asks a numeric question with its first variant; a form has it filled in already. */
export function filled(question: AskedQuestion): string {
  if (question.type !== 'numeric') return question.stem
  const given = question.variants[0] ?? {}
  return question.stem.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (whole, name: string) =>
    String(given[name] ?? whole),
  )
}
