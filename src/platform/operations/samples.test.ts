import { expect, test } from 'vitest'
import { silentLog } from '#tests/support/house.ts'
import { createSamples, inSteps } from './samples.ts'

const minute = 60_000

test('each sample counts the requests since the one before, and a lost database leaves only its number out', async () => {
  let now = 0
  let answered = 0
  const waiting = [() => Promise.resolve(4), () => Promise.reject(new Error('lost'))]
  const samples = createSamples({
    clock: () => now,
    log: silentLog,
    answered: () => answered,
    waiting: () => waiting.shift()!(),
  })
  answered = 30
  await samples.take()
  now = minute
  answered = 45
  await samples.take()
  expect(samples.list().map(({ atMs, answered, waiting }) => [atMs, answered, waiting])).toEqual([
    [0, 30, 4],
    [minute, 15, null],
  ])
})

test('only the last six hours are kept', async () => {
  let now = 0
  const samples = createSamples({ clock: () => now, log: silentLog, answered: () => 0, waiting: async () => 0 })
  for (let n = 0; n < 400; n++) {
    now = n * minute
    await samples.take()
  }
  expect([samples.list().length, samples.list()[0]!.atMs]).toEqual([360, 40 * minute])
})

test('steps show the mean of requests and the highest memory and queue', () => {
  const at = (n: number, answered: number, memoryMb: number, waiting: number | null) => ({
    atMs: n * minute,
    answered,
    memoryMb,
    waiting,
  })
  expect(inSteps([at(0, 10, 300, 1), at(9, 20, 420, null), at(10, 7, 100, null)], 10 * minute)).toEqual([
    at(0, 15, 420, 1),
    at(10, 7, 100, null),
  ])
})
