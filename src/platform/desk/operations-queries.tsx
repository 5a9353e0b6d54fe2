import { Card } from '#ui/card/card.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { grouped } from '#ui/number/number.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { type SlowQuery, slowFromMs } from '../db/slow-queries.ts'
import type { Visit } from '../http/visit.ts'
import { minute } from './jobs.pages.tsx'
import type { OperationsSay } from './operations.pages.tsx'

const shownQueries = 20

/** Statements that took long, the longest first. */
export function SlowQueryCard(props: { visit: Visit; t: OperationsSay; queries: readonly SlowQuery[] }) {
  const { visit, t, queries } = props
  const columns: Column<SlowQuery>[] = [
    { key: 'statement', label: t('statement'), cell: each => <code>{each.sql}</code> },
    { key: 'longest', label: t('longest'), numeric: true, cell: each => grouped(each.longestMs, 0) },
    { key: 'times', label: t('times'), numeric: true, cell: each => grouped(each.times) },
    { key: 'last', label: t('lastAt'), numeric: true, cell: each => minute(new Date(each.lastAtMs)) },
  ]
  return (
    <Card title={t('slow')}>
      <Stack close>
        <p class="quiet">{t('slowLead', { ms: slowFromMs })}</p>
        {queries.length === 0 ? (
          <p>{t('noSlow')}</p>
        ) : (
          <Table
            visit={visit}
            caption={t('slow')}
            columns={columns}
            rows={queries.slice(0, shownQueries)}
            rowKey={each => each.sql}
          />
        )}
      </Stack>
    </Card>
  )
}
