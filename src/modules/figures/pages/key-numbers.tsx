import type { Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { signed } from '#ui/number/number.ts'
import type { PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { sayPeriod } from './say-period.ts'
import { yearlyGrowth } from './say-series.ts'
import { lastOf, yearOnYear } from './trend.tsx'

type Props = { visit: Visit; indicator: IndicatorRow; series: PlaceSeries }

/** What a chart leads to: the last value, how it stands against the year before, and its pace over the whole time. */
export function KeyNumbers({ visit, indicator, series }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const last = lastOf(indicator, series, visit.lang)
  const change = yearOnYear(indicator, series)
  const yearly = yearlyGrowth(indicator, series)
  const since = t('since', { period: sayPeriod(series.entries[0]!.period, visit.lang) })
  return (
    <dl class="key-numbers">
      <KeyNumber term={inLang(series.place.name, visit.lang)} value={last.value} note={last.period} />
      {change ? <KeyNumber term={t('change')} value={change} /> : null}
      {yearly === undefined ? null : <KeyNumber term={t('yearly')} value={`${signed(yearly, 1)}%`} note={since} />}
    </dl>
  )
}

function KeyNumber({ term, value, note }: { term: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value}
        {note ? <small>{note}</small> : null}
      </dd>
    </div>
  )
}
