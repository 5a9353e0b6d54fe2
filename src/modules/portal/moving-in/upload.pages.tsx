import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { controlProps, Field } from '#ui/field/field.tsx'
import { FileField, TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { Channel } from '../channels/channels.store.ts'
import { DumpForm } from '../dede/dump-form.pages.tsx'
import { channelTitle, showInstant } from '../show.ts'
import type { ListedBatch } from './moving-in.store.ts'
import { movingInWords } from './words.data.ts'

type Props = {
  visit: Visit
  channels: readonly Channel[]
  batches: readonly ListedBatch[]
  once: string
  mayPublish: boolean
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  /** What is wrong with the whole. */
  refused?: string
}

type MovingInSay = Say<typeof movingInWords>

/** Where old pages are uploaded, and what was uploaded lately. */
export function UploadPage(props: Props) {
  const { visit, batches } = props
  const t = speak(movingInWords, visit.lang)
  return (
    <Shell
      visit={visit}
      title={t('title')}
      breadcrumb={[{ label: t('home'), href: link(visit, '/') }, { label: t('title') }]}
    >
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={link(visit, '/desk/moving-in/addresses')}>{t('oldAddresses')}</ButtonLink>}
      />
      {props.refused ? <Notice tone="bad">{props.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={props.faults ?? []} />
      <UploadForm {...props} t={t} />
      <DumpForm {...props} />
      <Section title={t('batches')}>
        {batches.length > 0 ? (
          <Table
            visit={visit}
            caption={t('batches')}
            columns={batchColumns(visit, t)}
            rows={batches}
            rowKey={batch => batch.id}
          />
        ) : (
          <EmptyState title={t('noBatches')} why={t('noBatchesWhy')} />
        )}
      </Section>
    </Shell>
  )
}

function UploadForm({ visit, channels, once, mayPublish, t, ...given }: Props & { t: MovingInSay }) {
  const field = typed(given.typed, given.faults)
  const { value: _files, ...files } = field('files')
  const folder = { at: 'folder', label: t('folder'), hint: t('folderHint') }
  const choices = channels.map(channel => ({ value: channel.id, label: channelTitle(channel, visit) }))
  return (
    <Form visit={visit} action={link(visit, '/desk/moving-in')} once={once} upload>
      <Columns shape={2}>
        <div>
          <FileField label={t('files')} hint={t('filesHint')} multiple {...files} />
          <Field {...folder}>
            <input class="field-file" type="file" multiple {...{ webkitdirectory: true }} {...controlProps(folder)} />
          </Field>
        </div>
        <div>
          <SelectField label={t('channel')} choices={choices} none={t('byBreadcrumb')} {...field('channel')} />
          <TextField
            label={t('hosts')}
            hint={t('hostsHint')}
            optionalWord={t('optional')}
            maxLength={1000}
            {...field('hosts')}
          />
          {mayPublish ? <TickField at="publish" label={t('publishNow')} /> : null}
        </div>
      </Columns>
      <Actions>
        <Button tone="primary">{t('upload')}</Button>
      </Actions>
    </Form>
  )
}

function batchColumns(visit: Visit, t: MovingInSay): Column<ListedBatch>[] {
  return [
    {
      key: 'name',
      label: t('what'),
      cell: batch => <a href={link(visit, `/desk/moving-in/${batch.id}`)}>{batch.name}</a>,
    },
    { key: 'when', label: t('when'), numeric: true, cell: batch => showInstant(batch.created_at) },
    {
      key: 'state',
      label: t('state'),
      cell: batch =>
        batch.finished_at ? <Badge tone="good">{t('through')}</Badge> : <Badge tone="accent">{t('underWay')}</Badge>,
    },
  ]
}
