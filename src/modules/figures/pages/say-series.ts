import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { grouped } from '#ui/number/number.ts'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { evaluate } from '../indicators/kernel/index.ts'
import { chartTitleWords } from './indicator-words.data.ts'
import { sayPeriod } from './say-period.ts'
import type { UnitScale } from './unit-scale.ts'

/** Name of an indicator for a reader. */
export const nameOf = ({ name_hans, name_en }: IndicatorRow, lang: Lang) => inLang([name_hans, name_en], lang)

const inHundredths = (value: number) => grouped(Number(value.toFixed(2)))

/** What the line of one place shows, in a sentence: from where to where, and how fast. */
export function saySeries(indicator: IndicatorRow, series: PlaceSeries, scale: UnitScale, lang: Lang): string {
  const { place, entries } = series
  const t = speak(chartTitleWords, lang)
  const what = t('of', { place: inLang(place.name, lang), name: nameOf(indicator, lang) })
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return what
  if (indicator.cumulative) return saySum(what, indicator, series, scale, lang)
  const from = sayPeriod(first.period, lang)
  const to = sayPeriod(last.period, lang)
  if (first === last) return t('one', { what, period: to, value: scale.say(last.value) })
  const said = { what, from, to, first: scale.say(first.value), last: scale.say(last.value) }
  if (first.value === last.value) return t('steady', said)
  const isAmount = indicator.kind === 'level' || indicator.kind === 'count'
  const growth = evaluate({ rule: 'growth', from: first.value, to: last.value })
  if (!isAmount || indicator.grades || growth === undefined) return t('moved', said)
  const percent = inHundredths(Math.abs(growth))
  if (growth < 0) return t('fell', { ...said, percent })
  const yearly = yearlyGrowth(indicator, series)
  return yearly === undefined
    ? t('rose', { ...said, percent })
    : t('roseYearly', { ...said, percent, yearly: inHundredths(yearly) })
}

/** A sum from January says how it stands against the same months of the year before, not against a shorter sum. */
function saySum(what: string, indicator: IndicatorRow, series: PlaceSeries, scale: UnitScale, lang: Lang): string {
  const t = speak(chartTitleWords, lang)
  const last = series.entries.at(-1)!
  const growth = growthInYear(indicator, series)
  const said = { what, period: sayPeriod(last.period, lang), value: scale.say(last.value) }
  if (growth === undefined) return t('one', said)
  return t(growth < 0 ? 'sumFell' : 'sumRose', { ...said, percent: inHundredths(Math.abs(growth)) })
}

/** Growth of an amount in percent against the same period of the year before; undefined where there is none. */
export function growthInYear({ kind, grades }: IndicatorRow, { entries }: PlaceSeries): number | undefined {
  const last = entries.at(-1)
  const before = entries.find(entry => entry.end === (last?.end ?? 0) - 12)
  if (!last || !before || grades || !(kind === 'level' || kind === 'count')) return undefined
  return evaluate({ rule: 'growth', from: before.value, to: last.value })
}

/** Growth of an amount in percent a year from the first to the last value, over two whole years or more. */
export function yearlyGrowth({ kind, grades, cumulative }: IndicatorRow, { entries }: PlaceSeries): number | undefined {
  const last = entries.at(-1)
  const first = entries.find(entry => !cumulative || entry.end % 12 === (last?.end ?? 0) % 12)
  if (!first || !last || grades || !(kind === 'level' || kind === 'count')) return undefined
  const years = (last.end - first.end) / 12
  if (years < 2 || !Number.isInteger(years)) return undefined
  return evaluate({ rule: 'cagr', from: first.value, to: last.value, years })
}
