import { defineConfig } from '@playwright/test'
import type { Size } from '../e2e/desktop.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

/** The tour: one learner's way through the app on a small and a large screen, a picture of every screen on the way. */
export default defineConfig<object, { screenSize: Size }>({
  projects: sizes.map(screenSize => ({
    name: `${screenSize.width}x${screenSize.height}`,
    use: { screenSize },
  })),
  testDir: '.',
  outputDir: '../../test-results/tour',
  globalSetup: '../e2e/name-the-host.ts',
  workers: 2,
  timeout: 240_000,
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
})
