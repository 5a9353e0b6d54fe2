import { defineConfig } from 'vitest/config'

const reportFile = process.env.OPEN56_TEST_REPORT

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...(reportFile ? { reporters: ['default', ['json', { outputFile: reportFile }]] } : {}),
  },
})
