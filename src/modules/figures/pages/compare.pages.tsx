import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { RankChart, TimeChart } from '#ui/chart/drawn-chart.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { CheckboxField, SelectField } from '#ui/field/choice-fields.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { withQuery } from '#ui/table/address.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { indicatorPath, pointLinks } from './addresses.ts'
import { chartTitleWords, indicatorWords } from './indicator-words.data.ts'
import { leadingPlaces } from './main-chart.ts'
import { barsOf, commonPeriods, comparable, type RankedPlace, type Ranking, rankingOf } from './rank-chart.ts'
import { sayPeriod } from './say-period.ts'
import { nameOf } from './say-series.ts'
import { chartOfPlaces, indexChart } from './series-charts.ts'

export const compareViews = ['ranks', 'courses', 'index'] as const

/** What the address asks for: which picture, which places, which period of the ranks. */
export type Comparing = { view: (typeof compareViews)[number]; chosen: readonly string[]; period: string | undefined }

type Props = { visit: Visit; view: IndicatorView; comparing: Comparing }
type PartProps = Props & { t: Say<typeof indicatorWords>; source: string }

/** The places of an indicator beside each other: in order, over time, from a common 100. */
export function ComparePage({ visit, view, comparing }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const { indicator } = view
  const name = nameOf(indicator, visit.lang)
  const source = inLang([indicator.source_hans, indicator.source_en], visit.lang) || t('unknown')
  const parts = { visit, view, comparing, t, source }
  const tabs = compareViews.map(each => ({
    href: link(visit, withQuery(visit.path, { view: each })),
    label: t(each),
    here: each === comparing.view,
  }))
  return (
    <Shell
      visit={visit}
      title={t('compareTitle', { name })}
      breadcrumb={[
        { label: t('home'), href: link(visit, '/') },
        { label: t('indicators'), href: link(visit, '/indicators') },
        { label: name, href: link(visit, indicatorPath(indicator.slug)) },
        { label: t('compare') },
      ]}
    >
      <PageHead title={t('compareTitle', { name })} lead={t('compareLead')} />
      <Tabs label={t('views')} tabs={tabs} />
      <div class="compare-parts">
        <Columns shape="aside">
          {comparing.view === 'ranks' ? <Ranks {...parts} /> : <Courses {...parts} />}
          <Choices {...parts} />
        </Columns>
      </div>
    </Shell>
  )
}

/** A plain form: what it asks for stands in the address. */
function Choices({ visit, view, comparing, t }: PartProps) {
  const among = comparable(view.series, visit.site.code)
  const periods = commonPeriods(among)
  const all = comparing.view === 'ranks' ? among : view.series
  const places = all.map(({ place }) => ({ value: place.code, label: inLang(place.name, visit.lang) }))
  return (
    <form class="compare-form" action={link(visit, '/indicators/compare')}>
      <input type="hidden" name="of" value={view.indicator.slug} />
      <input type="hidden" name="view" value={comparing.view} />
      {comparing.view === 'ranks' ? (
        <SelectField
          at="period"
          label={t('period')}
          value={comparing.period ?? periods[0]}
          choices={periods.map(period => ({ value: period, label: sayPeriod(period, visit.lang) }))}
        />
      ) : null}
      <CheckboxField at="place" label={t('choosePlaces')} choices={places} values={comparing.chosen} across />
      <Button>{t('show')}</Button>
    </form>
  )
}

function Ranks({ visit, view, comparing, t, source }: PartProps) {
  const among = comparable(view.series, visit.site.code)
  const ranking = rankingOf(view.indicator, among, comparing.period ?? commonPeriods(among)[0], visit.lang)
  if (!ranking) return <EmptyState title={t('noValues')} why={t('noValuesWhy')} />
  const hrefOf = ({ code }: { code: string }) => link(visit, indicatorPath(view.indicator.slug, code))
  const date = speak(chartTitleWords, visit.lang)('asOf', { period: sayPeriod(ranking.period, visit.lang) })
  return (
    <div>
      <section class="card">
        <RankChart
          visit={visit}
          title={ranking.title}
          unit={ranking.scale.unit}
          source={source}
          date={date}
          bars={barsOf(ranking, visit.lang, hrefOf, comparing.chosen)}
        />
      </section>
      <div class="compare-table">
        <RankTable visit={visit} ranking={ranking} hrefOf={hrefOf} t={t} />
      </div>
    </div>
  )
}

type RankTableProps = Pick<PartProps, 'visit' | 't'> & { ranking: Ranking; hrefOf: (place: { code: string }) => string }

function RankTable({ visit, ranking, hrefOf, t }: RankTableProps) {
  const columns: Column<RankedPlace>[] = [
    {
      key: 'place',
      label: t('place'),
      cell: ({ place }) => <a href={hrefOf(place)}>{inLang(place.name, visit.lang)}</a>,
    },
    { key: 'rank', label: t('rankHead'), numeric: true, cell: each => each.rank },
    { key: 'value', label: t('value'), numeric: true, cell: each => ranking.scale.say(each.value) },
  ]
  return (
    <Table
      visit={visit}
      caption={ranking.title}
      columns={columns}
      rows={ranking.ranked}
      rowKey={({ place }) => place.code}
    />
  )
}

function Courses({ visit, view, comparing, t, source }: PartProps) {
  const of = { indicator: view.indicator, lang: visit.lang, linkOf: pointLinks(visit, view.indicator.slug) }
  const isIndex = comparing.view === 'index'
  const among = isIndex ? view.series : comparable(view.series, visit.site.code)
  const asked = comparing.chosen.length > 0 ? comparing.chosen : leadingPlaces(among, view.indicator.low_is_first)
  const chosen = asked.flatMap(code => view.series.filter(({ place }) => place.code === code))
  const codes = chosen.map(({ place }) => place.code)
  const all = [...chosen, ...among.filter(series => !chosen.includes(series))]
  const drawing = isIndex ? indexChart(of, chosen) : chartOfPlaces(of, all, codes)
  if (!drawing || all.length === 0) return <EmptyState title={t('noIndex')} why={t('compareLead')} />
  return (
    <section class="card">
      <TimeChart visit={visit} {...drawing} source={source} />
    </section>
  )
}
