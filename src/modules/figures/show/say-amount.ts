import { grouped } from '#ui/number/grouped.ts'
import type { Figure } from '../kernel/index.ts'
import { scaleSizes } from './units.words.data.ts'
import { chineseWith, type FigureVoice, sayWith } from './voice.ts'

/** Units that are said in a larger one from a thousand on. */
const larger: Record<string, string> = { kg: 'tonne', W: 'kW' }
const unscaled = new Set(['%', 'percentage_point', 'rank', 'year', 'ratio'])
const keptDecimals = 4

/** An amount in its base unit as the reader counts: 51470000000 CNY → `514.7 亿元`, `CNY 51.47 billion`. */
export function sayAmount(voice: FigureVoice, value: number, unit: string, kind?: Figure['kind']): string {
  if (unit === 'rank' && kind === 'change') return sayIn(voice, value, 'places')
  const above = larger[unit]
  return above && Math.abs(value) >= 1000 ? sayIn(voice, value / 1000, above) : sayIn(voice, value, unit)
}

/** A figure's value: one number, a range, or the members of a structure. */
export function sayValue(voice: FigureVoice, { value, unit, kind }: Pick<Figure, 'value' | 'unit' | 'kind'>): string {
  if (!Array.isArray(value)) return sayAmount(voice, value, unit, kind)
  if (value.length > 2) return value.map(sayNumber).join(' ∶ ')
  return value.map(each => sayAmount(voice, each, unit, kind)).join(' – ')
}

function sayIn(voice: FigureVoice, value: number, unit: string): string {
  const n = unscaled.has(unit) ? sayNumber(value) : sayScaled(voice, value)
  const key = `unit.${unit}`
  return voice.words[key] === undefined ? `${n} ${chineseWith(voice, unit)}` : sayWith(voice, key, { n })
}

function sayScaled(voice: FigureVoice, value: number): string {
  const sizes = voice.lang === 'en' ? scaleSizes.english : scaleSizes.chinese
  const at = sizes.findIndex(size => Math.abs(value) >= size)
  return at < 0 ? sayNumber(value) : sayWith(voice, `scale.${at + 1}`, { n: sayNumber(value / sizes[at]!) })
}

/** Digits as they are up to four decimals; what has more was computed, and is rounded as people would. */
export function sayNumber(value: number): string {
  const clean = Number(value.toPrecision(12))
  const isLong = (String(clean).split('.')[1]?.length ?? 0) > keptDecimals
  return isLong ? grouped(Number(clean.toFixed(Math.abs(clean) >= 10 ? 2 : 3))) : grouped(clean)
}
