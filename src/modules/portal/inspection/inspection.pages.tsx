import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { channelTitle, showInstant } from '../show.ts'
import { findingColumns, type InspectionSay, LevelBadge, nameOf } from './finding-columns.tsx'
import type { WarningRow } from './inspection.store.ts'
import type { Inspected } from './inspection.ts'
import { inspectionWords } from './words.data.ts'

type Props = { visit: Visit; inspected: Inspected; nowMs: number }

/** Every item of the inspection with what it is now, how far it is from failing the site, and what to do. */
export function InspectionPage({ visit, inspected, nowMs }: Props) {
  const t = speak(inspectionWords, visit.lang)
  const { rules, findings } = inspected
  const count = (level: string) => findings.filter(each => each.level === level).length
  const basis = t('rules', { issuer: inLang(rules.issuedBy, visit.lang), number: rules.number ?? '' })
  const summary = t('summary', { red: count('red'), amber: count('amber'), good: count('good') })
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <PageHead title={t('title')} lead={t('lead')} meta={basis} />
      <p>
        <strong>{summary}</strong>
      </p>
      <Table
        visit={visit}
        caption={t('findings')}
        columns={findingColumns({ visit, channels: inspected.channels, nowMs, t })}
        rows={findings}
        rowKey={finding => finding.key}
      />
      <p class="quiet">{t('rulesMore')}</p>
      <Kinds visit={visit} inspected={inspected} t={t} />
      <Warnings visit={visit} inspected={inspected} t={t} />
    </Shell>
  )
}

type PartProps = { visit: Visit; inspected: Inspected; t: InspectionSay }

function Kinds({ visit, inspected, t }: PartProps) {
  const mayChoose = may(visit.actor, 'portal.configure', visit.site, visit.sites)
  if (!mayChoose || inspected.channels.length === 0) return null
  const kinds = (['news', 'notices', 'free'] as const).map(value => ({ value, label: t(value) }))
  return (
    <Section title={t('kinds')} id="kinds">
      <p class="quiet">{t('kindsLead')}</p>
      <Form visit={visit} action={link(visit, '/desk/inspection/kinds')}>
        <div class="inspection-kinds">
          {inspected.channels.map(({ channel, upkeep, saidByEditor }) => (
            <SelectField
              key={channel.id}
              at={`kind-${channel.id}`}
              label={channelTitle(channel, visit)}
              choices={kinds}
              none={saidByEditor ? t('byName') : `${t('byName')}: ${t(upkeep)}`}
              value={saidByEditor ? upkeep : ''}
            />
          ))}
        </div>
        <Actions>
          <Button>{t('saveKinds')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Warnings({ visit, inspected, t }: PartProps) {
  const columns: Column<WarningRow>[] = [
    { key: 'item', label: t('item'), cell: row => nameOf(row.finding, visit, inspected.channels, t) },
    { key: 'level', label: t('level'), cell: row => <LevelBadge level={row.level} t={t} /> },
    { key: 'warned', label: t('warnedAt'), cell: row => showInstant(row.warned_at) },
    {
      key: 'settled',
      label: t('settledAt'),
      cell: row => (row.settled_at ? showInstant(row.settled_at) : t('standing')),
    },
  ]
  return (
    <Section title={t('warnings')} id="warnings">
      <p class="quiet">{t('warningsLead')}</p>
      {inspected.warnings.length > 0 ? (
        <Table
          visit={visit}
          caption={t('warnings')}
          columns={columns}
          rows={inspected.warnings}
          rowKey={row => `${row.key} ${row.warned_at.getTime()}`}
        />
      ) : (
        <p class="quiet">{t('noWarnings')}</p>
      )}
    </Section>
  )
}
