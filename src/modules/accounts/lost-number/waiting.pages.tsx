import { minute } from '#platform/desk/jobs.pages.tsx'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../people/people.pages.tsx'
import { lostNumbersPath } from './lost-number.pages.tsx'
import type { NamedLostNumber } from './second-officer.ts'
import { lostNumberWords } from './words.data.ts'

export const waitingPath = `${lostNumbersPath}/waiting`

type LostSay = Say<typeof lostNumberWords>
type Props = { visit: Visit; waiting: readonly NamedLostNumber[]; done?: 'confirm' | 'stop' | undefined }

/** What waits for a second officer. */
export function WaitingPage({ visit, waiting, done }: Props) {
  const t = speak(lostNumberWords, visit.lang)
  return (
    <Shell visit={visit} title={t('waitingTitle')} breadcrumb={deskCrumbs(visit, t('waitingTitle'))}>
      <Stack>
        <h1>{t('waitingTitle')}</h1>
        <p class="quiet">{t('waitingLead')}</p>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        {waiting.length === 0 ? (
          <EmptyState title={t('waitingNone')} />
        ) : (
          <Table
            visit={visit}
            caption={t('waitingTitle')}
            columns={columns(visit, t)}
            rows={waiting}
            rowKey={row => row.id}
          />
        )}
      </Stack>
    </Shell>
  )
}

function columns(visit: Visit, t: LostSay): Column<NamedLostNumber>[] {
  return [
    { key: 'person', label: t('person'), cell: row => row.name },
    { key: 'number', label: t('newNumber'), cell: row => `*******${row.numberEnd}` },
    { key: 'clerk', label: t('clerk'), cell: row => row.clerk },
    { key: 'asked', label: t('askedAt'), numeric: true, cell: row => minute(row.askedAt) },
    { key: 'until', label: t('until'), numeric: true, cell: row => minute(row.expiresAt) },
    { key: 'action', label: t('action'), cell: row => <Decide {...{ visit, row, t }} /> },
  ]
}

function Decide({ visit, row, t }: { visit: Visit; row: NamedLostNumber; t: LostSay }) {
  return (
    <Row>
      <Confirm
        visit={visit}
        action={link(visit, `${lostNumbersPath}/${row.id}/confirm`)}
        label={t('confirm')}
        question={t('confirmQuestion', { name: row.name, end: row.numberEnd })}
        yes={t('confirmYes')}
        small
      />
      <Form visit={visit} action={link(visit, `${lostNumbersPath}/${row.id}/stop`)}>
        <Button small>{t('stop')}</Button>
      </Form>
    </Row>
  )
}
