import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from './fixture.ts'
import { canHaveSmallDisk, openSmallDisk } from './small-disk.ts'
import { allSaved, begin, openLobby, say } from './steps.ts'

const NOT_RUN = 'NOT RUN: a disk that fills up needs root on Linux, who may mount one.'

const test = base.extend<{ disk: Awaited<ReturnType<typeof openSmallDisk>> }>({
  disk: async ({ directory: _directory }, use) => {
    if (!canHaveSmallDisk) console.log(NOT_RUN)
    base.skip(!canHaveSmallDisk, NOT_RUN)
    const disk = await openSmallDisk(64)
    await use(disk)
    disk.close()
  },
})

test('an answer that finds the disk full is called not saved within a second, and saved once there is room', async ({
  disk,
  openApp,
}) => {
  const app = await openApp(disk)
  await openLobby(app.page)
  await begin(app.page)
  await say(app.page, 1)
  await app.page.getByRole('button', { name: 'Next' }).click()
  await expect(app.page.getByRole('heading', { name: /^Question 2 of 40/ })).toBeVisible()
  await allSaved(app.page)

  disk.fill()
  await say(app.page, 2)
  await expect(app.page.getByText('Not saved. The disk is full.')).toBeVisible({ timeout: 1_000 })

  disk.free()
  await allSaved(app.page)
  await expect(app.page.getByText('Not saved.')).toBeHidden()
  await app.kill()
  await app.start()
  await expect(app.page.getByText('Your 2 answers of 40 are here.')).toBeVisible()
})

test('a first start on a full disk says so, and goes on once there is room', async ({ disk, openApp }) => {
  // The browser's own files are there already; of the study database there is nothing yet.
  const app = await openApp(disk)
  await app.close()
  for (const tail of ['', '-wal']) rmSync(join(disk.folder, `study.db${tail}`), { force: true })
  disk.fill(8_192)
  await app.start()
  await expect(app.page.getByRole('heading', { name: 'The disk is full.', level: 1 })).toBeVisible()

  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expect(app.page.getByRole('heading', { name: 'The disk is full.', level: 1 })).toBeVisible()
  disk.free()
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expect(app.page.getByRole('button', { name: 'Try again' })).toBeHidden()
  await openLobby(app.page)
})
