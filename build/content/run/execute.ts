import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Outcome } from './outcome.ts'
import { spawnProgram } from './spawn.ts'
import { runSql } from './sql.ts'

/** Runs code of one language as a file of its own in an empty folder. */
export function execute(language: string, code: string): Outcome {
  if (language === 'sql') return runSql(code)
  return inFolder(folder => {
    const put = (name: string) => writeFileSync(join(folder, name), code)
    if (language === 'ts') {
      put('example.mts')
      return spawnProgram(process.execPath, ['example.mts'], folder)
    }
    if (language === 'python') {
      put('example.py')
      return spawnProgram('python3', ['-I', 'example.py'], folder)
    }
    put('example.sh')
    return spawnProgram('bash', ['--noprofile', '--norc', 'example.sh'], folder)
  })
}

/** Looks whether code can be read at all, without running it. */
export function parseCode(language: string, code: string): Outcome {
  const fine: Outcome = { kind: 'ran', output: '' }
  switch (language) {
    case 'ts':
    case 'typescript':
      return attempt(() => stripTypeScriptTypes(code))
    case 'json':
      return attempt(() => JSON.parse(code))
    case 'yaml': {
      const problem = parseDocument(code).errors[0]
      return problem ? { kind: 'broke', words: short(problem.message) } : fine
    }
    case 'python':
      return spawnProgram(
        'python3',
        ['-I', '-c', 'import sys, ast; ast.parse(sys.stdin.read())'],
        tmpdir(),
        code,
      )
    case 'bash':
      return spawnProgram('bash', ['-n'], tmpdir(), code)
    default:
      return fine
  }
}

function attempt(read: () => unknown): Outcome {
  try {
    read()
    return { kind: 'ran', output: '' }
  } catch (problem) {
    return { kind: 'broke', words: short(problem instanceof Error ? problem.message : String(problem)) }
  }
}

/** The reason without the piece of code that parsers quote after it. */
function short(message: string): string {
  return (message.split(/\n|, "| at line \d/)[0] ?? message).trim()
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'example-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
