import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { NumberCard } from '#ui/number-card/number-card.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import type { Place } from '../indicators/places.ts'
import { indicatorPath } from './addresses.ts'
import { indicatorWords } from './indicator-words.data.ts'
import { nameOf } from './say-series.ts'
import { lastOf, Trend, yearOnYear } from './trend.tsx'

type Props = { visit: Visit; place: Place; views: readonly IndicatorView[] }

/** How many indicators stand as large numbers above the table. */
const large = 4

/** All that is known of a place, indicator by indicator. */
export function PlacePage({ visit, place, views }: Props) {
  const t = speak(indicatorWords, visit.lang)
  const name = inLang(place.name, visit.lang)
  const title = t('placeTitle', { place: name })
  const known = views.flatMap(({ indicator, series: [series] }) => (series ? [{ indicator, series }] : []))
  type Row = (typeof known)[number]
  const address = ({ indicator }: Row) => link(visit, indicatorPath(indicator.slug, place.code))
  const columns: Column<Row>[] = [
    { key: 'name', label: t('indicator'), cell: row => <a href={address(row)}>{nameOf(row.indicator, visit.lang)}</a> },
    { key: 'period', label: t('period'), cell: row => lastOf(row.indicator, row.series, visit.lang).period },
    {
      key: 'value',
      label: t('latest'),
      numeric: true,
      cell: row => <strong>{lastOf(row.indicator, row.series, visit.lang).value}</strong>,
    },
    { key: 'change', label: t('change'), numeric: true, cell: row => yearOnYear(row.indicator, row.series) },
    { key: 'course', label: t('course'), cell: row => <Trend visit={visit} {...row} /> },
  ]
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={[
        { label: t('home'), href: link(visit, '/') },
        { label: t('indicators'), href: link(visit, '/indicators') },
        { label: name },
      ]}
    >
      <PageHead
        title={
          <>
            {name} {place.isSample ? <Badge tone="warn">{t('sample')}</Badge> : null}
          </>
        }
        meta={t('placeMeta', { n: known.length })}
      />
      {known.length > 0 ? (
        <>
          <div class="place-numbers">
            {known.slice(0, large).map(row => (
              <NumberCard
                key={row.indicator.id}
                label={nameOf(row.indicator, visit.lang)}
                value={lastOf(row.indicator, row.series, visit.lang).value}
                basis={{ href: address(row), label: lastOf(row.indicator, row.series, visit.lang).period }}
              />
            ))}
          </div>
          <Table visit={visit} caption={title} columns={columns} rows={known} rowKey={row => row.indicator.id} />
        </>
      ) : (
        <EmptyState title={t('placeEmpty', { place: name })} why={t('noValuesWhy')}>
          <ButtonLink href={link(visit, '/indicators')}>{t('all')}</ButtonLink>
        </EmptyState>
      )}
    </Shell>
  )
}
