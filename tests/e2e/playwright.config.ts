import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.spec.ts', 'electron-host/**/*.spec.ts', 'packaging/**/*.spec.ts'],
  outputDir: '../../test-results',
  globalSetup: './name-the-host.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 20_000 },
})
