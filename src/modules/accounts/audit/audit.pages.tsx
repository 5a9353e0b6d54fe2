import { minute } from '#platform/desk/jobs.pages.tsx'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang, type Saying } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { DateField, TextField } from '#ui/field/text-fields.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { withQuery } from '#ui/table/address.ts'
import { FilterBar, ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../people/people.pages.tsx'
import { type AskedAudit, anyLook, auditedSites, auditPageRows, mostAuditRows, type NamedAuditRow } from './audit.ts'
import { auditPageWords } from './words.data.ts'

export const auditPath = '/desk/audit'
/** What actions are called: `<module>.<verb>-<thing>` → saying. */
export type ActionWords = Readonly<Record<string, Saying>>

const shownSubjects = 3

type AuditSay = Say<typeof auditPageWords>
type Props = {
  visit: Visit
  actions: ActionWords
  rows: readonly NamedAuditRow[]
  total: number
  page: number
  asked: AskedAudit
}

/** Who did or saw what, and when. */
export function AuditPage({ visit, actions, rows, total, page, asked }: Props) {
  const t = speak(auditPageWords, visit.lang)
  const exports = ['csv', 'xlsx'].map(kind => ({
    label: kind === 'csv' ? 'CSV' : 'Excel',
    path: `${auditPath}.${kind}`,
  }))
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        <AuditFilterBar {...{ visit, actions, asked, t }} />
        <ListHead visit={visit} total={total} exports={exports} />
        {total === mostAuditRows ? <Notice>{t('atLeast', { n: mostAuditRows })}</Notice> : null}
        {rows.length === 0 ? (
          <EmptyState title={t('none')} why={t('noneWhy')} />
        ) : (
          <AuditTable {...{ visit, actions, rows, t }} />
        )}
        <Pager visit={visit} page={page} pages={Math.ceil(total / auditPageRows)} />
      </Stack>
    </Shell>
  )
}

function AuditTable({ visit, actions, rows, t }: Pick<Props, 'visit' | 'actions' | 'rows'> & { t: AuditSay }) {
  const filtered = (change: Record<string, string>) => link(visit, withQuery(visit.path, { ...change, page: null }))
  const columns: Column<NamedAuditRow>[] = [
    { key: 'when', label: t('when'), cell: row => <time dateTime={row.at.toISOString()}>{minute(row.at)}</time> },
    { key: 'who', label: t('who'), cell: row => <a href={filtered({ who: row.actorId })}>{actorText(row, t)}</a> },
    { key: 'action', label: t('action'), cell: row => actionText(actions, row.action, visit) },
    {
      key: 'subject',
      label: t('subject'),
      cell: row => <Subjects subjects={row.subjects} address={subject => filtered({ subject })} t={t} />,
    },
    {
      key: 'site',
      label: t('site'),
      cell: row => inLang(visit.sites.find(row.site)?.region ?? [row.site, row.site], visit.lang),
    },
    { key: 'detail', label: t('detail'), cell: row => <code>{detailText(row)}</code> },
  ]
  return <Table visit={visit} caption={t('title')} columns={columns} rows={rows} rowKey={row => row.id} />
}

type SubjectsProps = { subjects: readonly string[]; address: (subject: string) => string; t: AuditSay }

function Subjects({ subjects, address, t }: SubjectsProps) {
  const rest = subjects.length - shownSubjects
  return (
    <>
      {subjects.slice(0, shownSubjects).map(subject => (
        <div key={subject}>
          <a href={address(subject)}>
            <code>{subject}</code>
          </a>
        </div>
      ))}
      {rest > 0 ? t('more', { n: rest }) : null}
    </>
  )
}

/** Who acted: a name, a program, or an account that was erased. */
export function actorText({ actorId, actorName }: NamedAuditRow, t: AuditSay): string {
  if (actorId.startsWith('program:')) return `${t('program')} ${actorId.slice('program:'.length)}`
  return actorName ?? t('gone')
}

export function actionText(actions: ActionWords, action: string, { lang }: Pick<Visit, 'lang'>): string {
  const saying = actions[action]
  return saying ? inLang(saying, lang) : action
}

export function detailText({ detail }: NamedAuditRow): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ')
}

function AuditFilterBar({ visit, actions, asked, t }: Pick<Props, 'visit' | 'actions' | 'asked'> & { t: AuditSay }) {
  const choices = Object.entries(actions)
    .map(([value, saying]) => ({ value, label: inLang(saying, visit.lang) }))
    .sort((a, b) => a.label.localeCompare(b.label, visit.lang === 'en' ? 'en' : 'zh'))
  const looks = { value: anyLook, label: t('anyLook') }
  const sites = auditedSites(visit).map(code => ({
    value: code,
    label: inLang(visit.sites.find(code)!.region, visit.lang),
  }))
  return (
    <FilterBar visit={visit} isFiltered={Object.values(asked).some(Boolean)}>
      <TextField at="who" label={`${t('who')} · ${t('whoHint')}`} maxLength={60} value={asked.who} />
      <TextField at="subject" label={`${t('subject')} · ${t('subjectHint')}`} maxLength={200} value={asked.subject} />
      <SelectField
        at="action"
        label={t('action')}
        none={t('anyAction')}
        choices={[looks, ...choices]}
        value={asked.action}
      />
      {sites.length > 1 ? (
        <SelectField at="site" label={t('site')} none={t('anySite')} choices={sites} value={asked.site} />
      ) : null}
      <DateField at="from" label={t('from')} value={asked.from} />
      <DateField at="to" label={t('to')} value={asked.to} />
    </FilterBar>
  )
}
