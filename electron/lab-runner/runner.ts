import type { GroupOutcome, LabOutcome, LabRun } from '#core/lab/contract.ts'
import { RunnerMessage } from './messages.ts'

/** A process as Electron's utilityProcess gives it. */
export interface RunnerProcess {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  kill(): boolean
}

export type End =
  | { kind: 'outcome'; outcome: LabOutcome }
  /** The process is gone. `group` is the one it was at; without it, it was at none. */
  | { kind: 'gone'; group?: string; words: string }

/** One process, which serves one run. */
export interface Runner {
  readonly alive: boolean
  /** Never rejects. Ends the process when a group takes longer than its limit, whatever it is doing. */
  serve(run: LabRun, onGroup: (group: GroupOutcome) => void): Promise<End>
  kill(words: string): void
}

/** For a process to start on a slow machine. */
const START_MS = 20_000

/** @param fork starts electron/lab-runner/main.ts */
export function startRunner(fork: () => RunnerProcess): Runner {
  const end = Promise.withResolvers<End>()
  let alive = true
  let ready = false
  let group: string | undefined
  let begin = () => {}
  let hear: (message: RunnerMessage) => void = () => {}
  let timer: NodeJS.Timeout | undefined
  let process: RunnerProcess | undefined

  const gone = (words: string) => {
    alive = false
    clearTimeout(timer)
    process?.kill()
    end.resolve({ kind: 'gone', words, ...(group === undefined ? {} : { group }) })
  }
  const limit = (ms: number, words: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => gone(words), ms)
  }

  try {
    process = fork()
    process.on('message', message => {
      // What was on its way when the process was ended comes too late.
      if (!alive) return
      const { success, data } = RunnerMessage.safeParse(message)
      if (!success) gone('The lab process said something that makes no sense, and was ended. Run again.')
      else if ('ready' in data) {
        ready = true
        begin()
      } else hear(data)
    })
    process.on('exit', () => gone('The lab process ended by itself. Your code is safe; run again.'))
  } catch {
    gone('The lab process could not be started. Your code is safe; run again.')
  }

  return {
    get alive() {
      return alive
    },
    kill: gone,
    serve(run, onGroup) {
      const seconds = run.limits.msPerGroup / 1000
      const slow = `Stopped after ${seconds} s. Look for a loop that does not end, or for work that grows too fast.`
      hear = message => {
        if ('begins' in message) {
          group = message.begins
          limit(run.limits.msPerGroup, slow)
        } else if ('group' in message) {
          group = undefined
          limit(START_MS, 'The lab process fell silent. Your code is safe; run again.')
          onGroup(message.group)
        } else if ('outcome' in message) {
          clearTimeout(timer)
          end.resolve({ kind: 'outcome', outcome: message.outcome })
        }
      }
      begin = () => {
        limit(run.limits.msPerGroup, `The code could not be read in ${seconds} s.`)
        process?.postMessage({ id: 0, run })
      }
      if (!alive) return end.promise
      if (ready) begin()
      else limit(START_MS, 'The lab process did not start in time. Your code is safe; run again.')
      return end.promise
    },
  }
}
