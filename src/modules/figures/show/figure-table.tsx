import { type Column, Table } from '#ui/table/table.tsx'
import type { Figure } from '../kernel/index.ts'
import { sayValue } from './say-amount.ts'
import { figureId, sayKind, sayPeriod, sayQualifier } from './say-figure.ts'
import { chineseLang, chineseWith, type FigureVoice, sayWith } from './voice.ts'

type Props = {
  voice: FigureVoice
  figures: readonly Figure[]
  /** How many to show; all without it. */
  most?: number
  /** Places to leave out. */
  hidden?: ReadonlySet<number>
}

type Row = { figure: Figure; at: number }

/** The figures of a text, one a line, each with an id (`figureId`) that links lead to. */
export function FigureTable({ voice, figures, most = figures.length, hidden }: Props) {
  const rows = figures
    .slice(0, most)
    .map((figure, at) => ({ figure, at }))
    .filter(({ at }) => !hidden?.has(at))
  return (
    <div class="figure-table">
      <Table
        caption={sayWith(voice, 'figures.caption')}
        columns={columnsOf(voice)}
        rows={rows}
        rowKey={({ at }) => String(at)}
      />
    </div>
  )
}

function columnsOf(voice: FigureVoice): Column<Row>[] {
  const lang = chineseLang(voice)
  const label = (name: string) => sayWith(voice, `figure.${name}`)
  return [
    {
      key: 'subject',
      label: label('subject'),
      cell: ({ figure, at }) => (
        <span id={figureId(at)} class="figure-subject" lang={lang}>
          {chineseWith(voice, figure.subject) || sayWith(voice, 'figure.noSubject')}
        </span>
      ),
    },
    { key: 'quote', label: label('quote'), cell: ({ figure }) => <span lang={lang}>{figure.quote}</span> },
    { key: 'value', label: label('value'), numeric: true, cell: ({ figure }) => sayValue(voice, figure) },
    { key: 'period', label: label('period'), cell: ({ figure }) => sayPeriod(voice, figure.period) },
    {
      key: 'kind',
      label: label('kind'),
      cell: ({ figure }) => [sayKind(voice, figure), sayQualifier(voice, figure.qualifier)].filter(Boolean).join(' · '),
    },
  ]
}
