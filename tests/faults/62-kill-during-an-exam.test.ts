import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lostOf, sitAndKill } from './acknowledged.ts'

/** The long run is `npm run bench -- kills 200`. */
const kills = 12

it(`${kills} kills in the middle of an exam lose no acknowledged answer`, {
  timeout: kills * 5_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  let acknowledged = 0
  for (let i = 0; i < kills; i++) {
    const told = await sitAndKill(folder, (i * 37) % 90)
    expect(lostOf(folder, told)).toEqual([])
    acknowledged += told.length
  }
  expect(acknowledged).toBeGreaterThan(kills)
  rmSync(folder, { recursive: true })
})
