import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPhrases } from './apply-phrases.ts'

const convert = (text: string) => text.toUpperCase()
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '(', '|', '\\', '-'), maxLength: 12 })

test('without phrases nothing changes; of two that begin alike the longer one is taken', () => {
  expect(withPhrases([], convert)('abc')).toBe('ABC')
  const phrases = [
    { hans: 'ab', hant: '1' },
    { hans: 'abc', hant: '2' },
  ]
  expect(withPhrases(phrases, convert)('xabcxabx')).toBe('X2X1X')
})

test('a phrase stands as it was fixed wherever it stands, whatever signs it has; the rest is converted', () => {
  fc.assert(
    fc.property(text.filter(Boolean), text, text, (hans, before, after) => {
      const whole = before + hans + after
      const parts = whole.split(hans)
      expect(withPhrases([{ hans, hant: '#' }], convert)(whole)).toBe(parts.map(convert).join('#'))
    }),
  )
})
