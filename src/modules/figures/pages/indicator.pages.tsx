import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { TimeChart } from '#ui/chart/drawn-chart.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { IndicatorView, PlaceSeries } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import type { Place } from '../indicators/places.ts'
import { TakeData } from '../open-data/take-data.tsx'
import { indicatorPath } from './addresses.ts'
import { ByPlace } from './by-place.tsx'
import { chartTitleWords, indicatorWords } from './indicator-words.data.ts'
import { KeyNumbers } from './key-numbers.tsx'
import { mainChart } from './main-chart.ts'
import { linesOf, PointsTable, Revisions, StepsTable } from './points-table.tsx'
import { sayPeriod } from './say-period.ts'
import { nameOf } from './say-series.ts'
import { TakeAway } from './take-away.tsx'
import { scaleOf, type UnitScale } from './unit-scale.ts'

type IndicatorSay = Say<typeof indicatorWords>

/** An indicator; with a place, what is known of that place alone. */
export type ShownIndicator = { view: IndicatorView; place: Place | undefined; places: readonly Place[] }

type Props = { visit: Visit; shown: ShownIndicator }
type PartProps = Props & { t: IndicatorSay; scale: UnitScale; series: readonly PlaceSeries[] }

/** Values on the page of an indicator; pages of places have all of theirs. */
const maxLines = 24

export function IndicatorPage({ visit, shown }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const { indicator, series } = shown.view
  const name = nameOf(indicator, visit.lang)
  const title = shown.place ? `${inLang(shown.place.name, visit.lang)} · ${name}` : name
  const scale = scaleOf(
    indicator,
    series.flatMap(({ entries }) => entries.map(entry => entry.value)),
    visit.lang,
  )
  const parts = { visit, shown, t, scale, series }
  return (
    <Shell visit={visit} title={title} breadcrumb={crumbsOf(visit, shown, t)} description={sayRhythm(indicator, t)}>
      <PageHead title={title} meta={<Meta {...parts} />} actions={<Actions {...parts} />} />
      {indicator.is_sample ? <Notice tone="warn">{t('sampleNote')}</Notice> : null}
      {series.length > 0 ? <Known {...parts} /> : <Nothing {...parts} />}
      <Definition {...parts} />
      {shown.place ? null : <TakeData visit={visit} view={shown.view} />}
    </Shell>
  )
}

function crumbsOf(visit: Visit, { view, place }: ShownIndicator, t: IndicatorSay) {
  const name = nameOf(view.indicator, visit.lang)
  const here = indicatorPath(view.indicator.slug)
  return [
    { label: t('home'), href: link(visit, '/') },
    { label: t('indicators'), href: link(visit, '/indicators') },
    ...(place
      ? [{ label: name, href: link(visit, here) }, { label: inLang(place.name, visit.lang) }]
      : [{ label: name }]),
  ]
}

/** How often, and whether from January on. */
export function sayRhythm({ cadence, cumulative }: IndicatorRow, t: IndicatorSay): string {
  return [t(cadence), cumulative ? t('cumulative') : ''].filter(Boolean).join(' · ')
}

function Meta({ shown, t, scale, series }: PartProps) {
  const { indicator } = shown.view
  const parts = [
    scale.unit && `${t('unit')} ${scale.unit}`,
    sayRhythm(indicator, t),
    shown.place ? '' : t('placesCount', { n: series.length }),
  ]
  return (
    <>
      {indicator.is_sample ? <Badge tone="warn">{t('sample')}</Badge> : null} {parts.filter(Boolean).join(' · ')}
    </>
  )
}

function Actions({ visit, shown, t, series }: PartProps) {
  const { slug } = shown.view.indicator
  if (shown.place)
    return (
      <ButtonLink href={link(visit, `/places/${shown.place.code}`)}>{placeWords(visit, shown.place, t)}</ButtonLink>
    )
  if (series.length < 2) return null
  return <ButtonLink href={link(visit, `/indicators/compare?of=${slug}`)}>{t('compare')}</ButtonLink>
}

const placeWords = (visit: Visit, place: Place, t: IndicatorSay) =>
  t('placeTitle', { place: inLang(place.name, visit.lang) })

function Nothing({ visit, shown, t }: PartProps) {
  const title = shown.place ? t('noValuesHere', { place: inLang(shown.place.name, visit.lang) }) : t('noValues')
  return <EmptyState title={title} why={t('noValuesWhy')} />
}

function Known(props: PartProps) {
  const { visit, shown, t, scale } = props
  const { indicator } = shown.view
  const chart = mainChart(visit, shown.view)
  const source = inLang([indicator.source_hans, indicator.source_en], visit.lang) || t('unknown')
  const steps = chart.series.length === 1 ? chart.series[0]!.steps : []
  return (
    <>
      <section class="card indicator-top">
        <TimeChart
          visit={visit}
          {...chart.drawing}
          source={source}
          notes={<TakeAway visit={visit} indicator={indicator} place={shown.place} t={t} />}
        />
        <KeyNumbers visit={visit} indicator={indicator} series={chart.series[0]!} />
      </section>
      <Disputes {...props} />
      {shown.place ? null : <ByPlace visit={visit} view={shown.view} t={t} />}
      <Numbers {...props} series={chart.series} />
      {steps.length > 0 ? (
        <Section title={t('steps')} id="steps">
          <p class="quiet">{t('stepsNote')}</p>
          <StepsTable visit={visit} steps={steps} scale={scale} />
        </Section>
      ) : null}
      {shown.view.points.some(point => point.replaces_id && point.reason) ? (
        <Section title={t('revisions')} id="revisions">
          <Revisions visit={visit} points={shown.view.points} places={shown.places} scale={scale} />
        </Section>
      ) : null}
    </>
  )
}

function Disputes({ visit, series, t }: PartProps) {
  const disputed = series.flatMap(({ place, entries }) =>
    entries
      .filter(entry => entry.disputed)
      .map(entry => `${inLang(place.name, visit.lang)} ${sayPeriod(entry.period, visit.lang)}`),
  )
  if (disputed.length === 0) return null
  const say = speak(chartTitleWords, visit.lang)
  return <Notice tone="warn">{t('disputed', { periods: disputed.reduce((a, b) => say('and', { a, b })) })}</Notice>
}

function Numbers({ visit, series, scale, t }: PartProps) {
  const lines = linesOf(series)
  const shown = lines.slice(0, maxLines)
  const counts = { n: lines.length, shown: shown.length }
  return (
    <Section title={t('numbers')} id="numbers">
      <p class="quiet">{t(lines.length > maxLines ? 'numbersShort' : 'numbersNote', counts)}</p>
      <PointsTable visit={visit} caption={t('numbers')} lines={shown} scale={scale} isOnePlace={series.length === 1} />
    </Section>
  )
}

function Definition({ visit, shown, t, scale }: PartProps) {
  const { indicator } = shown.view
  const items = [
    [t('method'), inLang([indicator.method_hans, indicator.method_en], visit.lang)],
    [t('published'), inLang([indicator.source_hans, indicator.source_en], visit.lang)],
    [t('unit'), scale.unit],
    [t('rhythm'), sayRhythm(indicator, t)],
    [t('licence'), indicator.licence || t('unknown')],
  ] as const
  return (
    <Section title={t('definition')} id="about">
      <Columns shape="text">
        <DefinitionList items={items} />
      </Columns>
    </Section>
  )
}
