import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextArea, TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { Channel } from './channels.store.ts'
import { deskWords } from './desk.words.data.ts'
import { DeskFiles } from './desk-files.tsx'
import { deskCrumbs } from './desk-list.pages.tsx'
import type { ArticleRow, FileRow } from './portal.tables.ts'
import type { ArticleDesk } from './review-desk.ts'
import { ReviewPanel } from './review-panel.tsx'
import { channelTitle } from './show.ts'

type DeskSay = Say<typeof deskWords>

export type Editing = {
  /** Undefined for a new article. */
  article: ArticleRow | undefined
  files: readonly FileRow[]
  /** Where it stands; undefined for a new article. */
  desk?: ArticleDesk
  channels: readonly Channel[]
  /** Keys for the forms of this showing. */
  once: string
  /** What was typed before a refusal, instead of what the article says. */
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  /** What is wrong with the whole. */
  refused?: string
}

type Props = { visit: Visit; editing: Editing }

/** Where an article is written. Works without JavaScript; saving never publishes. */
export function DeskArticlePage({ visit, editing }: Props) {
  const t = speak(deskWords, visit.lang)
  const { article } = editing
  const title = article ? t('editArticle') : t('newArticle')
  const above = [{ label: t('articles'), href: link(visit, '/desk/articles') }]
  return (
    <Shell visit={visit} title={title} breadcrumb={deskCrumbs(visit, title, above)}>
      <PageHead title={title} />
      {article && editing.desk ? (
        <ReviewPanel visit={visit} article={article} desk={editing.desk} once={editing.once} />
      ) : null}
      {editing.refused ? <Notice tone="bad">{editing.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={editing.faults ?? []} />
      <ArticleForm visit={visit} editing={editing} t={t} />
      {article ? <DeskFiles visit={visit} article={article} files={editing.files} /> : null}
    </Shell>
  )
}

type PartProps = Props & { t: DeskSay }

function ArticleForm({ visit, editing, t }: PartProps) {
  const { article, channels } = editing
  const values = editing.typed ?? valuesOf(article)
  const field = typed(values, editing.faults)
  const choices = channels.map(channel => ({ value: channel.id, label: channelTitle(channel, visit.lang) }))
  const scripts = [
    { value: 'hans', label: t('hans') },
    { value: 'hant', label: t('hant') },
  ]
  const action = link(visit, article ? `/desk/articles/${article.id}` : '/desk/articles')
  return (
    <Form visit={visit} action={action} once={`save-${editing.once}`}>
      <input type="hidden" name="seen" value={values.seen ?? ''} />
      <Columns shape="aside">
        <div class="fields-wide">
          <TextField label={t('title')} required maxLength={200} {...field('title')} />
          <TextArea
            label={t('summary')}
            hint={t('summaryHint')}
            optionalWord={t('optional')}
            rows={2}
            {...field('summary')}
          />
          <TextArea label={t('body')} hint={t('bodyHint')} required rows={20} {...field('body')} />
        </div>
        <div>
          <SelectField label={t('channel')} choices={choices} none={t('noChannel')} {...field('channel')} />
          <SelectField label={t('script')} choices={scripts} {...field('script')} />
          <TextField label={t('source')} optionalWord={t('optional')} maxLength={100} {...field('source')} />
          <TextField label={t('author')} optionalWord={t('optional')} maxLength={100} {...field('author')} />
          <TickField at="featured" label={t('featured')} ticked={values.featured === 'yes'} />
          <Actions>
            <Button tone="primary">{t('save')}</Button>
          </Actions>
        </div>
      </Columns>
    </Form>
  )
}

function valuesOf(article: ArticleRow | undefined): Record<string, string> {
  if (!article) return { script: 'hans' }
  return {
    title: article.title,
    summary: article.summary,
    body: article.body,
    channel: article.channel_id ?? '',
    script: article.script,
    source: article.source ?? '',
    author: article.author ?? '',
    featured: article.featured ? 'yes' : '',
    seen: article.changed_at.toISOString(),
  }
}
