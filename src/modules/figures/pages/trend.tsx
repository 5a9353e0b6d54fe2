import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n/lang.ts'
import { Sparkline } from '#ui/chart/sparkline.tsx'
import { signed } from '#ui/number/number.ts'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { withGaps } from '../indicators/kernel/index.ts'
import { sayPeriod } from './say-period.ts'
import { growthInYear, saySeries } from './say-series.ts'
import { scaleOf } from './unit-scale.ts'

type Props = { visit: Visit; indicator: IndicatorRow; series: PlaceSeries }

const steps = 24

/** How a value moved over its last steps, the size of a word. */
export function Trend({ visit, indicator, series }: Props) {
  if (series.entries.length < 2) return null
  const values = withGaps(series.entries, indicator).map(({ entry }) => entry?.value ?? null)
  const scale = scaleOf(
    indicator,
    series.entries.map(entry => entry.value),
    visit.lang,
  )
  return <Sparkline values={values.slice(-steps)} label={saySeries(indicator, series, scale, visit.lang)} />
}

/** The last value of a place with its period: `1,056 亿元`, `2024年`. */
export function lastOf(indicator: IndicatorRow, { entries }: PlaceSeries, lang: Lang) {
  const last = entries.at(-1)!
  return { period: sayPeriod(last.period, lang), value: scaleOf(indicator, [last.value], lang).say(last.value) }
}

/** Growth of an amount against the same period of the year before: `+6.2%`; '' where there is none to compare with. */
export function yearOnYear(indicator: IndicatorRow, series: PlaceSeries): string {
  const growth = growthInYear(indicator, series)
  return growth === undefined ? '' : `${signed(growth, 1)}%`
}
