// What every end-to-end spec starts from: `app` is Quorum in its window on a fresh data folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { Desktop, type Size } from './desktop.ts'
import { root } from './driver.ts'
import { RunningApp } from './running-app.ts'

export { expect } from '@playwright/test'
export { driver } from './driver.ts'
export type { RunningApp } from './running-app.ts'

type OpenOptions = { userData?: string; environment?: Record<string, string>; program?: string }
type Fixtures = {
  /** The folder whose package.json names the main file; `test.use` it to run another app than Quorum. */
  directory: string
  /** Environment variables every start of this spec gets. */
  environment: Record<string, string>
  openApp: (options?: OpenOptions) => Promise<RunningApp>
  app: RunningApp
}

export const test = base.extend<Fixtures, { screenSize: Size; desktop: Desktop }>({
  screenSize: [
    { width: 1440, height: 900 },
    { option: true, scope: 'worker' },
  ],
  desktop: [
    async ({ screenSize }, use) => {
      const desktop = await new Desktop().start(screenSize)
      await use(desktop)
      await desktop.stop()
    },
    { scope: 'worker' },
  ],
  directory: [root, { option: true }],
  environment: [{}, { option: true }],
  openApp: async ({ desktop, directory, environment }, use) => {
    const opened: RunningApp[] = []
    await use(async options => {
      const userData = options?.userData ?? mkdtempSync(join(tmpdir(), 'quorum-e2e-'))
      const all = { ...desktop.environment, ...environment, ...options?.environment }
      const app = new RunningApp({ directory, userData, environment: all, program: options?.program })
      opened.push(app)
      return app.start()
    })
    for (const app of opened) {
      await app.close()
      rmSync(app.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  },
  app: async ({ openApp }, use) => {
    await use(await openApp())
  },
})
