import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FilterBar, ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import { indicatorPath } from './addresses.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { mainChart } from './main-chart.ts'
import { nameOf } from './say-series.ts'
import { lastOf, Trend, yearOnYear } from './trend.tsx'

type Props = { visit: Visit; views: readonly IndicatorView[]; asked: string }
type PartProps = { visit: Visit; t: Say<typeof indicatorWords> }

/** The indicators of a site: what is known last of each, and how it got there. */
export function CataloguePage({ visit, views, asked }: Props) {
  const t = speak(indicatorWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('indicators')}
      description={t('lead')}
      breadcrumb={[{ label: t('home'), href: link(visit, '/') }, { label: t('indicators') }]}
    >
      <PageHead
        title={t('indicators')}
        lead={t('lead')}
        actions={<ButtonLink href={link(visit, '/data')}>{t('openData')}</ButtonLink>}
      />
      <FilterBar visit={visit} isFiltered={asked !== ''}>
        <TextField at="q" label={t('find')} value={asked} type="search" maxLength={60} />
      </FilterBar>
      {views.length > 0 ? (
        <>
          <ListHead visit={visit} total={views.length} />
          <IndicatorTable visit={visit} views={views} t={t} />
        </>
      ) : (
        <Nothing visit={visit} asked={asked} t={t} />
      )}
    </Shell>
  )
}

function IndicatorTable({ visit, views, t }: PartProps & { views: readonly IndicatorView[] }) {
  const rows = views.map(view => ({
    view,
    series: view.series.length > 0 ? mainChart(visit, view).series[0] : undefined,
  }))
  type Row = (typeof rows)[number]
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('indicator'),
      cell: ({ view: { indicator } }) => (
        <>
          <a href={link(visit, indicatorPath(indicator.slug))}>{nameOf(indicator, visit.lang)}</a>{' '}
          {indicator.is_sample ? <Badge tone="warn">{t('sample')}</Badge> : null}
        </>
      ),
    },
    { key: 'place', label: t('place'), cell: ({ series }) => (series ? inLang(series.place.name, visit.lang) : '') },
    {
      key: 'period',
      label: t('period'),
      cell: ({ view, series }) => (series ? lastOf(view.indicator, series, visit.lang).period : ''),
    },
    {
      key: 'value',
      label: t('latest'),
      numeric: true,
      cell: ({ view, series }) => <strong>{series ? lastOf(view.indicator, series, visit.lang).value : '—'}</strong>,
    },
    {
      key: 'change',
      label: t('change'),
      numeric: true,
      cell: ({ view, series }) => (series ? yearOnYear(view.indicator, series) : ''),
    },
    {
      key: 'course',
      label: t('course'),
      cell: ({ view, series }) => (series ? <Trend visit={visit} indicator={view.indicator} series={series} /> : ''),
    },
    { key: 'places', label: t('placesHead'), numeric: true, cell: ({ view }) => view.series.length },
  ]
  return (
    <Table
      visit={visit}
      caption={t('indicators')}
      columns={columns}
      rows={rows}
      rowKey={({ view }) => view.indicator.id}
    />
  )
}

function Nothing({ visit, asked, t }: PartProps & { asked: string }) {
  const above = visit.site.parent === null ? undefined : visit.sites.find(visit.site.parent)
  if (asked !== '')
    return (
      <EmptyState title={t('notFound', { q: asked })} why={t('notFoundWhy')}>
        <ButtonLink href={link(visit, '/indicators')}>{t('all')}</ButtonLink>
      </EmptyState>
    )
  return (
    <EmptyState title={t('nothing')} why={t('nothingWhy')}>
      {above ? (
        <ButtonLink href={link(visit, `/places/${visit.site.code}`, { site: above })}>
          {t('above', { region: inLang(visit.site.region, visit.lang) })}
        </ButtonLink>
      ) : null}
    </EmptyState>
  )
}
