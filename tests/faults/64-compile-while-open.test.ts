import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Study, studyIn } from '#electron/shell/study.ts'

let folder: string
let content: string
let study: Study
const compile = () => cpSync(resolve('out/content'), content, { recursive: true })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  content = join(folder, 'content')
  study = studyIn(join(folder, 'data'), content, Date.now, () => {})
})
afterEach(() => {
  study.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a library compiled after the start ends the trouble of having none', () => {
  study.open()
  expect(study.trouble).toMatchObject({ name: 'library-damaged' })
  compile()
  study.reopenLibrary()
  expect(study.trouble).toBeNull()
  expect(study.library?.catalogue().modules.length).toBeGreaterThan(0)
  expect(study.store?.profile().welcomed).toBe(false)
})

it('a library that cannot be opened leaves the last good one in place', () => {
  compile()
  study.open()
  const { library } = study
  writeFileSync(join(content, 'manifest.json'), 'half a li')
  expect(() => study.reopenLibrary()).toThrow()
  expect(study.library).toBe(library)
  expect(study.library?.catalogue().modules.length).toBeGreaterThan(0)
  expect(study.trouble).toBeNull()
})
