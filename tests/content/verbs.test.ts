import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeSchemas } from '#build/content/schemas.ts'
import { compileVerb } from '#build/content/verbs/compile.ts'
import { newVerb } from '#build/content/verbs/new.ts'
import { watchVerb } from '#build/content/verbs/watch.ts'
import { Manifest } from '#core/library/compiled.ts'
import { Planted } from './plant.ts'
import { at } from './tiny-library.ts'

/** A house with the tiny library in it, and what the verb said there. */
async function inHouse(work: (root: string) => Promise<void>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'quorum-house-'))
  const said: string[] = []
  const spies = (['log', 'error'] as const).map(name =>
    vi.spyOn(console, name).mockImplementation(line => void said.push(String(line))),
  )
  try {
    new Planted().writeTo(join(root, 'content'))
    await work(root)
  } finally {
    for (const spy of spies) spy.mockRestore()
    rmSync(root, { recursive: true, force: true })
  }
  return said
}

const manifestOf = (root: string) =>
  Manifest.parse(JSON.parse(readFileSync(join(root, 'out/content/manifest.json'), 'utf8')))

test('compile says what it holds; with --strict it refuses what cannot be read', async () => {
  const said = await inHouse(async root => {
    expect(await compileVerb(root, [])).toBe(0)
    writeFileSync(join(root, 'content', at.term), '- id: lease\n')
    expect(await compileVerb(root, ['--strict'])).toBe(1)
  })
  expect(said[0]).toMatch(/^Compiled 1 chapters and 26 questions in \d+ ms, library [0-9a-f]{12}\.$/)
  expect(said.slice(1)).toEqual([
    'content/glossary/a.yml:1  `means` is missing; write text there.  [read]',
    'content/glossary/a.yml:1  `term` is missing; write text there.  [read]',
    'Nothing was compiled: with --strict all of content/ must be readable.',
  ])
})

test('new names the files it wrote, or says why not', async () => {
  const said = await inHouse(async root => {
    expect(await newVerb(root, ['source', 'a-book'])).toBe(0)
    expect(await newVerb(root, ['source', 'A Book'])).toBe(1)
    expect(await newVerb(root, [])).toBe(2)
  })
  expect(said.slice(0, 4)).toEqual([
    'content/sources/a-book.yml',
    "The source's name is missing; write lower-case words joined by hyphens.",
    'Say what and where:',
    '  new module resilience/<name>',
  ])
})

test('watch compiles again when a file changes', async () => {
  await inHouse(async root => {
    const stop = new AbortController()
    const watching = watchVerb(root, [], stop.signal)
    await vi.waitFor(() => manifestOf(root), 10_000)
    const before = manifestOf(root).sha256['library.db']
    const chapter = join(root, 'content', at.chapter)
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('It was so', 'It was otherwise'))
    await vi.waitFor(() => expect(manifestOf(root).sha256['library.db']).not.toBe(before), 10_000)
    stop.abort()
    expect(await watching).toBe(0)
  })
})

test('editors get a JSON Schema for every kind of file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-schemas-'))
  try {
    const names = writeSchemas(folder)
    expect(names).toEqual([
      'library',
      'module',
      'exam',
      'guide',
      'chapter-head',
      'question',
      'case',
      'example',
      'scenario',
      'lab',
      'pattern',
      'path',
      'level',
      'source',
      'glossary',
      'misconceptions',
      'flashcards',
      'waivers',
      'audit-solve',
      'audit-resolutions',
    ])
    for (const name of names)
      expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toHaveProperty('$schema')
    const schema: unknown = JSON.parse(readFileSync(join(folder, 'question.json'), 'utf8'))
    expect(JSON.stringify(schema)).toContain('"const":"numeric"')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
