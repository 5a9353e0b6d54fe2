import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, parseColour } from '../colour/colour.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours of one block, by its selector as it stands in the file. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(found => [found[1]!, found[2]!]))
}

const light = colours(':root')
const dark = colours(':root[data-theme="dark"]')
const elder = colours(':root[data-mode="elder"]')
const elderDark = colours(':root[data-mode="elder"][data-theme="dark"]')

const palettes = {
  light: { tokens: light, text: 4.5 },
  dark: { tokens: { ...light, ...dark }, text: 4.5 },
  'elder light': { tokens: { ...light, ...elder }, text: 7 },
  'elder dark': { tokens: { ...light, ...dark, ...elder, ...elderDark }, text: 7 },
}

const textPairs = [
  ['ink', 'paper ground cobalt-wash celadon warn-wash bad-wash'],
  ['ink-2', 'paper ground warn-wash bad-wash'],
  ['cobalt', 'paper ground cobalt-wash'],
  ['cobalt-deep', 'paper ground cobalt-wash'],
  ['on-cobalt', 'cobalt cobalt-deep'],
  ['celadon-deep', 'celadon paper'],
  ['good', 'paper ground'],
  ['warn', 'paper ground warn-wash'],
  ['bad', 'paper ground bad-wash'],
  ['on-bad', 'bad'],
  ['tile-ink', 'tile-1 tile-2 tile-3'],
  ['tile-ink-4', 'tile-4'],
] as const

const shapePairs = [
  ['edge', 'paper ground'],
  ['series-1', 'paper'],
  ['series-2', 'paper'],
  ['series-3', 'paper'],
  ['series-4', 'paper'],
  ['series-5', 'paper'],
] as const

const cases = Object.entries(palettes).flatMap(([name, palette]) => [
  ...textPairs.flatMap(([ink, grounds]) =>
    grounds.split(' ').map(ground => [name, ink, ground, palette.text] as const),
  ),
  ...shapePairs.flatMap(([ink, grounds]) => grounds.split(' ').map(ground => [name, ink, ground, 3] as const)),
])

test.each(cases)('%s: %s on %s keeps its contrast', (name, ink, ground, least) => {
  const { tokens } = palettes[name as keyof typeof palettes]
  expect(contrast(parseColour(tokens[ink]!), parseColour(tokens[ground]!))).toBeGreaterThanOrEqual(least)
})

test('dark by the system and dark by choice are the same', () => {
  expect(colours(':root[data-theme="auto"]')).toEqual(dark)
  expect(colours(':root[data-mode="elder"][data-theme="auto"]')).toEqual(elderDark)
})

test('what the large mode sets for the day it sets for the night', () => {
  expect(Object.keys(elderDark)).toEqual(expect.arrayContaining(Object.keys(elder)))
})
