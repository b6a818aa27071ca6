import type { ClientPlan, PlannedOperation } from './client.ts'
import type { Fault } from './fault.ts'

/** What made a run fail, and what can be taken away from it. */
export interface Ordeal {
  schedule: readonly Fault[]
  clients: readonly ClientPlan[]
}

export interface Shrunk {
  smallest: Ordeal
  /** Runs it took. */
  runs: number
  /** The start did fail. When false, nothing was shrunk. */
  reproduced: boolean
  /** Taking away any one fault or operation makes the failure go away. False when the runs ran out before. */
  minimal: boolean
}

type Piece = { fault: Fault } | { client: string; operation: PlannedOperation }

/**
 * Makes a failing ordeal small: takes away faults and operations as long as it still fails, first in halves and then
 * one by one (delta debugging, Zeller and Hildebrandt 2002), then shortens faults and rounds times. The same start and
 * the same `fails` give the same result.
 *
 * @param fails must not depend on anything but the ordeal
 * @param mostRuns how often `fails` may be asked
 */
export function shrink(start: Ordeal, fails: (ordeal: Ordeal) => boolean, mostRuns = 500): Shrunk {
  let runs = 0
  const spent = () => runs >= mostRuns
  const stillFails = (pieces: readonly Piece[]) => {
    runs += 1
    return fails(assemble(start, pieces))
  }

  let pieces = piecesOf(start)
  if (mostRuns < 1 || !stillFails(pieces)) return { smallest: start, runs, reproduced: false, minimal: false }

  let minimal = false
  for (;;) {
    ;({ pieces, minimal } = remove(pieces, stillFails, spent))
    const simpler = simplify(pieces, stillFails, spent)
    if (simpler === pieces || spent()) {
      // A simpler fault may have made another needless; only an unchanged round proves that nothing can go.
      if (simpler !== pieces) minimal = false
      return { smallest: assemble(start, simpler), runs, reproduced: true, minimal }
    }
    pieces = simpler
  }
}

function remove(
  start: readonly Piece[],
  stillFails: (pieces: readonly Piece[]) => boolean,
  spent: () => boolean,
): { pieces: readonly Piece[]; minimal: boolean } {
  let pieces = start
  let size = Math.max(1, Math.ceil(pieces.length / 2))
  for (;;) {
    let removed = false
    for (let from = 0; from < pieces.length; ) {
      if (spent()) return { pieces, minimal: false }
      const without = [...pieces.slice(0, from), ...pieces.slice(from + size)]
      if (stillFails(without)) {
        pieces = without
        removed = true
      } else {
        from += size
      }
    }
    if (size > 1) size = Math.ceil(size / 2)
    else if (!removed) return { pieces, minimal: true }
  }
}

function simplify(
  start: readonly Piece[],
  stillFails: (pieces: readonly Piece[]) => boolean,
  spent: () => boolean,
): readonly Piece[] {
  let pieces = start
  for (let i = 0; i < pieces.length; i++) {
    for (const simpler of simplerPieces(pieces[i] as Piece)) {
      if (spent()) return pieces
      const changed = [...pieces.slice(0, i), simpler, ...pieces.slice(i + 1)]
      if (!stillFails(changed)) continue
      pieces = changed
      break
    }
  }
  return pieces
}

/** Strictly simpler every time, so that simplifying ends: shorter, or at a rounder time. */
function simplerPieces(piece: Piece): Piece[] {
  const rounder = (at: number) =>
    [1000, 100, 10, 1].filter(unit => at % unit !== 0).map(unit => at - (at % unit))
  if ('operation' in piece) {
    const { client, operation } = piece
    return rounder(operation.at).map(at => ({ client, operation: { ...operation, at } }))
  }
  const { fault } = piece
  const simpler: Fault[] = []
  if ('forMs' in fault && fault.forMs !== undefined && fault.forMs > 1)
    simpler.push({ ...fault, forMs: Math.floor(fault.forMs / 2) })
  for (const at of rounder(fault.at)) simpler.push({ ...fault, at })
  return simpler.map(each => ({ fault: each }))
}

function piecesOf(ordeal: Ordeal): readonly Piece[] {
  return [
    ...ordeal.schedule.map(fault => ({ fault })),
    ...ordeal.clients.flatMap(({ id, operations }) =>
      operations.map(operation => ({ client: id, operation })),
    ),
  ]
}

/** A client left with nothing to ask is left out. */
function assemble(start: Ordeal, pieces: readonly Piece[]): Ordeal {
  const schedule = pieces.flatMap(piece => ('fault' in piece ? [piece.fault] : []))
  const clients = start.clients.flatMap(plan => {
    const operations = pieces.flatMap(piece =>
      'operation' in piece && piece.client === plan.id ? [piece.operation] : [],
    )
    return operations.length > 0 ? [{ ...plan, operations }] : []
  })
  return { schedule, clients }
}
