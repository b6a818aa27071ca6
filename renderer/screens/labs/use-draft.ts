import { useEffect, useRef, useState } from 'react'
import type { LabView } from '#core/api/lab.ts'
import type { RefusalData } from '#core/errors.ts'
import { hold } from '../../state/reading.ts'
import { ask } from '../../studio.ts'

/** Where the learner's text is: on disk since a moment, on its way, or refused in words. */
export type DraftState =
  | { kind: 'kept'; at: number | null }
  | { kind: 'keeping' }
  | { kind: 'refused'; refusal: RefusalData }

const restMs = 400
const retryMs = 2_000

/**
 * Keeps the text 400 ms after the last key, when the window is left, and when the lab is. What could not be kept is
 * tried again until it is.
 */
export function useDraft(view: LabView) {
  const [state, setState] = useState<DraftState>({ kind: 'kept', at: view.draftAt })
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  // One keeper for the life of the room: it must outlast the drawing that made it.
  const [keeper] = useState(() => keeperOf(view.id, view.draft, () => latest.current, setState))
  useEffect(() => {
    const leave = () => void keeper.keep()
    const hidden = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('blur', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      leave()
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('blur', leave)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [keeper])
  return { state, note: keeper.note, keep: keeper.keep, kept: keeper.kept }
}

function keeperOf(lab: string, onDisk: string, view: () => LabView, tell: (state: DraftState) => void) {
  let wanted = onDisk
  let kept = onDisk
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined

  const send = async () => {
    while (wanted !== kept) {
      const code = wanted
      const answer = await ask('lab.keep-draft', { lab, code })
      if (!answer.ok) {
        tell({ kind: 'refused', refusal: answer.refusal })
        later(retryMs)
        return
      }
      kept = code
      hold('lab.open', { lab }, { ...view(), draft: code, draftAt: answer.value.savedAt })
      if (wanted === kept) tell({ kind: 'kept', at: answer.value.savedAt })
    }
  }
  const keep = (): Promise<void> => {
    clearTimeout(timer)
    sending ??= send().finally(() => {
      sending = undefined
    })
    return sending
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), ms)
  }
  return {
    /** The text as it is now. */
    note(text: string) {
      wanted = text
      if (wanted === kept) {
        clearTimeout(timer)
        tell({ kind: 'kept', at: view().draftAt })
      } else {
        tell({ kind: 'keeping' })
        later(restMs)
      }
    },
    /** Keeps it now. */
    keep,
    /** Main kept a text by itself, with a run. */
    kept(text: string, at: number) {
      kept = text
      if (wanted === kept) tell({ kind: 'kept', at })
      else later(0)
    },
  }
}
