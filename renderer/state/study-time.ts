import { useEffect } from 'react'
import { ask } from '../studio.ts'
import { forget } from './reading.ts'
import { studyClock } from './study-clock.ts'

const signs = ['keydown', 'pointermove', 'pointerdown', 'wheel', 'scroll'] as const
export const tellEveryMs = 10_000

/** A study clock that hears what the learner does in this window, until it is stopped. */
export function followStudy() {
  const clock = studyClock(performance.now())
  const sign = () => clock.sign(performance.now())
  const see = () => clock.leave(performance.now(), document.visibilityState === 'hidden')
  for (const name of signs) window.addEventListener(name, sign, { passive: true, capture: true })
  document.addEventListener('visibilitychange', see)
  return {
    awake: () => clock.awake(performance.now()),
    take: () => clock.take(performance.now()),
    giveBack: clock.giveBack,
    stop() {
      for (const name of signs) window.removeEventListener(name, sign, { capture: true })
      document.removeEventListener('visibilitychange', see)
    },
  }
}

/** Tells main every ten seconds and on leaving how long one really studied here. A text does so with its place. */
export function useStudyTime(subject: string | undefined): void {
  useEffect(() => {
    if (!subject) return
    const study = followStudy()
    const tell = async () => {
      const activeMs = study.take()
      if (activeMs === 0) return
      const kept = await ask('time.spend', { subject, activeMs })
      if (!kept.ok) study.giveBack(activeMs)
    }
    const beat = setInterval(() => void tell(), tellEveryMs)
    window.addEventListener('beforeunload', tell)
    return () => {
      clearInterval(beat)
      window.removeEventListener('beforeunload', tell)
      study.stop()
      void tell()
      forget(['home', 'progress'])
    }
  }, [subject])
}
