import type { Fault } from './fault.ts'
import type { Setting } from './world.ts'

/**
 * In words, why a setting makes no sense; undefined when it does. A fault that names a node of another cluster would
 * otherwise do nothing, and a test would be weaker than it looks.
 */
export function refusal(setting: Setting): string | undefined {
  const nodes = Object.keys(setting.nodes)
  if (nodes.length === 0) return 'a run needs at least one node'
  if (!isLength(setting.until)) return `until must be a time in ms, not ${setting.until}`
  const known = new Set(nodes)
  for (const client of setting.clients ?? []) {
    if (known.has(client.id)) return `two lanes are called ${client.id}`
    known.add(client.id)
    for (const { to, f, at } of client.operations) {
      const targets = typeof to === 'string' ? [to] : to
      const stranger = targets.find(id => !nodes.includes(id))
      if (stranger !== undefined || targets.length === 0)
        return `${client.id} asks ${f} of ${stranger ?? 'nobody'}, which is no node`
      if (!isLength(at)) return `${client.id} asks ${f} at ${at}, which is no time`
    }
  }
  for (const id of Object.keys(setting.clocks ?? {}))
    if (!nodes.includes(id)) return `a clock is set for ${id}, which is no node`
  const rates = (setting.network?.links ?? []).flatMap(link => [link.loss, link.duplicate])
  for (const rate of [...rates, setting.network?.loss, setting.network?.duplicate, setting.network?.reorder])
    if (!isShare(rate ?? 0)) return `a rate of the network is ${rate}; it must be from 0 to 1`
  for (const link of setting.network?.links ?? [])
    if (!known.has(link.from) || !known.has(link.to))
      return `a link is set from ${link.from} to ${link.to}, which are not both here`
  for (const latency of [
    setting.network?.latency,
    ...(setting.network?.links ?? []).map(link => link.latency),
  ])
    if (latency && !Object.values(latency).every(each => typeof each === 'string' || isLength(each)))
      return `the latency ${JSON.stringify(latency)} needs numbers from 0`
  for (const fault of setting.schedule ?? []) {
    const words = refusalOfFault(fault, nodes, known)
    if (words !== undefined) return `the fault ${JSON.stringify(fault)}: ${words}`
  }
  return undefined
}

function refusalOfFault(fault: Fault, nodes: readonly string[], known: Set<string>): string | undefined {
  if (!isLength(fault.at)) return 'at must be a time in ms, from 0'
  if ('forMs' in fault && fault.forMs !== undefined && !isLength(fault.forMs))
    return 'forMs must be a length in ms, from 0'
  if ('node' in fault && !nodes.includes(fault.node)) return `there is no node ${fault.node}`
  const named = [
    ...(fault.do === 'partition' ? fault.groups.flat() : []),
    ...('from' in fault ? (fault.from ?? []) : []),
    ...('to' in fault ? (fault.to ?? []) : []),
  ]
  const stranger = named.find(id => !known.has(id))
  if (stranger !== undefined) return `there is no ${stranger}`
  if ('rate' in fault && !isShare(fault.rate)) return 'rate must be from 0 to 1'
  if ('factor' in fault && !(fault.factor > 0 && isLength(fault.factor))) return 'factor must be above 0'
  if ('byMs' in fault && fault.byMs - fault.byMs !== 0) return 'byMs must be a number'
  if ('ppm' in fault && fault.ppm - fault.ppm !== 0) return 'ppm must be a number'
  return undefined
}

function isLength(ms: number): boolean {
  return ms >= 0 && ms < Number.POSITIVE_INFINITY
}

function isShare(rate: number): boolean {
  return rate >= 0 && rate <= 1
}
