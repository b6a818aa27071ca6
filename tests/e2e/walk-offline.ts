import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { root } from './driver.ts'
import { RunningApp } from './running-app.ts'
import { allSaved, begin, goTo, openLobby, say } from './steps.ts'

/** A short walk through the app where there is no network; prints the interfaces it saw and each station. */
const interfaces = readFileSync('/proc/net/dev', 'utf8').matchAll(/^\s*(\S+):/gm)
console.log(`interfaces: ${[...interfaces].map(found => found[1])}`)

const userData = mkdtempSync(join(tmpdir(), 'quorum-offline-'))
const app = new RunningApp({ directory: root, userData, environment: {} })
try {
  const { page } = await app.start()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
  console.log('opened')
  await goTo(page, '/read/timeout-advanced/time-itself')
  await expect(page.locator('article p').first()).toBeVisible({ timeout: 30_000 })
  console.log('read')
  await openLobby(page)
  await begin(page)
  await say(page, 1)
  await allSaved(page)
  console.log('saved')
  // An open exam would refuse to close.
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abandon' }).click()
  await expect(page.getByRole('heading', { name: 'Exams', level: 1 })).toBeVisible()
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
