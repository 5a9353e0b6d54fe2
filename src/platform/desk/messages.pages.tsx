import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { link, type Visit } from '../http/visit.ts'
import { type Say, speak } from '../i18n/words.ts'
import { maskedNumber } from '../notify/mobile.ts'
import { textReasonWords, textWords } from '../notify/notify.data.ts'
import type { TextState, TextView } from '../notify/notify.store.ts'
import type { TextContent } from '../notify/notify.ts'
import { minute } from './jobs.pages.tsx'

type TextSay = Say<typeof textWords>

const tones: Record<TextState, Tone> = { waiting: 'neutral', sent: 'good', shown: 'good', failed: 'bad' }

/** The message that was asked for just now. */
export type LookedAt = { id: string; content: TextContent }

type Props = {
  visit: Visit
  messages: readonly TextView[]
  byGateway: boolean
  nowMs: number
  lookedAt?: LookedAt
}

/** Text messages and how they went; without a gateway, the operator looks at each that must be passed on. */
export function MessagesPage({ visit, messages, byGateway, nowMs, lookedAt }: Props) {
  const t = speak(textWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('desk'), href: link(visit, '/desk') }, { label: t('title') }]}
    >
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t(byGateway ? 'leadGateway' : 'leadPage')}</p>
        {lookedAt ? <Looked {...{ lookedAt, messages, t }} /> : null}
        {messages.length === 0 ? (
          <EmptyState title={t('none')} why={t('noneWhy')} />
        ) : (
          <>
            <ListHead visit={visit} total={messages.length} />
            <Table
              visit={visit}
              caption={t('title')}
              columns={columns(visit, t, nowMs)}
              rows={messages}
              rowKey={message => message.id}
            />
          </>
        )}
      </Stack>
    </Shell>
  )
}

function Looked({ lookedAt, messages, t }: { lookedAt: LookedAt; messages: readonly TextView[]; t: TextSay }) {
  const expiresAt = messages.find(message => message.id === lookedAt.id)?.expiresAt
  return (
    <Card title={t('content')}>
      <Stack close>
        <p>{t('contentTo', { number: maskedNumber(lookedAt.content.number) })}</p>
        <p>
          <strong>{lookedAt.content.text}</strong>
        </p>
        {expiresAt ? <p class="quiet">{t('contentUntil', { time: minute(expiresAt) })}</p> : null}
      </Stack>
    </Card>
  )
}

function columns(visit: Visit, t: TextSay, nowMs: number): Column<TextView>[] {
  return [
    { key: 'number', label: t('number'), cell: message => t('numberEnd', { end: message.numberEnd }) },
    { key: 'purpose', label: t('purpose'), cell: message => <code>{message.purpose}</code> },
    { key: 'state', label: t('state'), cell: ({ state }) => <Badge tone={tones[state]}>{t(state)}</Badge> },
    { key: 'created', label: t('createdAt'), numeric: true, cell: message => minute(message.createdAt) },
    { key: 'attempts', label: t('attempts'), numeric: true, cell: message => message.attempts },
    { key: 'reason', label: t('reason'), cell: message => reasonOf(visit, message) },
    { key: 'action', label: t('action'), cell: message => <Look {...{ visit, message, t, nowMs }} /> },
  ]
}

function reasonOf(visit: Visit, { reason, detail }: TextView): string {
  if (!reason) return ''
  const say = speak(textReasonWords, visit.lang)
  const known = reason in textReasonWords ? say(reason as keyof typeof textReasonWords) : reason
  return detail ? `${known} (${detail})` : known
}

function Look({ visit, message, t, nowMs }: { visit: Visit; message: TextView; t: TextSay; nowMs: number }) {
  const { id, site, channel, guarded, expiresAt } = message
  if (channel === 'gateway' || expiresAt.getTime() <= nowMs || (guarded && visit.actor?.sample)) return null
  return (
    <Form visit={visit} action={link(visit, `/desk/messages/${id}/show`)}>
      <input type="hidden" name="site" value={site} />
      <Button small>{t('look')}</Button>
    </Form>
  )
}
