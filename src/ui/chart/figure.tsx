import type { ComponentChildren } from 'preact'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Disclosure } from '../dialog/dialog.tsx'
import { grouped } from '../number/number.ts'
import { Table } from '../table/table.tsx'
import { chartWords } from './chart.data.ts'

/** One line, or the parts of one colour; a value that is not known is null and never drawn as 0. */
export type Series = { name: string; values: readonly (number | null)[] }

/** What every chart takes: the title says what the picture shows, not what it is of. */
export type ChartProps = {
  visit: Visit
  title: string
  unit: string
  source?: string
  /** Day of the data, as people read it. */
  date?: string
  /** What stands along the bottom (or beside the bars). */
  labels: readonly string[]
  series: readonly Series[]
  /** Digits after the point in labels and table. */
  decimals?: number
}

/** Title, legend, picture, source and the same numbers as a table. */
export function ChartFigure(props: ChartProps & { children: ComponentChildren }) {
  const t = speak(chartWords, props.visit.lang)
  const about = [props.source && t('source', { source: props.source }), props.date].filter(Boolean).join(' · ')
  return (
    <figure class="chart">
      <figcaption>
        <p class="chart-title">{props.title}</p>
        <p class="chart-unit">{t('unit', { unit: props.unit })}</p>
      </figcaption>
      {props.series.length > 1 ? <Legend series={props.series} /> : null}
      {props.children}
      {about ? <p class="chart-source">{about}</p> : null}
      <Disclosure summary={t('asTable')}>
        <Numbers {...props} />
      </Disclosure>
    </figure>
  )
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul class="chart-legend plain-list">
      {series.map((each, index) => (
        <li key={each.name}>
          <svg width="12" height="12" aria-hidden="true">
            <rect class={`fill-${index + 1}`} width="12" height="12" rx="3" />
          </svg>
          {each.name}
        </li>
      ))}
    </ul>
  )
}

function Numbers({ visit, title, labels, series, decimals }: ChartProps) {
  const t = speak(chartWords, visit.lang)
  const columns = series.map((each, index) => ({
    key: `s${index}`,
    label: each.name,
    numeric: true,
    cell: (row: number) => {
      const value = each.values[row]
      return value === null || value === undefined ? t('noValue') : grouped(value, decimals)
    },
  }))
  return (
    <Table
      visit={visit}
      caption={title}
      phone="scroll"
      columns={[{ key: 'label', label: t('category'), cell: row => labels[row] }, ...columns]}
      rows={labels.map((_, index) => index)}
      rowKey={row => String(row)}
    />
  )
}
