import type { Operation } from './history.ts'
import type { Ground } from './host.ts'
import type { Json } from './json.ts'
import type { Receiver } from './mail.ts'
import type { Request, Response } from './node.ts'

/** One client and what it will ask, one operation after the other. */
export interface ClientPlan {
  id: string
  operations: readonly PlannedOperation[]
  /** How long an attempt waits for its answer. Default 1000. */
  timeoutMs?: number
  /** Attempts at one operation, all under the same request id. Default 1. */
  attempts?: number
}

export interface PlannedOperation {
  /** Not before this time, and not before the operation before it has ended. */
  at: number
  /** The node to ask; of several, each further attempt asks the next. */
  to: string | readonly string[]
  f: string
  key?: string
  value?: Json
}

const MOST_REDIRECTS = 5

/** Sets a client going. Each operation is added to the history when it is invoked and completed in place. */
export function startClient(plan: ClientPlan, ground: Ground, history: Operation[]): void {
  const { recorder, mail } = ground
  const timeoutMicros = Math.max(1, Math.floor((plan.timeoutMs ?? 1000) * 1000))
  const here: Receiver = { take: deliver => deliver() }

  const next = (index: number) => {
    const planned = plan.operations[index]
    if (!planned) return
    // A microsecond apart, so that "returned before the next began" is plain from the times alone.
    const wait = Math.max(1, Math.floor(planned.at * 1000) - ground.now())
    ground.schedule(wait, () => invoke(planned, index))
  }

  const invoke = (planned: PlannedOperation, index: number) => {
    const { f, key, value } = planned
    const targets = typeof planned.to === 'string' ? [planned.to] : planned.to
    const operation: Operation = {
      id: `${plan.id}-${index + 1}`,
      client: plan.id,
      f,
      ...(key === undefined ? {} : { key }),
      ...(value === undefined ? {} : { value }),
      outcome: 'unknown',
      invokedAt: ground.now() / 1000,
    }
    const { id, client } = operation
    const asked = { f, ...(key === undefined ? {} : { key }), ...(value === undefined ? {} : { value }) }
    operation.invokedStep = recorder.record({ kind: 'invoke', node: client, operation: id, ...asked })
    history.push(operation)

    let ended = false
    let current = 0
    let redirects = 0
    const unanswered = new Set<number>()

    const end = (outcome: Operation['outcome'], response?: Response) => {
      ended = true
      operation.outcome = outcome
      const { value: result, error } = response ?? {}
      const got = {
        ...(outcome === 'ok' && result !== undefined ? { result } : {}),
        ...(outcome !== 'ok' && error !== undefined ? { error: String(error) } : {}),
      }
      const returned = { kind: 'return', node: client, operation: id, outcome, ...got } as const
      const step = recorder.record(returned)
      if (outcome !== 'unknown') {
        if ('result' in got) operation.result = got.result
        operation.returnedAt = ground.now() / 1000
        operation.returnedStep = step
      }
      next(index + 1)
    }

    const ask = (attempt: number, to: string) => {
      const host = ground.hostOf(to)
      if (!host) return end(unanswered.size > 0 ? 'unknown' : 'fail', { ok: false, error: `no node ${to}` })
      current = attempt
      unanswered.add(attempt)
      const asking = redirects
      const request = { id, client, ...asked }
      mail.send(
        client,
        to,
        request,
        host,
        asked =>
          host.request(asked as unknown as Request, response =>
            mail.send(to, client, response, here, got => answer(attempt, got as unknown as Response), true),
          ),
        true,
      )
      ground.schedule(timeoutMicros, () => {
        if (ended || current !== attempt || asking !== redirects) return
        const more = attempt + 1 < (plan.attempts ?? 1)
        if (more) ask(attempt + 1, targets[(attempt + 1) % targets.length] as string)
        else end('unknown')
      })
    }

    const answer = (attempt: number, response: Response) => {
      if (ended) return
      unanswered.delete(attempt)
      if (response.ok) return end('ok', response)
      // A late refusal settles its own attempt only; the one under way is still open.
      if (attempt !== current) return
      if (response.redirect !== undefined && redirects < MOST_REDIRECTS) {
        redirects += 1
        return ask(attempt, response.redirect)
      }
      // An earlier attempt without an answer may still have happened.
      end(unanswered.size > 0 ? 'unknown' : 'fail', response)
    }

    ask(0, targets[0] as string)
  }

  next(0)
}
