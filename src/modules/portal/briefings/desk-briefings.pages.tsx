import { toLocalIso } from '#platform/clock.ts'
import { nameType } from '#platform/files/sniff.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { DateField, TextArea, TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { FileSection } from '../desk/file-section.tsx'
import type { PageFileRow } from '../page-files/page-files.store.ts'
import { type BriefingMove, briefingMoves, nextBriefingState } from './briefing-states.ts'
import { BriefingBadge } from './briefings.pages.tsx'
import type { BriefingRow } from './briefings.store.ts'
import { briefingWords } from './briefings.words.data.ts'
import { showSpan, textFor } from './show-briefing.ts'

type BriefingSay = Say<typeof briefingWords>

/** The press conferences of a site for its editors. */
export function DeskBriefingsPage({ visit, briefings }: { visit: Visit; briefings: readonly BriefingRow[] }) {
  const t = speak(briefingWords, visit.lang)
  const columns: Column<BriefingRow>[] = [
    {
      key: 'title',
      label: t('title'),
      cell: each => <a href={link(visit, `/desk/briefings/${each.id}`)}>{textFor(each.title, visit)}</a>,
    },
    { key: 'state', label: t('state'), cell: each => <BriefingBadge visit={visit} state={each.state} /> },
    { key: 'time', label: t('time'), cell: each => showSpan(each, visit.lang) },
    { key: 'place', label: t('place'), cell: each => textFor(each.place, visit) },
  ]
  const make = (
    <ButtonLink href={link(visit, '/desk/briefings/new')} tone="primary">
      {t('newBriefing')}
    </ButtonLink>
  )
  return (
    <Shell visit={visit} title={t('desk')} breadcrumb={deskCrumbs(visit, t('desk'))}>
      <PageHead title={t('desk')} actions={make} />
      {briefings.length > 0 ? (
        <Table visit={visit} caption={t('desk')} columns={columns} rows={briefings} rowKey={each => each.id} />
      ) : (
        <EmptyState title={t('none')} why={t('deskNoneWhy')} />
      )}
    </Shell>
  )
}

export type BriefingEditing = {
  /** Undefined for a new one. */
  briefing: BriefingRow | undefined
  files: readonly PageFileRow[]
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; editing: BriefingEditing }

/** Where a press conference is prepared, moved on, and given its video and transcript. */
export function DeskBriefingPage({ visit, editing }: Props) {
  const t = speak(briefingWords, visit.lang)
  const { briefing } = editing
  const title = briefing ? textFor(briefing.title, visit) : t('newBriefing')
  const above = [{ label: t('desk'), href: link(visit, '/desk/briefings') }]
  return (
    <Shell visit={visit} title={title} breadcrumb={deskCrumbs(visit, briefing ? t('edit') : title, above)}>
      <PageHead title={title} actions={briefing ? <Moves {...{ visit, briefing, t }} once={editing.once} /> : null} />
      {editing.refused ? <Notice tone="bad">{editing.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={editing.faults ?? []} />
      <BriefingForm visit={visit} editing={editing} t={t} />
      {briefing ? <Files {...{ visit, briefing, t }} files={editing.files} /> : null}
    </Shell>
  )
}

function BriefingForm({ visit, editing, t }: Props & { t: BriefingSay }) {
  const { briefing, once } = editing
  const field = typed(editing.typed ?? valuesOf(briefing), editing.faults)
  const optional = t('optional')
  return (
    <Form
      visit={visit}
      action={link(visit, briefing ? `/desk/briefings/${briefing.id}` : '/desk/briefings')}
      once={`briefing-${once}`}
    >
      <Columns shape="aside">
        <div class="fields-wide">
          <TextField label={t('title')} required maxLength={100} {...field('title')} />
          <TextArea label={t('summary')} optionalWord={optional} rows={2} {...field('summary')} />
          <TextArea
            label={t('transcript')}
            hint={t('transcriptHint')}
            optionalWord={optional}
            rows={16}
            {...field('transcript')}
          />
        </div>
        <div>
          <DateField label={t('startsAt')} time required {...field('startsAt')} />
          <DateField label={t('endsAt')} time optionalWord={optional} {...field('endsAt')} />
          <TextField label={t('place')} required maxLength={100} {...field('place')} />
          <TextArea
            label={t('speakers')}
            hint={t('speakersHint')}
            optionalWord={optional}
            rows={5}
            {...field('speakers')}
          />
          <Actions>
            <Button tone="primary">{t(briefing ? 'save' : 'create')}</Button>
          </Actions>
        </div>
      </Columns>
    </Form>
  )
}

function valuesOf(briefing: BriefingRow | undefined): Record<string, string> {
  if (!briefing) return {}
  const minute = (at: Date | null) => (at ? toLocalIso(at.getTime()).slice(0, 16) : '')
  return {
    title: briefing.title,
    summary: briefing.summary,
    transcript: briefing.transcript,
    startsAt: minute(briefing.starts_at),
    endsAt: minute(briefing.ends_at),
    place: briefing.place,
    speakers: briefing.speakers.map(({ name, post }) => `${name}, ${post}`).join('\n'),
  }
}

const takesAway: readonly BriefingMove[] = ['cancel', 'withdraw']

type MovesProps = { visit: Visit; briefing: BriefingRow; once: string; t: BriefingSay }

function Moves({ visit, briefing, once, t }: MovesProps) {
  const mayPublish = may(visit.actor, 'portal.publish', visit.site, visit.sites)
  const moves = briefingMoves.filter(move => mayPublish && nextBriefingState(briefing.state, move))
  return (
    <Row>
      <BriefingBadge visit={visit} state={briefing.state} />
      <ButtonLink href={link(visit, `/b/${briefing.slug}`)}>{t('view')}</ButtonLink>
      {moves.map(move => (
        <Confirm
          key={move}
          visit={visit}
          action={link(visit, `/desk/briefings/${briefing.id}/${move}`)}
          once={`${move}-${once}`}
          label={t(move)}
          question={t(`${move}Ask`)}
          yes={t(`${move}Yes`)}
          tone={takesAway.includes(move) ? 'danger' : 'calm'}
        />
      ))}
    </Row>
  )
}

type FilesProps = { visit: Visit; briefing: BriefingRow; files: readonly PageFileRow[]; t: BriefingSay }

function Files({ visit, briefing, files, t }: FilesProps) {
  const path = `/desk/briefings/${briefing.id}/files`
  const columns: Column<PageFileRow>[] = [
    { key: 'type', label: t('fileType'), cell: file => nameType(file.type) },
    {
      key: 'actions',
      label: '',
      cell: file => (
        <Confirm
          visit={visit}
          action={link(visit, `${path}/remove`)}
          label={t('remove')}
          question={t('removeAsk')}
          yes={t('removeYes')}
          small
        >
          <input type="hidden" name="sha256" value={file.sha256} />
        </Confirm>
      ),
    },
  ]
  return <FileSection {...{ visit, path, files, columns }} hint={t('filesHint')} />
}
