import { spawnSync } from 'node:child_process'
import { firstLine, type Outcome } from './outcome.ts'

const seconds = 20

/** Runs a program with almost no surroundings and a hard end; no shell in between. */
export function spawnProgram(program: string, args: readonly string[], cwd: string, input?: string): Outcome {
  const result = spawnSync(program, args, {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    timeout: 1000 * seconds,
    maxBuffer: 1 << 20,
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TZ: 'UTC', HOME: cwd, NODE_NO_WARNINGS: '1' },
  })
  if (result.error && 'code' in result.error && result.error.code === 'ENOENT')
    return { kind: 'missing', interpreter: program }
  if (result.error) return { kind: 'broke', words: `did not end within ${seconds} s or wrote too much` }
  if (result.status !== 0)
    return { kind: 'broke', words: lastLine(result.stderr) || `ended with ${result.status}` }
  return { kind: 'ran', output: result.stdout }
}

/** Interpreters put the reason last, Node puts it before its stack. */
function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .filter(line => line.trim() !== '' && !/^\s+at /.test(line) && !/^Node\.js v/.test(line))
  const named = lines.find(line => /^\w*Error\b/.test(line))
  return (named ?? lines.at(-1) ?? firstLine(text)).trim()
}
