import { expect, test } from 'vitest'
import { timeLeftMs } from './time-left.ts'

const running = { state: 'running', done: 25, total: 100, startedAt: new Date(1000) } as const

test('a quarter done in ten seconds leaves half a minute', () => {
  expect(timeLeftMs(running, 11_000)).toBe(30_000)
  expect(timeLeftMs({ ...running, done: 100 }, 11_000)).toBe(0)
})

test('nobody can say before anything is done, without a total, or when it does not run', () => {
  expect(timeLeftMs({ ...running, done: 0 }, 11_000)).toBeUndefined()
  expect(timeLeftMs({ ...running, total: 0 }, 11_000)).toBeUndefined()
  expect(timeLeftMs({ ...running, state: 'failed' }, 11_000)).toBeUndefined()
  expect(timeLeftMs({ ...running, startedAt: null }, 11_000)).toBeUndefined()
})
