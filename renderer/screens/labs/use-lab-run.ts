import { useEffect, useRef, useState } from 'react'
import type { LabVerdict } from '#core/api/lab.ts'
import type { RefusalData } from '#core/errors.ts'
import { forget, hold } from '../../state/reading.ts'
import { ask } from '../../studio.ts'

/** What is known of the last run in this sitting. */
export interface LabRunState {
  /** `performance.now()` when the run began; null while none goes on. */
  since: number | null
  stopping: boolean
  verdict: LabVerdict | null
  /** The text the verdict is about. */
  code: string
  refusal: RefusalData | null
}

const atFirst: LabRunState = { since: null, stopping: false, verdict: null, code: '', refusal: null }

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

  async function run(code: string): Promise<LabVerdict | null> {
    if (busy.current) return null
    busy.current = true
    setState(before => ({ ...before, since: performance.now(), stopping: false, refusal: null }))
    const answer = await ask('lab.run', { lab, code })
    busy.current = false
    if (!answer.ok) {
      setState(before => ({ ...before, since: null, refusal: answer.refusal }))
      return null
    }
    const verdict = answer.value
    if (verdict.kind === 'ran') {
      hold('lab.open', { lab }, verdict.view)
      if (verdict.passed) forget(['home', 'library', 'map', 'progress', 'book'])
    }
    ended(code, verdict.kind === 'ran' ? (verdict.view.draftAt ?? Date.now()) : Date.now())
    if (here.current) setState({ since: null, stopping: false, verdict, code, refusal: null })
    return verdict
  }
  function stop() {
    setState(before => ({ ...before, stopping: true }))
    void ask('lab.stop', {})
  }
  return { ...state, run, stop }
}
