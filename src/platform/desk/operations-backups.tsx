import { Badge } from '#ui/badge/badge.tsx'
import { Card } from '#ui/card/card.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { grouped } from '#ui/number/number.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import type { BackupRecord } from '../backup/records.ts'
import type { Visit } from '../http/visit.ts'
import type { InstallationState } from '../operations/installation.ts'
import { minute } from './jobs.pages.tsx'
import type { OperationsSay } from './operations.pages.tsx'
import { bytesOf } from './quantities.ts'

const shownBackups = 5

/** The plan of backups, and the last ones with whether a restore was tried. */
export function BackupCard({ visit, t, state }: { visit: Visit; t: OperationsSay; state: InstallationState }) {
  const { backups, backupPlan } = state
  const columns: Column<BackupRecord>[] = [
    { key: 'made', label: t('madeAt'), cell: each => minute(new Date(each.madeAt)) },
    { key: 'size', label: t('size'), numeric: true, cell: each => bytesOf(each.sizeBytes) },
    { key: 'rows', label: t('rows'), numeric: true, cell: each => grouped(each.rows) },
    {
      key: 'tried',
      label: t('tried'),
      cell: each =>
        each.triedAt ? <Badge tone="good">{minute(new Date(each.triedAt))}</Badge> : <Badge>{t('notTried')}</Badge>,
    },
  ]
  return (
    <Card title={t('backups')}>
      <Stack close>
        <p class="quiet">{backupPlan ? t('planned', backupPlan) : t('notPlanned')}</p>
        {backups.length > 0 ? (
          <Table
            visit={visit}
            caption={t('backups')}
            columns={columns}
            rows={backups.slice(0, shownBackups)}
            rowKey={each => `${each.madeAt} ${each.path}`}
          />
        ) : null}
        <p class="quiet">{t('howToTry')}</p>
      </Stack>
    </Card>
  )
}
