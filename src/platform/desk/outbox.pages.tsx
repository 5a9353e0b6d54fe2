import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { OutboxMessage } from '../events.ts'
import { link, type Visit } from '../http/visit.ts'
import { speak } from '../i18n/words.ts'
import { outboxWords } from './desk.data.ts'
import { minute, siteName } from './jobs.pages.tsx'

/** Dead letters, each with the reason why it did not arrive and a button that sends it again. */
export function OutboxPage({ visit, messages }: { visit: Visit; messages: readonly OutboxMessage[] }) {
  const t = speak(outboxWords, visit.lang)
  const columns: Column<OutboxMessage>[] = [
    { key: 'event', label: t('event'), cell: message => message.event },
    { key: 'subscriber', label: t('subscriber'), cell: message => message.subscriber },
    { key: 'site', label: t('site'), cell: message => siteName(visit, message.siteId) },
    { key: 'created', label: t('createdAt'), numeric: true, cell: message => minute(message.createdAt) },
    { key: 'attempts', label: t('attempts'), numeric: true, cell: message => message.attempts },
    { key: 'error', label: t('error'), cell: message => message.error },
    {
      key: 'action',
      label: t('action'),
      cell: message => (
        <Form visit={visit} action={link(visit, `/desk/outbox/${message.id}/retry`)}>
          <input type="hidden" name="site" value={message.siteId} />
          <Button small>{t('retry')}</Button>
        </Form>
      ),
    },
  ]
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('desk'), href: link(visit, '/desk') }, { label: t('title') }]}
    >
      <Stack>
        <h1>{t('title')}</h1>
        <p class="quiet">{t('lead')}</p>
        {messages.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Table visit={visit} caption={t('title')} columns={columns} rows={messages} rowKey={message => message.id} />
        )}
      </Stack>
    </Shell>
  )
}
