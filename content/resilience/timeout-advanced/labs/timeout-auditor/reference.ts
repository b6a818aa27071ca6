export interface Entry {
  service: string
  deadlineMs: number
}

export interface Call {
  id: string
  from: string
  to: string
  step: number
  timeoutMs: number | null
  attempts: number
  pauseMs: number
  repeatable: boolean
}

export interface System {
  entries: Entry[]
  calls: Call[]
  mostAttempts: number
}

export type Finding =
  | { kind: 'missing'; call: string }
  | { kind: 'inversion'; call: string; outer: string }
  | { kind: 'overflow'; outer: string; needMs: number }
  | { kind: 'unsafe-retry'; call: string }
  | { kind: 'amplified'; call: string; attempts: number }

export function audit(system: System): Finding[] {
  const { entries, calls, mostAttempts } = system
  const findings: Finding[] = []
  for (const { id, timeoutMs, attempts, repeatable } of calls) {
    if (timeoutMs === null) findings.push({ kind: 'missing', call: id })
    if (attempts > 1 && !repeatable) findings.push({ kind: 'unsafe-retry', call: id })
  }
  const outers = [
    ...entries.map(({ service, deadlineMs }) => ({
      id: `entry:${service}`,
      to: service,
      timeoutMs: deadlineMs,
    })),
    ...calls,
  ]
  for (const { id, to, timeoutMs } of outers) {
    if (timeoutMs === null) continue
    const inner = calls.filter(call => call.from === to)
    for (const call of inner)
      if ((call.timeoutMs ?? 0) > timeoutMs) findings.push({ kind: 'inversion', call: call.id, outer: id })
    const needMs = mayTake(inner)
    if (needMs > timeoutMs) findings.push({ kind: 'overflow', outer: id, needMs })
  }
  for (const [{ id, attempts }, product] of reaching(system))
    if (attempts > 1 && product > mostAttempts)
      findings.push({ kind: 'amplified', call: id, attempts: product })
  return findings
}

/** Ms that the calls of one service may take: the longest of each step, step after step. */
function mayTake(calls: readonly Call[]): number {
  const steps = new Map<number, number>()
  for (const { step, timeoutMs, attempts, pauseMs } of calls) {
    const takes = timeoutMs === null ? 0 : attempts * timeoutMs + (attempts - 1) * pauseMs
    steps.set(step, Math.max(steps.get(step) ?? 0, takes))
  }
  let sum = 0
  for (const longest of steps.values()) sum += longest
  return sum
}

/** For every call that an entry reaches, the most attempts that one request can send there. */
function reaching({ entries, calls }: System): Map<Call, number> {
  const most = new Map<Call, number>()
  const walk = (service: string, product: number, visited: readonly string[]) => {
    for (const call of calls) {
      if (call.from !== service || visited.includes(call.to)) continue
      const attempts = product * call.attempts
      most.set(call, Math.max(most.get(call) ?? 0, attempts))
      walk(call.to, attempts, [...visited, call.to])
    }
  }
  for (const { service } of entries) walk(service, 1, [service])
  return most
}
