import { type GroupOutcome, type LabOutcome, LabRun } from '#core/lab/contract.ts'
import { type Runner, type RunnerProcess, startRunner } from './runner.ts'

export interface LabPool {
  /** One run at a time; the next one waits for it. Every run gets a fresh process. Never rejects. */
  run(run: LabRun, onGroup?: (group: GroupOutcome) => void): Promise<LabOutcome>
  /** Ends the run that is going on; groups that are not over count as stopped. */
  stop(): void
  /** Ends every process. */
  close(): void
}

const STOPPED = 'You stopped the run.'
const tooLong: LabOutcome = { kind: 'refused', words: 'The code is longer than a lab can run: 256 KiB.' }

/** A program that had to be stopped so often is not run further. */
const MOST_STOPPED = 2

/**
 * Keeps the next lab process warm while one runs.
 *
 * @param fork starts electron/lab-runner/main.ts, with Electron's utilityProcess or another process of Node
 */
export function openLabPool(fork: () => RunnerProcess): LabPool {
  let next = startRunner(fork)
  let current: Runner | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  const runAll = async (run: LabRun, onGroup: (group: GroupOutcome) => void): Promise<LabOutcome> => {
    const groups: GroupOutcome[] = []
    let givenUp: string | undefined
    const keep = (group: GroupOutcome) => {
      groups.push(group)
      onGroup(group)
      if (groups.filter(each => each.outcome === 'stopped').length < MOST_STOPPED) return
      givenUp ??= 'Not run, because two groups before it had to be stopped.'
      current?.kill(givenUp)
    }
    while (groups.length < run.groups.length && !closed && givenUp === undefined) {
      const runner = next.alive ? next : startRunner(fork)
      current = runner
      const serving = runner.serve({ ...run, groups: run.groups.slice(groups.length) }, keep)
      next = startRunner(fork)
      const end = await serving
      current = undefined
      runner.kill('')
      if (end.kind === 'outcome' && end.outcome.kind === 'refused') return end.outcome
      if (end.kind === 'outcome' || givenUp !== undefined) continue
      if (end.words === STOPPED) givenUp = end.words
      // Before the first group it was the code itself that could not be read.
      else if (end.group === undefined && groups.length === 0) return { kind: 'refused', words: end.words }
      else keep(stopped(run.groups[groups.length] ?? '', end.words))
    }
    const words = givenUp ?? 'Not run.'
    for (const id of run.groups.slice(groups.length)) {
      const group = stopped(id, words)
      groups.push(group)
      onGroup(group)
    }
    return { kind: 'ran', groups }
  }

  return {
    run(run, onGroup = () => {}) {
      const outcome = last.then(() => (LabRun.safeParse(run).success ? runAll(run, onGroup) : tooLong))
      last = outcome
      return outcome
    },
    stop: () => current?.kill(STOPPED),
    close() {
      closed = true
      current?.kill(STOPPED)
      next.kill(STOPPED)
    },
  }
}

function stopped(id: string, words: string): GroupOutcome {
  return { id, outcome: 'stopped', failure: { words }, console: [] }
}
