import { expect, test } from 'vitest'
import { createIds } from './ids.ts'

test('ids are UUIDs of version 7 that carry the clock and rise within a millisecond', () => {
  const id = createIds(() => 1_700_000_000_000)
  const made = Array.from({ length: 5000 }, () => id())
  expect(made[0]).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('a clock that jumps back does not make an id fall behind the last one', () => {
  let now = 2000
  const id = createIds(() => now)
  const first = id()
  now = 1000
  expect(id() > first).toBe(true)
})
