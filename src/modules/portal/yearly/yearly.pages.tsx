import type { Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { grouped } from '#ui/number/number.ts'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { FilterBar, ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { channelTitle } from '../show.ts'
import { yearlyWords } from './words.data.ts'
import type { YearlyFigure, YearlyReport } from './yearly.ts'

type YearlySay = Say<typeof yearlyWords>
type ChannelRow = YearlyReport['channels'][number]

const exports = [
  { label: 'CSV', path: '/desk/yearly/report.csv' },
  { label: 'Excel', path: '/desk/yearly/report.xlsx' },
]

/** What a site did in a year, number by number, each with how it was counted. */
export function YearlyPage({ visit, report, years }: { visit: Visit; report: YearlyReport; years: readonly number[] }) {
  const t = speak(yearlyWords, visit.lang)
  const choices = years.map(year => ({ value: String(year), label: String(year) }))
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <PageHead title={t('title')} lead={t('lead')} />
      <FilterBar visit={visit} isFiltered={false}>
        <SelectField at="year" label={t('year')} choices={choices} value={String(report.year)} />
      </FilterBar>
      <ListHead visit={visit} total={report.figures.length} exports={exports} />
      <Table
        visit={visit}
        caption={t('figures')}
        columns={figureColumns(t)}
        rows={report.figures}
        rowKey={figure => figure.item}
      />
      <p class="quiet">{t('notKept')}</p>
      <Section title={t('byChannel')}>
        <Table
          visit={visit}
          caption={t('byChannel')}
          columns={channelColumns(visit, t)}
          rows={report.channels}
          rowKey={row => row.channel?.id ?? 'none'}
        />
      </Section>
    </Shell>
  )
}

function figureColumns(t: YearlySay): Column<YearlyFigure>[] {
  return [
    { key: 'item', label: t('item'), cell: figure => t(figure.item) },
    { key: 'value', label: t('value'), cell: figure => `${grouped(figure.value)} ${t(figure.unit)}`, numeric: true },
    { key: 'how', label: t('how'), cell: figure => t(figure.how) },
  ]
}

function channelColumns(visit: Visit, t: YearlySay): Column<ChannelRow>[] {
  return [
    {
      key: 'channel',
      label: t('channel'),
      cell: ({ channel }) => (channel ? channelTitle(channel, visit) : t('noChannel')),
    },
    { key: 'articles', label: t('articles'), cell: row => grouped(row.articles), numeric: true },
    { key: 'clicks', label: t('clicks'), cell: row => grouped(row.clicks), numeric: true },
  ]
}
