import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import type { PersonalRecord } from '#platform/personal.ts'
import { Actions, ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { accountCrumbs } from '../account-links.tsx'
import type { OwnKind } from './own-data.ts'
import { fieldLabel, fieldsOf, valueText } from './record-text.ts'
import { ownDataWords } from './words.data.ts'

export const ownDataPath = '/account/my-data'
const shown = 20

/** Everything that is kept of the visitor, kind by kind, with the same as a file. */
export function OwnDataPage({ visit, kinds }: { visit: Visit; kinds: readonly OwnKind[] }) {
  const t = speak(ownDataWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        <Actions>
          <ButtonLink href={link(visit, `${ownDataPath}/file.json`)} tone="primary" download>
            {t('json')}
          </ButtonLink>
          <ButtonLink href={link(visit, `${ownDataPath}/file.html`)} download>
            {t('html')}
          </ButtonLink>
          <a href={link(visit, '/privacy')}>{t('rules')}</a>
          <a href={link(visit, '/account/erasure')}>{t('erase')}</a>
        </Actions>
        {kinds.map(kind => (
          <KindCard key={kind.rule.kind} visit={visit} kind={kind} t={t} />
        ))}
      </Stack>
    </Shell>
  )
}

function KindCard({ visit, kind, t }: { visit: Visit; kind: OwnKind; t: Say<typeof ownDataWords> }) {
  const { rule, records } = kind
  const name = inLang(rule.name, visit.lang)
  const rows = records.slice(0, shown).map((record, at) => ({ id: String(at), record }))
  const columns = fieldsOf(records).map(
    (field): Column<{ id: string; record: PersonalRecord }> => ({
      key: field,
      label: fieldLabel(field, visit.lang),
      cell: row => valueText(row.record[field], visit.lang),
    }),
  )
  return (
    <Card title={name} aside={records.length === 0 ? t('none') : t('count', { n: records.length })}>
      {records.length > shown ? <p class="quiet">{t('firstOnes', { shown })}</p> : null}
      {records.length === 0 ? (
        <p class="quiet">{inLang(rule.clause, visit.lang)}</p>
      ) : (
        <Table visit={visit} caption={name} columns={columns} rows={rows} rowKey={row => row.id} />
      )}
    </Card>
  )
}
