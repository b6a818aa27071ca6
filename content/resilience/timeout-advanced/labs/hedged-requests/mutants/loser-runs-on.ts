// Takes the first answer and lets the other copy work for nobody.
export interface Clock {
  now(): number
  after(ms: number, run: () => void): () => void
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: string }

export type Send = (copy: 1 | 2, reply: (answer: Answer) => void) => () => void

export interface Hedger {
  call(send: Send, options: { repeatable: boolean }, done: (answer: Answer) => void): () => void
}

export interface Settings {
  clock: Clock
  hedgeAfterMs: number
  callsPerHedge: number
  burst: number
}

export function createHedger({ clock, hedgeAfterMs, callsPerHedge, burst }: Settings): Hedger {
  const most = burst * callsPerHedge
  let purse = most
  const payHedge = () => {
    if (purse < callsPerHedge) return false
    purse -= callsPerHedge
    return true
  }

  return {
    call(send, { repeatable }, done) {
      purse = Math.min(most, purse + 1)
      let over = false
      let stopTimer = () => {}
      /** Copies that have not replied, with what withdraws each once `send` has returned it. */
      const out = new Map<1 | 2, () => void>()

      const end = (answer?: Answer) => {
        if (over) return
        over = true
        stopTimer()
        out.clear()
        if (answer) done(answer)
      }
      const launch = (copy: 1 | 2) => {
        out.set(copy, () => {})
        const withdraw = send(copy, answer => {
          if (!out.delete(copy)) return
          if (answer.ok || out.size === 0) end(answer)
        })
        if (out.has(copy)) out.set(copy, withdraw)
      }

      launch(1)
      if (repeatable && !over) {
        stopTimer = clock.after(hedgeAfterMs, () => {
          if (payHedge()) launch(2)
        })
      }
      return () => end()
    },
  }
}
