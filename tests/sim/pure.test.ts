import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../core/sim/', import.meta.url))

/** What may give other bits in another engine, another place or at another time. */
const foreign: readonly [RegExp, string][] = [
  [
    /\bMath\.(?!floor\b|ceil\b|abs\b|min\b|max\b|imul\b)\w+/,
    'only floor, ceil, abs, min, max and imul of Math',
  ],
  [/\*\*/, 'power() instead of **'],
  [/(?<![.\w])Date\b/, 'no Date'],
  [/\b(setTimeout|setInterval|queueMicrotask|performance|globalThis)\b/, 'no host'],
  [/\b(Intl|localeCompare|toLocale\w*)\b/, 'no language of the machine'],
  [/\b(async|await|Promise)\b/, 'nothing that waits'],
  [/\.at\(|\.findLast|\.toSorted|\.toReversed|structuredClone|Object\.hasOwn\b/, 'nothing newer than ES2020'],
  [/from '(?!\.)/, 'imports within core/sim only'],
  [/from '(?:\.\.\/){3}/, 'imports within core/sim only'],
]

function offences(path: string, source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/(?<!from )'(?:[^'\\\n]|\\.)*'/g, "''")
  return foreign.flatMap(([pattern, law]) => {
    const found = pattern.exec(code)
    return found ? [`${path}: ${law} (${found[0]})`] : []
  })
}

test('core/sim holds nothing that could differ from engine to engine', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap(path => offences(path, readFileSync(`${root}${path}`, 'utf8')))).toEqual([])
})

test('each law is seen broken once', () => {
  const planted = [
    'const x = Math.log(2)',
    'const x = 2 ** 3',
    'const x = Date.now()',
    'setTimeout(run, 1)',
    'names.sort((a, b) => a.localeCompare(b))',
    'const x = await y',
    'const x = list.at(-1)',
    "import { readFileSync } from 'node:fs'",
    "import { x } from '../../../electron/x.ts'",
  ]
  for (const line of planted) expect(offences('planted.ts', line)).toHaveLength(1)
  expect(
    offences('planted.ts', "// Math.log\nconst words = 'no Date here'\nconst at = Math.floor(run.at)"),
  ).toEqual([])
})
