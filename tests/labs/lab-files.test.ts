import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLibrary } from '#build/content/read.ts'
import { findForbidden } from '#core/lab/forbidden.ts'
import { openBench, type Tests } from '#core/lab/harness.ts'

const root = join(import.meta.dirname, '../..')
const { labs } = readLibrary(join(root, 'content')).library
const words = (text: string) => text.split(/\s+/).filter(Boolean).length

test('every file of every lab passes strict types', { timeout: 60_000 }, () => {
  const folder = join(root, '.cache/lab')
  mkdirSync(folder, { recursive: true })
  const config = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      rootDir: '../..',
      types: [],
      // A starter does not use yet what it is given, and a mutant no longer does.
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    include: ['../../content/**/labs/**/*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
  expect(stdout).toBe('')
})

describe.each(labs.map(lab => [lab.id, lab] as const))('%s', (_id, lab) => {
  test('the brief takes 400 to 700 words, and the debrief is no shorter than a page', () => {
    expect(words(lab.brief)).toBeGreaterThanOrEqual(400)
    expect(words(lab.brief)).toBeLessThanOrEqual(700)
    expect(words(lab.debrief)).toBeGreaterThanOrEqual(250)
  })

  test('every mutant says in its first line what is wrong with it', () => {
    for (const { name, code } of lab.mutants)
      expect(code.split('\n')[0], name).toMatch(/^\/\/ [A-Z].{20,}\.$/)
  })

  test('starter and reference keep to the words that are allowed', () => {
    for (const code of [lab.starter, lab.reference])
      expect(findForbidden(stripTypeScriptTypes(code), lab.value.forbidden)).toBeUndefined()
  })

  test('a starter fails, whatever the seed; a reference passes', { timeout: 60_000 }, async () => {
    const load = async (file: string) =>
      (await import(join(root, 'content', lab.folder, file))) as Record<string, unknown>
    const tests = (await load('tests.ts')).default as Tests
    const [reference, starter] = [await load('reference.ts'), await load('starter.ts')]
    const failed = (solution: Record<string, unknown>, seed: number) =>
      lab.value.groups
        .map(({ id }) => openBench({ group: id, seed, outputBytes: 1_000 }).run(tests, solution as never))
        .filter(({ outcome }) => outcome !== 'passed')
    for (const seed of [2, 3, 5, 8, 13, 41]) expect(failed(reference, seed), `seed ${seed}`).toEqual([])
    expect(failed(starter, 2).length).toBeGreaterThan(0)
  })
})
