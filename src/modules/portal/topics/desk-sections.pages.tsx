import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { SelectField } from '#ui/field/choice-fields.tsx'
import { TextArea, TextField } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deskCrumbs } from '../desk/desk-list.pages.tsx'
import { channelTitle } from '../show.ts'
import { listCrumb, Refused, type TopicEditing } from './desk-topics.pages.tsx'
import { titleOf } from './show-topic.ts'
import type { SectionView } from './topic-pages.ts'
import { topicWords } from './topics.words.data.ts'

type TopicSay = Say<typeof topicWords>
type Props = { visit: Visit; editing: TopicEditing }

/** The sections of a topic on its desk page: what each is filled from, and how many articles it shows now. */
export function SectionTable({ visit, editing }: Props) {
  const t = speak(topicWords, visit.lang)
  const { sections, topic } = editing.view
  const address = link(visit, `/desk/topics/${topic.id}/sections`)
  const columns: Column<SectionView>[] = [
    {
      key: 'title',
      label: t('sectionTitle'),
      cell: ({ section }) => <a href={`${address}/${section.id}`}>{titleOf(section, visit)}</a>,
    },
    {
      key: 'from',
      label: t('channel'),
      cell: ({ channel }) => (channel ? channelTitle(channel, visit) : t('byHand')),
    },
    { key: 'articles', label: t('shownNow'), cell: ({ articles }) => articles.length, numeric: true },
    { key: 'position', label: t('position'), cell: ({ section }) => section.position, numeric: true },
  ]
  const add = <ButtonLink href={`${address}/new`}>{t('addSection')}</ButtonLink>
  return (
    <Section title={t('sectionList')} id="sections" aside={add}>
      {sections.length > 0 ? (
        <Table
          visit={visit}
          caption={t('sectionList')}
          columns={columns}
          rows={sections}
          rowKey={({ section }) => section.id}
        />
      ) : (
        <p class="quiet">{t('noSections')}</p>
      )}
    </Section>
  )
}

/** The form of a section; without one, of a new one. */
export function DeskSectionPage({ visit, editing, view }: Props & { view: SectionView | undefined }) {
  const t = speak(topicWords, visit.lang)
  const { topic } = editing.view
  const title = view ? titleOf(view.section, visit) : t('addSection')
  const topicCrumb = { label: t('editTopic'), href: link(visit, `/desk/topics/${topic.id}`) }
  return (
    <Shell
      visit={visit}
      title={title}
      breadcrumb={deskCrumbs(visit, t('sectionList'), [listCrumb(visit, t), topicCrumb])}
    >
      <PageHead title={title} actions={view ? <Remove {...{ visit, editing, view, t }} /> : null} />
      <Refused visit={visit} shown={editing.shown} />
      <SectionForm {...{ visit, editing, view, t }} />
    </Shell>
  )
}

type PartProps = Props & { t: TopicSay }

function Remove({ visit, editing, view, t }: PartProps & { view: SectionView }) {
  return (
    <Confirm
      visit={visit}
      action={link(visit, `/desk/topics/${editing.view.topic.id}/sections/${view.section.id}/remove`)}
      once={`remove-${editing.shown.once}`}
      label={t('removeSection')}
      question={t('removeSectionAsk')}
      yes={t('removeSectionYes')}
    />
  )
}

function SectionForm({ visit, editing, view, t }: PartProps & { view: SectionView | undefined }) {
  const { view: whole, shown, channels } = editing
  const fresh = { length: '6', position: String(10 * (whole.sections.length + 1)) }
  const field = typed(shown.typed ?? (view ? valuesOf(view) : fresh), shown.faults)
  const choices = channels.map(channel => ({ value: channel.id, label: channelTitle(channel, visit) }))
  const address = link(visit, `/desk/topics/${whole.topic.id}/sections${view ? `/${view.section.id}` : ''}`)
  return (
    <Form visit={visit} action={address} once={`section-${shown.once}`}>
      <TextField label={t('sectionTitle')} required maxLength={40} {...field('titleHans')} />
      <TextField label={t('titleEn')} optionalWord={t('optional')} maxLength={60} {...field('titleEn')} />
      <SelectField label={t('channel')} choices={choices} none={t('byHand')} {...field('channelId')} />
      <TextField label={t('length')} inputMode="numeric" size={4} required {...field('length')} />
      <TextArea
        label={t('chosen')}
        hint={t('chosenHint')}
        optionalWord={t('optional')}
        rows={6}
        {...field('articles')}
      />
      <TextField label={t('position')} inputMode="numeric" size={4} required {...field('position')} />
      <Actions>
        <Button tone="primary">{view ? t('save') : t('addSection')}</Button>
      </Actions>
    </Form>
  )
}

function valuesOf({ section, chosen }: SectionView): Record<string, string> {
  return {
    titleHans: section.title_hans,
    titleEn: section.title_en ?? '',
    channelId: section.channel_id ?? '',
    length: String(section.length),
    position: String(section.position),
    articles: chosen.map(slug => `/a/${slug}`).join('\n'),
  }
}
