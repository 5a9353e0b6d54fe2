import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { RankBar } from '#ui/chart/rank-drawing.tsx'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { endOf, rank } from '../indicators/kernel/index.ts'
import { country } from '../indicators/places.data.ts'
import type { Place } from '../indicators/places.ts'
import { chartTitleWords } from './indicator-words.data.ts'
import { sayPeriod } from './say-period.ts'
import { nameOf } from './say-series.ts'
import { scaleOf, type UnitScale } from './unit-scale.ts'

export type RankedPlace = { place: Place; value: number; rank: number; disputed: boolean }

export type Ranking = { period: string; ranked: RankedPlace[]; scale: UnitScale; title: string }

/** Places that stand beside each other: the country and the region are not ranked among the parts of it. */
export function comparable(all: readonly PlaceSeries[], site: string): PlaceSeries[] {
  return all.filter(({ place }) => place.code !== country.code && place.code !== site)
}

/** Periods for which at least two of the places have a value, the latest first. */
export function commonPeriods(all: readonly PlaceSeries[]): string[] {
  const counts = new Map<string, number>()
  for (const { entries } of all) for (const { period } of entries) counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts]
    .filter(([, places]) => places >= 2)
    .map(([period]) => period)
    .sort((a, b) => endOf(b) - endOf(a))
}

/** The places in their order in a period; undefined where fewer than two have a value. */
export function rankingOf(
  indicator: IndicatorRow,
  all: readonly PlaceSeries[],
  period: string | undefined,
  lang: Lang,
): Ranking | undefined {
  const known = all.flatMap(({ place, entries }) => {
    const entry = entries.find(each => each.period === period)
    return entry ? [{ place, value: entry.value, disputed: entry.disputed }] : []
  })
  if (period === undefined || known.length < 2) return undefined
  const ranked = rank(known, indicator.low_is_first ? 'low-first' : 'high-first')
  const scale = scaleOf(
    indicator,
    known.map(each => each.value),
    lang,
  )
  const [first, last] = [ranked[0]!, ranked.at(-1)!]
  const title = speak(chartTitleWords, lang)(indicator.low_is_first ? 'first' : 'highest', {
    period: sayPeriod(period, lang),
    name: nameOf(indicator, lang),
    top: inLang(first.place.name, lang),
    high: scale.say(first.value),
    bottom: inLang(last.place.name, lang),
    low: scale.say(last.value),
  })
  return { period, ranked, scale, title }
}

/** The bars of a ranking. */
export function barsOf(
  { ranked, scale }: Ranking,
  lang: Lang,
  hrefOf: (place: Place) => string,
  chosen: readonly string[] = [],
): RankBar[] {
  return ranked.map(each => ({
    name: inLang(each.place.name, lang),
    before: String(each.rank),
    value: each.value,
    shown: scale.show(each.value),
    href: hrefOf(each.place),
    marked: chosen.includes(each.place.code),
  }))
}
