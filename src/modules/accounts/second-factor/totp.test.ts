import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTotpStep, newTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts'

/** The ASCII secret '12345678901234567890' of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %d the code is the last six digits of the one in RFC 6238, appendix B', (second, code) => {
  expect(totpCode(secret, totpStep(second * 1000))).toBe(code)
})

test('a code is found from a step before its time to a step after it, and no longer', () => {
  const step = totpStep(1_790_000_000_000)
  const code = totpCode(secret, step)
  const found = [-2, -1, 0, 1, 2].map(away => findTotpStep(secret, code, (step + away) * 30_000))
  expect(found).toEqual([undefined, step, step, step, undefined])
})

test('whatever is no code of six digits is found nowhere', () => {
  const nowMs = 1_790_000_000_000
  const own = totpCode(secret, totpStep(nowMs))
  for (const typed of ['', own.slice(1), `${own}0`, ` ${own}`, 'abcdef'])
    expect(findTotpStep(secret, typed, nowMs)).toBeUndefined()
})

test('every new secret has 160 bits and its own codes', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), step => {
      const [one, other] = [newTotpSecret(), newTotpSecret()]
      expect([one, other]).toEqual([expect.stringMatching(/^[A-Z2-7]{32}$/), expect.not.stringMatching(one)])
      expect(findTotpStep(one, totpCode(one, step), step * 30_000)).toBe(step)
    }),
    { numRuns: 50 },
  )
})

test('the address names issuer and account, escaped', () => {
  expect(totpAddress({ secret, issuer: 'Open56 江西', account: 'ann' })).toBe(
    `otpauth://totp/Open56%20%E6%B1%9F%E8%A5%BF:ann?secret=${secret}&issuer=Open56%20%E6%B1%9F%E8%A5%BF&digits=6&period=30`,
  )
})
