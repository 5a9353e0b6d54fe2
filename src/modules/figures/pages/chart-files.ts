import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { chartWords } from '#ui/chart/chart.data.ts'
import { timeChartFile } from '#ui/chart/chart-file.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { refuse } from '../indicators/indicators.ts'
import { indicatorPath } from './addresses.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { mainChart } from './main-chart.ts'

/** The picture of an indicator as a file that says by itself what it shows, where from, and where it lives on. */
export function chartFileOf(visit: Visit, view: IndicatorView, placeCode: string | undefined): string {
  const { indicator, series } = view
  if (series.length === 0) throw refuse('chart_empty')
  const { title, unit, date, data } = mainChart(visit, view).drawing
  const t = speak(chartWords, visit.lang)
  const word = speak(indicatorWords, visit.lang)
  const source = inLang([indicator.source_hans, indicator.source_en], visit.lang) || word('unknown')
  const about = indicator.is_sample ? `${date} · ${word('sampleNote')}` : date
  const words = {
    title,
    unit: unit && t('unit', { unit }),
    source: t('source', { source }),
    date: about,
    address: visit.origin + link(visit, indicatorPath(indicator.slug, placeCode)),
    lang: htmlLang[visit.lang],
  }
  return timeChartFile(words, data)
}
