import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { FileField, TextArea, TextField } from '#ui/field/text-fields.tsx'
import { typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Island } from '#ui/island/island.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { fileLink } from '../articles/article-body.ts'
import { deskWords } from '../desk/desk.words.data.ts'
import type { Editing } from '../desk/desk-article.pages.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { channelTitle } from '../show.ts'
import { editingWords, editorWords } from './editing.words.data.ts'
import type { EditorProps } from './editor/shown.ts'
import { draftOf } from './merging.ts'
import { packBase } from './typed-base.ts'

type Props = { visit: Visit; editing: Editing }

/** The form of an article: complete without script. It carries what the article said when it was opened. */
export function ArticleForm({ visit, editing }: Props) {
  const t = speak(deskWords, visit.lang)
  const { article } = editing
  const values = editing.typed ?? valuesOf(article)
  const field = typed(values, editing.faults)
  return (
    <Form
      visit={visit}
      action={link(visit, article ? `/desk/articles/${article.id}` : '/desk/articles')}
      once={`save-${editing.once}`}
      upload={!article}
    >
      <input type="hidden" name="seen" value={values.seen ?? ''} />
      <input type="hidden" name="base" value={values.base ?? ''} />
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
          <BodyField visit={visit} editing={editing} values={values} />
          {article ? null : (
            <FileField
              label={t('files')}
              hint={t('filesHint')}
              optionalWord={t('optional')}
              multiple
              at="files"
              error={field('files').error}
            />
          )}
        </div>
        <Particulars visit={visit} editing={editing} values={values} />
      </Columns>
    </Form>
  )
}

/** Under which a person's text of an article is kept in their browser. */
export const keptName = (visit: Visit, id: string) => `${visit.actor!.id}.${id}`

/** A box for Markdown or HTML; where there is script, an editor takes its place. */
function BodyField({ visit, editing, values }: Props & { values: Record<string, string> }) {
  const t = speak(deskWords, visit.lang)
  const field = typed(values, editing.faults)('body')
  const say = speak(editorWords, visit.lang)
  const words = Object.keys(editorWords) as (keyof typeof editorWords)[]
  const { article } = editing
  const props: EditorProps = {
    address: article ? link(visit, `/desk/articles/${article.id}`) : null,
    keepAs: keptName(visit, article?.id ?? 'new'),
    keepNewAs: keptName(visit, 'new'),
    beginAt: link(visit, '/desk/articles/begin'),
    isSaved: editing.arrival.saved !== undefined,
    fileBase: fileLink(visit, ''),
    words: Object.fromEntries(words.map(key => [key, say(key)])),
    ...(field.error ? { error: field.error } : {}),
  }
  return (
    <Island name="article-editor" props={props}>
      <TextArea label={t('body')} hint={t('bodyHint')} required rows={20} {...field} />
    </Island>
  )
}

/** What is beside the text: channel, script, source, author, and the buttons. */
function Particulars({ visit, editing, values }: Props & { values: Record<string, string> }) {
  const t = speak(deskWords, visit.lang)
  const field = typed(values, editing.faults)
  const { article } = editing
  const choices = editing.channels.map(channel => ({ value: channel.id, label: channelTitle(channel, visit) }))
  const scripts = [
    { value: 'hans', label: t('hans') },
    { value: 'hant', label: t('hant') },
  ]
  return (
    <div>
      <SelectField label={t('channel')} choices={choices} none={t('noChannel')} {...field('channel')} />
      <SelectField label={t('script')} choices={scripts} {...field('script')} />
      <TextField label={t('source')} optionalWord={t('optional')} maxLength={100} {...field('source')} />
      <TextField label={t('author')} optionalWord={t('optional')} maxLength={100} {...field('author')} />
      <TickField at="featured" label={t('featured')} ticked={values.featured === 'yes'} />
      <Actions>
        <Button tone="primary">{t('save')}</Button>
        <PreviewButton visit={visit} article={article} />
      </Actions>
    </div>
  )
}

/** Without script too: what was typed is kept as one's working copy, and its page shown. A new article becomes a draft. */
function PreviewButton({ visit, article }: { visit: Visit; article: ArticleRow | undefined }) {
  const t = speak(editingWords, visit.lang)
  if (!article)
    return (
      <Button name="show" value="preview">
        {t('previewDraft')}
      </Button>
    )
  return <Button action={link(visit, `/desk/articles/${article.id}/preview`)}>{t('preview')}</Button>
}

/** The fields of the form as an article says them. */
export function valuesOf(article: ArticleRow | undefined): Record<string, string> {
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
    base: packBase(draftOf(article)),
  }
}
