import { Card } from '#ui/card/card.tsx'
import { DefinitionList } from '#ui/definition-list/definition-list.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { grouped } from '#ui/number/number.ts'
import { NumberCard, NumberRow } from '#ui/number-card/number-card.tsx'
import { Progress } from '#ui/progress/progress.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { link, type Visit } from '../http/visit.ts'
import { type Say, speak } from '../i18n/words.ts'
import { type Concern, concernsOf, type InstallationState } from '../operations/installation.ts'
import { minute } from './jobs.pages.tsx'
import { operationsWords } from './operations.data.ts'
import { BackupCard } from './operations-backups.tsx'
import { SampleCharts } from './operations-charts.tsx'
import { SlowQueryCard } from './operations-queries.tsx'
import { bytesOf, durationOf } from './quantities.ts'

export type OperationsSay = Say<typeof operationsWords>

/** How the installation runs: what needs attention first, then numbers, lines, backups and slow statements. */
export function OperationsPage({ visit, state }: { visit: Visit; state: InstallationState }) {
  const t = speak(operationsWords, visit.lang)
  const { version, node, upMs } = state
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('desk'), href: link(visit, '/desk') }, { label: t('title') }]}
    >
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead', { version, node, up: durationOf(t, upMs) })}</p>
        <Concerns t={t} state={state} />
        <Numbers visit={visit} t={t} state={state} />
        <SampleCharts visit={visit} t={t} samples={state.samples} />
        <Columns shape={2}>
          <MachineCard t={t} state={state} />
          <BackupCard visit={visit} t={t} state={state} />
        </Columns>
        <SlowQueryCard visit={visit} t={t} queries={state.slowQueries} />
      </Stack>
    </Shell>
  )
}

const tones: Record<Concern, 'bad' | 'warn'> = {
  lowDisk: 'bad',
  deadLetters: 'bad',
  failedJobs: 'bad',
  noBackup: 'warn',
  staleBackup: 'warn',
  calendarMissing: 'warn',
}

function Concerns({ t, state }: { t: OperationsSay; state: InstallationState }) {
  const concerns = concernsOf(state)
  if (concerns.length === 0) return <Notice tone="good">{t('allWell')}</Notice>
  const values = {
    free: bytesOf(state.disk.freeBytes),
    dead: state.outbox.dead,
    failed: state.jobs.failed,
    when: state.backups[0] ? minute(new Date(state.backups[0].madeAt)) : '',
    years: state.missingYears.join(', '),
  }
  return (
    <Stack close>
      {concerns.map(concern => (
        <Notice key={concern} tone={tones[concern]}>
          {t(concern, values)}
        </Notice>
      ))}
    </Stack>
  )
}

function Numbers({ visit, t, state }: { visit: Visit; t: OperationsSay; state: InstallationState }) {
  const { jobs, outbox } = state
  const basis = (path: string) => ({ href: link(visit, path), label: t('look') })
  return (
    <NumberRow>
      <NumberCard label={t('jobsUnderWay')} value={grouped(jobs.waiting + jobs.running)} basis={basis('/desk/jobs')} />
      <NumberCard label={t('jobsFailed')} value={grouped(jobs.failed)} basis={basis('/desk/jobs?state=failed')} />
      <NumberCard label={t('messagesWaiting')} value={grouped(outbox.waiting)} basis={basis('/desk/outbox')} />
      <NumberCard label={t('messagesDead')} value={grouped(outbox.dead)} basis={basis('/desk/outbox')} />
    </NumberRow>
  )
}

function MachineCard({ t, state }: { t: OperationsSay; state: InstallationState }) {
  const { disk, databaseKind, databaseBytes, dataDir, memoryMb, roles } = state
  const free = t('diskFree', { free: bytesOf(disk.freeBytes), whole: bytesOf(disk.wholeBytes) })
  return (
    <Card title={t('machine')}>
      <Stack close>
        <Progress label={t('disk')} done={1 - disk.freeBytes / disk.wholeBytes} note={free} />
        <DefinitionList
          items={[
            [t('database'), `${t(databaseKind)} · ${bytesOf(databaseBytes)}`],
            [t('memory'), `${grouped(memoryMb)} MB`],
            [t('dataDir'), <span>{dataDir}</span>],
            [t('roles'), roles.join(', ')],
          ]}
        />
      </Stack>
    </Card>
  )
}
