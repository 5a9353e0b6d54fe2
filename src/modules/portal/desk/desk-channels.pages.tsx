import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { Channel } from '../channels/channels.store.ts'
import { channelTitle } from '../show.ts'
import { deskWords } from './desk.words.data.ts'
import { deskCrumbs } from './desk-list.pages.tsx'

type DeskSay = Say<typeof deskWords>

export type ChannelEditing = {
  channels: readonly Channel[]
  once: string
  /** What was typed into the form of a new channel before a refusal. */
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; editing: ChannelEditing }

/** The channels of a site: their names and order, and new ones. */
export function DeskChannelsPage({ visit, editing }: Props) {
  const t = speak(deskWords, visit.lang)
  return (
    <Shell visit={visit} title={t('channels')} breadcrumb={deskCrumbs(visit, t('channels'))}>
      <PageHead title={t('channels')} />
      {editing.refused ? <Notice tone="bad">{editing.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={editing.faults ?? []} />
      <Columns shape="aside">
        <div>
          {editing.channels.length === 0 ? <EmptyState title={t('noChannels')} /> : null}
          {editing.channels.length > 0 ? (
            <Table
              visit={visit}
              caption={t('channels')}
              columns={columns(visit, t)}
              rows={editing.channels}
              rowKey={channel => channel.id}
            />
          ) : null}
        </div>
        <Card title={t('newChannel')}>
          <NewChannel visit={visit} editing={editing} t={t} />
        </Card>
      </Columns>
    </Shell>
  )
}

function columns(visit: Visit, t: DeskSay): Column<Channel>[] {
  const name = (channel: Channel) => (
    <a href={link(visit, `/desk/channels/${channel.id}`)}>{channelTitle(channel, visit)}</a>
  )
  return [
    { key: 'title', label: t('titleHans'), cell: name },
    { key: 'path', label: t('address'), cell: channel => <code>/c/{channel.path}</code> },
    { key: 'position', label: t('position'), cell: channel => channel.position, numeric: true },
    { key: 'navigation', label: t('inNavigation'), cell: channel => (channel.inNavigation ? '✓' : '') },
  ]
}

type Field = ReturnType<typeof typed>

/** Fields that a new and a known channel share. */
function ChannelFields({ field, ticked, t }: { field: Field; ticked: boolean; t: DeskSay }) {
  return (
    <>
      <TextField label={t('titleHans')} required maxLength={40} {...field('titleHans')} />
      <TextField label={t('titleEn')} optionalWord={t('optional')} maxLength={60} {...field('titleEn')} />
      <TextField label={t('position')} inputMode="numeric" size={5} required {...field('position')} />
      <TickField at="inNavigation" label={t('inNavigation')} ticked={ticked} />
    </>
  )
}

function NewChannel({ visit, editing, t }: Props & { t: DeskSay }) {
  const values = editing.typed ?? { position: String(editing.channels.length + 1) }
  const field = typed(values, editing.faults)
  const parents = editing.channels.map(channel => ({ value: channel.path, label: channelTitle(channel, visit) }))
  return (
    <Form visit={visit} action={link(visit, '/desk/channels')} once={`channel-${editing.once}`}>
      <SelectField label={t('parent')} choices={parents} none={t('top')} {...field('parent')} />
      <TextField label={t('slug')} hint={t('slugHint')} required maxLength={40} {...field('slug')} />
      <ChannelFields field={field} ticked={values.inNavigation === 'yes'} t={t} />
      <Actions>
        <Button tone="primary">{t('addChannel')}</Button>
      </Actions>
    </Form>
  )
}

type KnownProps = { visit: Visit; channel: Channel; editing: Omit<ChannelEditing, 'channels'> }

/** What a channel is called and where it stands. */
export function DeskChannelPage({ visit, channel, editing }: KnownProps) {
  const t = speak(deskWords, visit.lang)
  const title = channelTitle(channel, visit)
  const above = [{ label: t('channels'), href: link(visit, '/desk/channels') }]
  const values: Record<string, unknown> = editing.typed ?? channel
  return (
    <Shell visit={visit} title={title} breadcrumb={deskCrumbs(visit, title, above)}>
      <PageHead title={title} meta={<code>/c/{channel.path}</code>} />
      <ErrorSummary visit={visit} faults={editing.faults ?? []} />
      <Form visit={visit} action={link(visit, `/desk/channels/${channel.id}`)} once={`channel-${editing.once}`}>
        <ChannelFields
          field={typed(values, editing.faults)}
          ticked={editing.typed ? values.inNavigation === 'yes' : channel.inNavigation}
          t={t}
        />
        <Actions>
          <Button tone="primary">{t('save')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}
