import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentCss } from './accent.ts'
import { contrast, hex, parseColour, white } from './colour.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)

/** The tokens of the n-th block of a sheet. */
function tokens(css: string, selector: string) {
  const body = css.slice(css.lastIndexOf(`${selector}{`) + selector.length + 1).split('}')[0]!
  return Object.fromEntries(body.split(';').map(pair => pair.split(':'))) as Record<string, string>
}

const ratio = (one: string, other: string) => contrast(parseColour(one), parseColour(other))

test('contrast is as WCAG counts it', () => {
  expect(contrast(white, [0, 0, 0])).toBeCloseTo(21)
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('a colour that is none is refused with a sentence', () => {
  expect(() => parseColour('blue')).toThrow('"blue" is not a colour; write it as #rrggbb')
  expect(hex(parseColour('#fa0'))).toBe('#ffaa00')
})

test.each([
  [':root', '#ffffff', 4.5],
  [':root[data-theme=dark]', '#151b22', 4.5],
  [':root[data-mode=elder]', '#ffffff', 7],
  [':root[data-mode=elder][data-theme=dark]', '#151b22', 7],
])('whatever accent a site names, its text stays readable in %s', (selector, paper, least) => {
  fc.assert(
    fc.property(colours, colours, (light, dark) => {
      const family = tokens(accentCss({ accent: { light, dark } }), selector)
      expect(ratio(family['--cobalt']!, paper)).toBeGreaterThanOrEqual(least)
      expect(ratio(family['--cobalt']!, family['--cobalt-wash']!)).toBeGreaterThanOrEqual(least)
      expect(ratio(family['--tile-ink']!, family['--tile-3']!)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
