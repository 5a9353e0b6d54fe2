import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCreditCodeFault, plainCreditCode } from './credit-code.ts'

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const body = fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 })
const good = body.map(
  letters => letters.join('') + characters.find(last => findCreditCodeFault(letters.join('') + last) === undefined)!,
)

test('the code of the worked example is good; with the letter O for a nought it is none', () => {
  for (const code of ['91350100M000100Y43', '9135010OM000100Y43'])
    expect([code, findCreditCodeFault(code)]).toEqual([code, code.includes('O') ? 'character' : undefined])
})

test('for every body there is exactly one check character', () => {
  fc.assert(
    fc.property(body, letters => {
      const fits = characters.filter(last => findCreditCodeFault(letters.join('') + last) === undefined)
      expect(fits).toHaveLength(1)
    }),
  )
})

test('one wrong character, and two neighbours that change places, are noticed', () => {
  fc.assert(
    fc.property(good, fc.nat(16), fc.constantFrom(...characters), (code, at, other) => {
      const wrong = code.slice(0, at) + other + code.slice(at + 1)
      expect(findCreditCodeFault(wrong)).toBe(other === code[at] ? undefined : 'check')
      const turned = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      expect(findCreditCodeFault(turned)).toBe(code[at] === code[at + 1] ? undefined : 'check')
    }),
  )
})

test('what is too short, too long or holds I, O, S, V or Z is no code; spaces and small letters are forgiven', () => {
  expect(findCreditCodeFault('')).toBe('length')
  expect(findCreditCodeFault('91350100M000100Y4')).toBe('length')
  for (const letter of 'IOSVZ') expect(findCreditCodeFault(`${letter}1350100M000100Y43`)).toBe('character')
  expect(plainCreditCode(' 9135 0100-m000100y43 ')).toBe('91350100M000100Y43')
})
