import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runLabWith } from '#build/content/labs.ts'
import { kinds, layOut } from '#build/content/new/new.ts'
import { readLibrary } from '#build/content/read.ts'
import { runOnNode } from '#build/content/run/node-harness.ts'
import { Planted } from './plant.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A tiny library on disk, into which things are laid out. */
function onDisk(): { library: Planted; lay: (kind: string, place: string) => string[] } {
  const library = new Planted()
  const root = mkdtempSync(join(tmpdir(), 'quorum-new-'))
  folders.push(root)
  library.writeTo(root)
  return {
    library,
    lay(kind, place) {
      const written = layOut(readLibrary(root).library, kind, place)
      library.readFrom(root)
      return written
    },
  }
}

const places: Record<string, string> = {
  module: 'resilience/new-module',
  exam: 'pillars/new-exam',
  guide: 'new-guide',
  primer: 'new-primer',
  chapter: 'small-module/second-steps',
  case: 'small-module/first-steps/new-case',
  example: 'small-module/first-steps/new-example',
  diagram: 'small-module/first-steps/new-diagram',
  pattern: 'small-module/first-steps/new-pattern',
  scenario: 'small-module/new-scenario',
  lab: 'small-module/new-lab',
  source: 'new-source',
  single: 'small-module/first-steps/new-single',
  multiple: 'small-module/capstone/new-multiple',
  ordering: 'small-exam/only/new-ordering',
  matching: 'small-module/first-steps/new-matching',
  numeric: 'small-exam/only/new-numeric',
}

test('every kind has a place in this test', () => {
  expect(Object.keys(places).sort()).toEqual(Object.keys(kinds).sort())
})

for (const [kind, place] of Object.entries(places)) {
  test(`a new ${kind} passes every check as it is laid out`, async () => {
    const { library, lay } = onDisk()
    const written = lay(kind, place)
    expect(written.length).toBeGreaterThan(0)
    expect(await library.told()).toEqual([])
  })
}

test('a new lab runs: its reference passes, its starter does not, and every mutant is caught', {
  timeout: 60_000,
}, async () => {
  const { library, lay } = onDisk()
  lay('lab', 'small-module/new-lab')
  const run = runLabWith(runOnNode)
  library.runLab = async lab => (lab.slug === 'new-lab' ? run(lab) : [])
  expect(await library.told()).toEqual([])
})

test('a new guide can be given a chapter, and that one too passes', async () => {
  const { library, lay } = onDisk()
  lay('guide', 'new-guide')
  lay('chapter', 'new-guide/a-beginning')
  expect(await library.told()).toEqual([])
})

test('nothing that stands already is overwritten', () => {
  const { lay } = onDisk()
  lay('source', 'new-source')
  expect(() => lay('source', 'new-source')).toThrow(
    'content/sources/new-source.yml is there already; choose another name.',
  )
})

test('a place that does not exist is refused with what to do', () => {
  const { lay } = onDisk()
  expect(() => lay('poem', 'x')).toThrow('There is no kind poem; choose one of')
  expect(() => lay('chapter', 'nowhere/x')).toThrow(
    'There is no module, guide, primer or exam called nowhere; lay it out first.',
  )
  expect(() => lay('case', 'small-module/nowhere/x')).toThrow(
    'There is no chapter small-module/nowhere; lay it out first.',
  )
  expect(() => lay('single', 'small-exam/other/x')).toThrow(
    'small-exam has no section other; its sections are only.',
  )
})
