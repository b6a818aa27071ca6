import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'core/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'build/**/*.test.ts',
      'tests/{flows,faults,content,walls,sim,starts,packaging,labs}/**/*.test.ts',
    ],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
