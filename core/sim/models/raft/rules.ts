import type { ClusterView, Rule } from '../../world.ts'
import type { Entry } from './message.ts'

/**
 * What Raft promises (Ongaro and Ousterhout 2014, figure 3), over what the replicas show and store. The rules remember
 * what they have seen, so a run needs rules of its own.
 */
export function raftRules(): Rule[] {
  return [electionSafety(), logMatching(), ...commitment()]
}

function electionSafety(): Rule {
  const leaders = new Map<number, string>()
  return {
    name: 'Election safety',
    check({ nodes }) {
      for (const id of Object.keys(nodes)) {
        const { leads, term } = nodes[id]?.flags ?? {}
        if (leads !== true || typeof term !== 'number') continue
        const first = leaders.get(term)
        if (first !== undefined && first !== id) return `Term ${term} has two leaders, ${first} and ${id}.`
        leaders.set(term, id)
      }
      return undefined
    },
  }
}

function logMatching(): Rule {
  return {
    name: 'Log matching',
    check(cluster) {
      const ids = Object.keys(cluster.nodes)
      for (let a = 0; a < ids.length; a++)
        for (let b = a + 1; b < ids.length; b++) {
          const one = ids[a] as string
          const other = ids[b] as string
          const index = firstMismatch(logOf(cluster, one), logOf(cluster, other))
          if (index !== undefined)
            return `${one} and ${other} agree on a later entry, but not on entry ${index}.`
        }
      return undefined
    },
  }
}

/** The index of an entry that differs although a later one has the same index and term in both logs. */
function firstMismatch(one: readonly Entry[], other: readonly Entry[]): number | undefined {
  let agreed = Math.min(one.length, other.length)
  while (agreed > 0 && one[agreed - 1]?.term !== other[agreed - 1]?.term) agreed -= 1
  for (let i = 0; i < agreed; i++) if (!same(one[i], other[i])) return i + 1
  return undefined
}

function commitment(): Rule[] {
  /** What was committed, and the latest term in which it can have been. By index, from 0. */
  const committed: { entry: Entry; byTerm: number; by: string }[] = []

  const stateMachineSafety: Rule = {
    name: 'State machine safety',
    check(cluster) {
      for (const id of Object.keys(cluster.nodes)) {
        const { commit, term } = cluster.nodes[id]?.flags ?? {}
        if (typeof commit !== 'number' || typeof term !== 'number') continue
        const log = logOf(cluster, id)
        for (let i = 0; i < commit; i++) {
          const entry = log[i]
          const before = committed[i]
          if (entry === undefined) return `${id} has committed entry ${i + 1} but does not hold it.`
          if (before === undefined) committed[i] = { entry, byTerm: term, by: id }
          else if (!same(before.entry, entry))
            return `${before.by} and ${id} have committed different entries ${i + 1}.`
        }
      }
      return undefined
    },
  }
  const leaderCompleteness: Rule = {
    name: 'Leader completeness',
    check(cluster) {
      for (const id of Object.keys(cluster.nodes)) {
        const { leads, term } = cluster.nodes[id]?.flags ?? {}
        if (leads !== true || typeof term !== 'number') continue
        const log = logOf(cluster, id)
        for (let i = 0; i < committed.length; i++) {
          const known = committed[i]
          if (known && known.byTerm < term && !same(known.entry, log[i]))
            return `${id} leads term ${term} without entry ${i + 1}, committed by term ${known.byTerm}.`
        }
      }
      return undefined
    },
  }
  return [stateMachineSafety, leaderCompleteness]
}

function logOf(cluster: ClusterView, id: string): readonly Entry[] {
  return (cluster.nodes[id]?.durable.log as unknown as Entry[] | undefined) ?? []
}

function same(one: Entry | undefined, other: Entry | undefined): boolean {
  return one?.term === other?.term && one?.id === other?.id
}
