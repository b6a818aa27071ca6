import { defineConfig } from '@playwright/test'

/** The tour: one learner's way through the app, a picture of every screen on the way. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/tour',
  globalSetup: '../e2e/name-the-host.ts',
  workers: 1,
  timeout: 240_000,
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
})
