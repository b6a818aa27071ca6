import { useState } from 'react'
import type { Explained } from '#core/api/reading.ts'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import { OptionRows } from '../../parts/question/option-rows.tsx'
import { ReviewedOptions } from '../../parts/question/reviewed-options.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { ask } from '../../studio.ts'
import { Step, type StepProps } from './step.tsx'
import { type SingleQuestion, useSample } from './use-sample.ts'
import styles from './welcome.module.css'

function Sample({
  question,
  at,
  of,
  onwards,
}: {
  question: SingleQuestion
  at: number
  of: number
  onwards?(): void
}) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [explained, setExplained] = useState<Explained | null>(null)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const check = async () => {
    if (!chosen) return
    const answer = await ask('check.try', {
      question: question.id,
      response: { type: 'single', option: chosen },
    })
    if (answer.ok) setExplained(answer.value)
    else setRefusal(answer.refusal)
  }
  return (
    <section aria-label={`Sample question ${at} of ${of}`}>
      <p className={styles.nth}>
        Question {at} of {of}
      </p>
      <Prose markdown={question.stem} size="stem" />
      <div className={styles.options}>
        {explained && chosen ? (
          <ReviewedOptions
            options={question.options}
            keys={explained.key.type === 'single' ? [explained.key.option] : []}
            chosen={[chosen]}
            explained={explained}
          />
        ) : (
          <OptionRows options={question.options} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      {refusal && <RefusalPanel refusal={refusal} />}
      {!explained && (
        <Button disabled={!chosen} onClick={() => void check()}>
          Show the reasons
        </Button>
      )}
      {explained && onwards && <Button onClick={onwards}>Next question</Button>}
    </section>
  )
}

export function SampleStep(props: StepProps) {
  const questions = useSample()
  const [at, setAt] = useState(0)
  const question = questions?.[at]
  return (
    <Step
      {...props}
      title="Questions, as they are asked here"
      why="Nothing depends on them. Each option comes with its reason, right or wrong."
      verb="Finish"
    >
      {questions?.length === 0 && (
        <p>The first chapters are being written; their questions come with them.</p>
      )}
      {questions && question && (
        <Sample
          key={question.id}
          question={question}
          at={at + 1}
          of={questions.length}
          onwards={at + 1 < questions.length ? () => setAt(at + 1) : undefined}
        />
      )}
    </Step>
  )
}
