import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { FileField, TextArea, TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { fileLink } from '../articles/article-body.ts'
import { stateSayings } from '../articles/state-words.data.ts'
import type { Channel } from '../channels/channels.store.ts'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { showInstant } from '../show.ts'
import { SectionTable } from './desk-sections.pages.tsx'
import { titleOf } from './show-topic.ts'
import type { TopicView } from './topic-pages.ts'
import { nextTopicState, type TopicState } from './topic-states.ts'
import type { TopicRow } from './topics.store.ts'
import { topicWords } from './topics.words.data.ts'

type TopicSay = Say<typeof topicWords>

/** A form as it is shown again after a refusal, and the key of this showing. */
export type Shown = {
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

const tones: Record<TopicState, Tone> = { draft: 'neutral', published: 'good', withdrawn: 'warn' }

function StateOfTopic({ visit, state }: { visit: Visit; state: TopicState }) {
  return <Badge tone={tones[state]}>{inLang(stateSayings[state], visit.lang)}</Badge>
}

/** The topics of a site for its editors. */
export function DeskTopicsPage({ visit, topics }: { visit: Visit; topics: readonly TopicRow[] }) {
  const t = speak(topicWords, visit.lang)
  const columns: Column<TopicRow>[] = [
    {
      key: 'title',
      label: t('title'),
      cell: topic => <a href={link(visit, `/desk/topics/${topic.id}`)}>{titleOf(topic, visit)}</a>,
    },
    { key: 'state', label: t('state'), cell: topic => <StateOfTopic visit={visit} state={topic.state} /> },
    { key: 'slug', label: t('slug'), cell: topic => <code>/t/{topic.slug}</code> },
    { key: 'position', label: t('position'), cell: topic => topic.position, numeric: true },
    { key: 'changed', label: t('changed'), cell: topic => showInstant(topic.changed_at) },
  ]
  const make = (
    <ButtonLink href={link(visit, '/desk/topics/new')} tone="primary">
      {t('newTopic')}
    </ButtonLink>
  )
  return (
    <Shell visit={visit} title={t('desk')} breadcrumb={deskCrumbs(visit, t('desk'))}>
      <PageHead title={t('desk')} actions={make} />
      {topics.length > 0 ? (
        <Table visit={visit} caption={t('desk')} columns={columns} rows={topics} rowKey={topic => topic.id} />
      ) : (
        <EmptyState title={t('none')} why={t('deskEmptyWhy')} />
      )}
    </Shell>
  )
}

/** The form of a new topic. */
export function NewTopicPage({ visit, shown }: { visit: Visit; shown: Shown }) {
  const t = speak(topicWords, visit.lang)
  const field = typed(shown.typed ?? { position: '10' }, shown.faults)
  return (
    <Shell visit={visit} title={t('newTopic')} breadcrumb={deskCrumbs(visit, t('newTopic'), [listCrumb(visit, t)])}>
      <PageHead title={t('newTopic')} />
      <Refused visit={visit} shown={shown} />
      <Form visit={visit} action={link(visit, '/desk/topics')} once={`topic-${shown.once}`}>
        <TextField label={t('slug')} hint={t('slugHint')} required maxLength={60} {...field('slug')} />
        <TopicFields field={field} t={t} />
        <Actions>
          <Button tone="primary">{t('create')}</Button>
        </Actions>
      </Form>
    </Shell>
  )
}

export const listCrumb = (visit: Visit, t: TopicSay) => ({ label: t('desk'), href: link(visit, '/desk/topics') })

/** What is wrong with a form, on top of it. */
export function Refused({ visit, shown }: { visit: Visit; shown: Shown }) {
  return (
    <>
      {shown.refused ? <Notice tone="bad">{shown.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={shown.faults ?? []} />
    </>
  )
}

function TopicFields({ field, t }: { field: ReturnType<typeof typed>; t: TopicSay }) {
  return (
    <>
      <TextField label={t('titleHans')} required maxLength={60} {...field('titleHans')} />
      <TextField label={t('titleEn')} optionalWord={t('optional')} maxLength={100} {...field('titleEn')} />
      <TextArea label={t('lead')} hint={t('leadHint')} optionalWord={t('optional')} rows={3} {...field('lead')} />
      <TextField label={t('position')} inputMode="numeric" size={5} required {...field('position')} />
    </>
  )
}

export type TopicEditing = { view: TopicView; channels: readonly Channel[]; shown: Shown }

/** Where a topic is filled: its words, its picture, its sections. */
export function DeskTopicPage({ visit, editing }: { visit: Visit; editing: TopicEditing }) {
  const t = speak(topicWords, visit.lang)
  const { view, shown } = editing
  const { topic } = view
  const title = titleOf(topic, visit)
  const known = {
    titleHans: topic.title_hans,
    titleEn: topic.title_en ?? '',
    lead: topic.lead,
    position: String(topic.position),
  }
  return (
    <Shell visit={visit} title={title} breadcrumb={deskCrumbs(visit, t('editTopic'), [listCrumb(visit, t)])}>
      <PageHead
        title={title}
        meta={<code>/t/{topic.slug}</code>}
        actions={<Moves visit={visit} topic={topic} once={shown.once} t={t} />}
      />
      <Refused visit={visit} shown={shown} />
      <Columns shape="aside">
        <Form visit={visit} action={link(visit, `/desk/topics/${topic.id}`)} once={`topic-${shown.once}`}>
          <TopicFields field={typed(shown.typed ?? known, shown.faults)} t={t} />
          <Actions>
            <Button tone="primary">{t('save')}</Button>
          </Actions>
        </Form>
        <Picture visit={visit} topic={topic} once={shown.once} t={t} />
      </Columns>
      <SectionTable visit={visit} editing={editing} />
    </Shell>
  )
}

type PartProps = { visit: Visit; topic: TopicRow; once: string; t: TopicSay }

function Moves({ visit, topic, once, t }: PartProps) {
  const mayPublish = may(visit.actor, 'portal.publish', visit.site, visit.sites)
  const moves = (['publish', 'withdraw'] as const).filter(move => mayPublish && nextTopicState(topic.state, move))
  return (
    <Row>
      <StateOfTopic visit={visit} state={topic.state} />
      <ButtonLink href={link(visit, `/t/${topic.slug}`)}>{t('view')}</ButtonLink>
      {moves.map(move => (
        <Confirm
          key={move}
          visit={visit}
          action={link(visit, `/desk/topics/${topic.id}/${move}`)}
          once={`${move}-${once}`}
          label={t(move)}
          question={t(`${move}Ask`)}
          yes={t(`${move}Yes`)}
          tone={move === 'publish' ? 'calm' : 'danger'}
        />
      ))}
    </Row>
  )
}

function Picture({ visit, topic, once, t }: PartProps) {
  const address = link(visit, `/desk/topics/${topic.id}/picture`)
  return (
    <Card title={t('picture')}>
      {topic.picture ? (
        <>
          <img class="topic-desk-picture" src={fileLink(visit, `/files/${topic.picture}`)} alt="" />
          <Confirm
            visit={visit}
            action={`${address}/remove`}
            once={`drop-${once}`}
            label={t('dropPicture')}
            question={t('dropPictureAsk')}
            yes={t('dropPictureYes')}
            small
          />
        </>
      ) : null}
      <Form visit={visit} action={address} upload>
        <FileField at="files" label={t('pictureFile')} hint={t('pictureHint')} accept="image/*" required />
        <Actions>
          <Button>{t('choosePicture')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
