import { toLocalIso } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { sayAgo, sayDevice } from './devices.ts'
import type { SessionRow } from './sessions.ts'
import { sessionsWords } from './sessions.words.data.ts'

export type SessionsDone = 'one' | 'others'

type Props = {
  visit: Visit
  sessions: readonly SessionRow[]
  /** The sign-in that asks. */
  ownId: string
  nowMs: number
  done?: SessionsDone | undefined
}

/** Where one is signed in, with the buttons that end it. */
export function SessionsPage({ visit, sessions, ownId, nowMs, done }: Props) {
  const t = speak(sessionsWords, visit.lang)
  const others = sessions.filter(session => session.id !== ownId).length
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={accountCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <Table
          visit={visit}
          caption={t('title')}
          columns={columns({ visit, ownId, nowMs }, t)}
          rows={sessions}
          rowKey={session => session.id}
        />
        {others > 0 ? (
          <Confirm
            visit={visit}
            action={link(visit, '/account/sign-ins/end-others')}
            label={t('endOthers')}
            question={t('endOthersQuestion', { n: others })}
            yes={t('endOthersYes')}
          />
        ) : null}
      </Stack>
    </Shell>
  )
}

function columns(
  { visit, ownId, nowMs }: Pick<Props, 'visit' | 'ownId' | 'nowMs'>,
  t: Say<typeof sessionsWords>,
): Column<SessionRow>[] {
  const day = (at: Date) => toLocalIso(at.getTime()).slice(0, 16).replace('T', ' ')
  const device = (session: SessionRow) => sayDevice(session.userAgent, visit.lang)
  return [
    { key: 'device', label: t('device'), cell: device },
    { key: 'address', label: t('address'), cell: session => session.clientAddress || t('addressUnknown') },
    { key: 'since', label: t('since'), cell: session => day(session.since) },
    {
      key: 'seen',
      label: t('seen'),
      cell: ({ id, seenAt, since }) =>
        id === ownId ? <Badge tone="good">{t('here')}</Badge> : sayAgo(nowMs - (seenAt ?? since).getTime(), visit.lang),
    },
    {
      key: 'action',
      label: t('action'),
      cell: session =>
        session.id === ownId ? null : (
          <Confirm
            visit={visit}
            action={link(visit, '/account/sign-ins/end')}
            label={t('end')}
            question={t('endQuestion', { device: device(session) })}
            yes={t('endYes')}
            small
          >
            <input type="hidden" name="session" value={session.id} />
          </Confirm>
        ),
    },
  ]
}
