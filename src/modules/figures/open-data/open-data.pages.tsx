import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { indicatorPath } from '../pages/addresses.ts'
import { nameOf } from '../pages/say-series.ts'
import { type DataColumn, dataColumns } from './columns.data.ts'
import type { Dataset } from './dataset.ts'
import { openDataWords } from './open-data.words.data.ts'
import { FileLinks } from './take-data.tsx'

type Props = { visit: Visit; datasets: readonly Dataset[] }
type PartProps = { visit: Visit; t: Say<typeof openDataWords> }

/** Every dataset of a site with its files, and what stands in them. */
export function OpenDataPage({ visit, datasets }: Props) {
  const t = speak(openDataWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      description={t('lead')}
      breadcrumb={[{ label: t('home'), href: link(visit, '/') }, { label: t('title') }]}
    >
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="data-sets">
        {datasets.length > 0 ? <Datasets visit={visit} datasets={datasets} t={t} /> : <Nothing visit={visit} t={t} />}
      </div>
      <Section title={t('programs')} id="programs">
        <ul>
          <li>
            <a href={link(visit, '/data/catalogue.json', { lang: 'hans' })}>{t('catalogueFile')}</a>
          </li>
          <li>{t('zipNote')}</li>
          <li>{t('csvNote')}</li>
          <li>{t('addresses')}</li>
        </ul>
      </Section>
      <Section title={t('columns')} id="columns">
        <Columns visit={visit} t={t} />
      </Section>
    </Shell>
  )
}

function Nothing({ visit, t }: PartProps) {
  return (
    <EmptyState title={t('nothing')} why={t('nothingWhy')}>
      <ButtonLink href={link(visit, '/indicators')}>{t('toIndicators')}</ButtonLink>
    </EmptyState>
  )
}

function Datasets({ visit, datasets, t }: PartProps & Props) {
  const columns: Column<Dataset>[] = [
    {
      key: 'dataset',
      label: t('dataset'),
      cell: ({ indicator }) => (
        <>
          <a href={link(visit, indicatorPath(indicator.slug))}>{nameOf(indicator, visit.lang)}</a>{' '}
          {indicator.is_sample ? <Badge tone="warn">{t('sample')}</Badge> : null}
        </>
      ),
    },
    { key: 'rows', label: t('rows'), numeric: true, cell: ({ rows }) => rows.length },
    { key: 'places', label: t('places'), numeric: true, cell: ({ places }) => places.length },
    { key: 'span', label: t('span'), cell: ({ span }) => sayYears(span, t) },
    { key: 'changed', label: t('changed'), cell: ({ changedAt }) => changedAt.toISOString().slice(0, 10) },
    { key: 'licence', label: t('licence'), cell: ({ indicator }) => indicator.licence || t('noLicence') },
    { key: 'files', label: t('files'), cell: ({ indicator }) => <FileLinks visit={visit} slug={indicator.slug} /> },
  ]
  return (
    <Table
      visit={visit}
      caption={t('title')}
      columns={columns}
      rows={datasets}
      rowKey={({ indicator }) => indicator.id}
    />
  )
}

function sayYears(span: Dataset['span'], t: PartProps['t']): string {
  if (!span) return ''
  const [from, to] = [span.from.slice(0, 4), span.to.slice(0, 4)]
  return from === to ? from : t('spanning', { from, to })
}

function Columns({ visit, t }: PartProps) {
  const columns: Column<DataColumn>[] = [
    { key: 'column', label: t('column'), cell: ({ name }) => <code>{name}</code> },
    {
      key: 'means',
      label: t('means'),
      cell: ({ title, about }) => (
        <>
          <strong>{inLang(title, visit.lang)}</strong> {inLang(about, visit.lang)}
        </>
      ),
    },
    { key: 'type', label: t('type'), cell: ({ type }) => t(type) },
  ]
  return <Table visit={visit} caption={t('columns')} columns={columns} rows={dataColumns} rowKey={({ name }) => name} />
}
