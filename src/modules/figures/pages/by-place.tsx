import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { RankChart } from '#ui/chart/drawn-chart.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import { Schematic } from '#ui/schematic/schematic.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { indicatorPath } from './addresses.ts'
import { chartTitleWords, type indicatorWords } from './indicator-words.data.ts'
import { barsOf, commonPeriods, comparable, type Ranking, rankingOf } from './rank-chart.ts'
import { sayPeriod } from './say-period.ts'
import { nameOf } from './say-series.ts'

type Props = { visit: Visit; view: IndicatorView; t: Say<typeof indicatorWords> }

/** The places of an indicator beside each other in the last period that they share: the region as tiles, and as ranks. */
export function ByPlace({ visit, view, t }: Props) {
  const among = comparable(view.series, visit.site.code)
  const [latest] = commonPeriods(among)
  const ranking = rankingOf(view.indicator, among, latest, visit.lang)
  if (!ranking) return null
  const period = sayPeriod(ranking.period, visit.lang)
  const compare = <a href={link(visit, `/indicators/compare?of=${view.indicator.slug}`)}>{t('compare')}</a>
  const source = inLang([view.indicator.source_hans, view.indicator.source_en], visit.lang) || t('unknown')
  const date = speak(chartTitleWords, visit.lang)('asOf', { period })
  const hrefOf = ({ code }: { code: string }) => link(visit, indicatorPath(view.indicator.slug, code))
  const tiles = tilesOf(ranking, visit, hrefOf)
  const isBesideTiles = tiles.length > 2
  const ranks = (
    <RankChart
      visit={visit}
      half={isBesideTiles}
      title={ranking.title}
      unit={ranking.scale.unit}
      source={source}
      date={date}
      bars={barsOf(ranking, visit.lang, hrefOf)}
    />
  )
  return (
    <Section title={t('byPlace')} id="places" aside={compare}>
      {isBesideTiles ? (
        <Columns shape={2}>
          <div class="card">
            <Schematic
              visit={visit}
              title={`${nameOf(view.indicator, visit.lang)} ${period}`}
              tiles={tiles}
              note={noteOf(ranking, t, period)}
            />
          </div>
          <div class="card">{ranks}</div>
        </Columns>
      ) : (
        <div class="card">{ranks}</div>
      )}
    </Section>
  )
}

const noteOf = ({ ranked, scale }: Ranking, t: Props['t'], period: string) =>
  [t('byPlaceNote', { period, n: ranked.length }), scale.unit].filter(Boolean).join(' · ')

function tilesOf({ ranked, scale }: Ranking, visit: Visit, hrefOf: (place: { code: string }) => string) {
  const values = ranked.map(each => each.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return ranked.flatMap(({ place, value }) =>
    place.tile
      ? [
          {
            label: inLang(place.name, visit.lang),
            value: scale.show(value),
            href: hrefOf(place),
            ...place.tile,
            weight: high === low ? 0.5 : (value - low) / (high - low),
          },
        ]
      : [],
  )
}
