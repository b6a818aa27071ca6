import { useEffect, useRef, useState } from 'react'
import type { LabVerdict } from '#core/api/lab.ts'
import type { RefusalData } from '#core/errors.ts'
import type { GroupOutcome } from '#core/lab/contract.ts'
import { forget, hold } from '../../state/reading.ts'
import { ask, hear } from '../../studio.ts'

/** What is known of the last run in this sitting. */
export interface LabRunState {
  running: boolean
  /** Groups of the running run that are over. */
  over: ReadonlyMap<string, GroupOutcome['outcome']>
  stopping: boolean
  verdict: LabVerdict | null
  /** The text the verdict is about. */
  code: string
  refusal: RefusalData | null
}

const resting = { running: false, over: new Map(), stopping: false, refusal: null } as const
const atFirst: LabRunState = { ...resting, verdict: null, code: '' }

/** Runs the tests on a text. A passed lab counts at once everywhere. */
export function useLabRun(lab: string, ended: (code: string, at: number) => void) {
  const [state, setState] = useState(atFirst)
  const busy = useRef(false)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      // Nobody is left to read the verdict.
      if (busy.current) void ask('lab.stop', {})
    }
  }, [])

  useEffect(
    () =>
      hear('lab-group', ({ lab: of, group, outcome }) => {
        if (of === lab) setState(before => ({ ...before, over: new Map(before.over).set(group, outcome) }))
      }),
    [lab],
  )

  async function run(code: string): Promise<LabVerdict | null> {
    if (busy.current) return null
    busy.current = true
    setState(before => ({ ...before, ...resting, running: true }))
    const answer = await ask('lab.run', { lab, code })
    busy.current = false
    if (!answer.ok) {
      setState(before => ({ ...before, ...resting, refusal: answer.refusal }))
      return null
    }
    const verdict = answer.value
    hold('lab.open', { lab }, verdict.view)
    if (verdict.kind === 'ran' && verdict.passed) forget(['home', 'library', 'map', 'progress', 'book'])
    ended(code, verdict.view.draftAt ?? Date.now())
    if (here.current) setState({ ...resting, verdict, code })
    return verdict
  }
  function stop() {
    setState(before => ({ ...before, stopping: true }))
    void ask('lab.stop', {})
  }
  return { ...state, run, stop }
}
