import { fill } from '#platform/i18n/fill.ts'
import { inLang, type Lang, type Saying } from '#platform/i18n/lang.ts'
import { grouped } from '#ui/number/number.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { scaleSizes, unitWords } from '../show/units.words.data.ts'
import { orderWords } from './indicator-words.data.ts'

/** How the values of one chart or table are written: all in the same unit and size. */
export type UnitScale = {
  /** 亿元, CNY billion; '' for grades, which need none. */
  unit: string
  /** A value in that unit: 1,056. */
  show: (value: number) => string
  /** A value with its unit: 1,056 亿元. */
  say: (value: number) => string
}

const sayings: Record<string, Saying | undefined> = unitWords
const larger: Record<string, string> = { kg: 'tonne', W: 'kW' }
const unscaled = ['%', 'percentage_point', 'rank', 'year', 'ratio', 'times']

/** The scale that suits the largest of the values. */
export function scaleOf(
  { grades, unit }: Pick<IndicatorRow, 'grades' | 'unit'>,
  values: readonly number[],
  lang: Lang,
): UnitScale {
  if (grades) {
    const name = (value: number) => (grades[value - 1] ? inLang(grades[value - 1]!, lang) : '')
    return { unit: '', show: name, say: name }
  }
  const most = Math.max(0, ...values.map(Math.abs))
  const above = most >= 1000 ? larger[unit] : undefined
  const base = above ? 1000 : 1
  const sizes = lang === 'en' ? scaleSizes.english : scaleSizes.chinese
  const at = unscaled.includes(unit) ? -1 : sizes.findIndex(size => most / base >= size)
  const divisor = at < 0 ? base : base * sizes[at]!
  const pattern = inLang(sayings[`unit.${above ?? unit}`] ?? [`{n} ${unit}`, `{n} ${unit}`], lang)
  const sizePattern = at < 0 ? '{n}' : inLang(sayings[`scale.${at + 1}`]!, lang)
  const show = (value: number) => shortNumber(value / divisor)
  return {
    unit:
      unit === 'rank'
        ? inLang(orderWords.rank, lang)
        : fill(pattern, { n: fill(sizePattern, { n: '' }).trim() }).trim(),
    show,
    say: value => fill(pattern, { n: fill(sizePattern, { n: show(value) }) }),
  }
}

/** As many decimals as are written, at most three; what was computed is rounded to two. */
function shortNumber(value: number): string {
  const clean = Number(value.toPrecision(12))
  const decimals = String(clean).split('.')[1]?.length ?? 0
  return decimals <= 3 ? grouped(clean) : grouped(clean, 2)
}
