import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { SelectField, TickField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { stateSayings } from '../articles/state-words.data.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript } from '../script.ts'
import { showInstant } from '../show.ts'
import type { ListedVersion } from './versions.store.ts'
import type { Comparison } from './versions.ts'
import { versionWords } from './versions.words.data.ts'
import { ComparisonView } from './versions-diff.tsx'

export type VersionsView = {
  article: ArticleRow
  versions: readonly ListedVersion[]
  comparison: Comparison | undefined
  /** Whether this person may bring a version back. */
  mayRestore: boolean
  /** Whether they may say what changed. */
  mayAnnotate: boolean
  once: string
}

type Props = { visit: Visit; view: VersionsView }
type PartProps = Props & { t: Say<typeof versionWords> }

/** The versions of an article, and two of them compared. */
export function VersionsPage({ visit, view }: Props) {
  const t = speak(versionWords, visit.lang)
  const { article, versions, comparison } = view
  const name = inScript(article.title, article.script, visit)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  const above = {
    label: name,
    href: link(visit, mayWrite ? `/desk/articles/${article.id}` : `/desk/review/${article.id}`),
  }
  return (
    <Shell visit={visit} title={`${t('versions')} · ${name}`} breadcrumb={[above, { label: t('versions') }]}>
      <PageHead title={t('versions')} meta={name} lead={t('versionsLead')} />
      {versions.length === 0 ? <EmptyState title={t('none')} why={t('noneWhy')} /> : null}
      {comparison ? <Compared visit={visit} view={view} comparison={comparison} t={t} /> : null}
      {versions.length > 0 ? <List visit={visit} view={view} t={t} /> : null}
      <Annotate visit={visit} view={view} t={t} />
    </Shell>
  )
}

function Compared({ visit, view, comparison, t }: PartProps & { comparison: Comparison }) {
  const { from, to } = comparison
  const choices = view.versions.map(({ number }) => ({ value: String(number), label: t('version', { n: number }) }))
  return (
    <Section title={t('comparison', { from: from.number, to: to.number })} id="comparison">
      <form class="filter-bar" action={link(visit, `/desk/articles/${view.article.id}/versions`)}>
        <SelectField at="from" label={t('from')} choices={choices} value={String(from.number)} />
        <SelectField at="to" label={t('to')} choices={choices} value={String(to.number)} />
        <div class="filter-do">
          <Button>{t('compare')}</Button>
        </div>
      </form>
      <ComparisonView visit={visit} comparison={comparison} />
    </Section>
  )
}

function List({ visit, view, t }: PartProps) {
  const { article, versions, mayRestore, once } = view
  const address = link(visit, `/desk/articles/${article.id}/versions`)
  const newest = versions[0]!.number
  const columns: Column<ListedVersion>[] = [
    {
      key: 'number',
      label: t('versions'),
      cell: ({ number }) =>
        number > 1 ? (
          <a href={`${address}?from=${number - 1}&to=${number}#comparison`}>{t('version', { n: number })}</a>
        ) : (
          t('version', { n: number })
        ),
    },
    { key: 'at', label: t('savedAt'), cell: each => showInstant(each.saved_at) },
    { key: 'by', label: t('savedBy'), cell: each => each.name || t('earlier') },
    { key: 'state', label: t('state'), cell: each => inLang(stateSayings[each.state], visit.lang) },
    { key: 'note', label: t('note'), cell: each => (each.is_public ? `${each.note} (${t('isPublic')})` : each.note) },
    {
      key: 'restore',
      label: '',
      cell: ({ number }) =>
        mayRestore && number !== newest ? (
          <Confirm
            visit={visit}
            action={`${address}/${number}/restore`}
            once={`restore-${number}-${once}`}
            label={t('restore')}
            question={t('restoreAsk', { n: number })}
            yes={t('restoreYes')}
            tone="calm"
            small
          />
        ) : null,
    },
  ]
  return (
    <Section title={t('versions')}>
      <Table
        visit={visit}
        caption={t('versions')}
        columns={columns}
        rows={versions}
        rowKey={each => String(each.number)}
      />
    </Section>
  )
}

/** What the newest version changed; what is public stands at the foot of the article. */
function Annotate({ visit, view: { article, versions, mayAnnotate, once }, t }: PartProps) {
  const newest = versions[0]
  if (!newest || newest.number === 1 || !mayAnnotate) return null
  const action = link(visit, `/desk/articles/${article.id}/versions/${newest.number}/note`)
  return (
    <Section title={t('annotate')}>
      <Form visit={visit} action={action} once={`note-${once}`}>
        <TextField at="note" label={t('note')} hint={t('annotateHint')} value={newest.note} maxLength={300} />
        <TickField at="public" label={t('tellReaders')} ticked={newest.is_public} />
        <Actions>
          <Button>{t('annotateSave')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
