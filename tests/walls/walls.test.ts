import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What a room may never import, beyond what its tsconfig already keeps out. */
const walls: { room: string; never: RegExp; why: string }[] = [
  { room: 'core', never: /^(node:|electron$|#electron|#build|better-sqlite3|react)/, why: 'core has no I/O' },
  {
    room: 'electron/commands',
    never: /^(electron$|node:|better-sqlite3|.*\/(shell|ipc)\/)/,
    why: 'verbs touch the world only',
  },
  {
    room: 'electron/store',
    never: /^(electron$|.*\/(commands|shell|ipc)\/)/,
    why: 'the store knows SQL and nothing of the app',
  },
  {
    room: 'renderer',
    never: /^(node:|electron$|#electron|#build|better-sqlite3)/,
    why: 'the window only asks',
  },
  { room: 'build/content', never: /^(electron$|#electron|.*renderer\/)/, why: 'authors need no app' },
]
const ambient = /\b(Date\.now|new Date(?=\(\))|Math\.random|setTimeout|setInterval|performance\.now)\(/

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.(test|spec)\.tsx?$/.test(name))
    .map(name => join(folder, name))
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(found => found[1] ?? '')
}

describe.each(walls)('$room: $why', ({ room, never }) => {
  it('imports nothing from beyond its wall', () => {
    const breaches = sources(room).flatMap(file =>
      importsOf(readFileSync(file, 'utf8'))
        .filter(name => never.test(name))
        .map(name => `${file} imports ${name}`),
    )
    expect(breaches).toEqual([])
  })
  it('would notice a planted breach', () => {
    const planted = [
      'node:fs',
      'electron',
      '../shell/x.ts',
      '#electron/x.ts',
      '../renderer/x.ts',
      '../commands/x.ts',
    ].find(name => never.test(name))
    expect(importsOf(`import x from '${planted}'`).some(name => never.test(name))).toBe(true)
  })
})

it('core asks no clock and rolls no dice of its own', () => {
  const breaches = sources('core').filter(file =>
    ambient.test(
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        .replace(/'[^']*'/g, ''),
    ),
  )
  expect(breaches).toEqual([])
})

it('SQL is written in the store and the library only', () => {
  const sql = /\b(SELECT .* FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM)\b/
  const elsewhere = ['electron/commands', 'electron/ipc', 'electron/shell', 'core', 'renderer'].flatMap(
    sources,
  )
  expect(elsewhere.filter(file => sql.test(readFileSync(file, 'utf8')))).toEqual([])
})
