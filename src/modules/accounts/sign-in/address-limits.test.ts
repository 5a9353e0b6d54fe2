import { expect, test } from 'vitest'
import { createAddressLimits } from './address-limits.ts'

test('an address asks so often within a window; the window ends although the address keeps asking', async () => {
  let now = 1_790_000_000_000
  const limits = createAddressLimits(() => now)
  const rule = { window: 60, max: 3 }
  const ask = async (key = 'one') => (await limits.consume(key, rule)).allowed
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([true, true, true, false])
  expect(await ask('other')).toBe(true)
  now += 45_000
  expect(await limits.consume('one', rule)).toEqual({ allowed: false, retryAfter: 15 })
  now += 15_000
  expect(await ask()).toBe(true)
})
