import { AuditLink } from '#modules/accounts/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import type { ShownFault } from '#ui/field/typed.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import type { Channel } from '../channels/channels.store.ts'
import { CorrectionStrip } from '../corrections/correction-strip.tsx'
import type { Aids } from '../editing/aids.ts'
import { ArticleForm } from '../editing/article-form.tsx'
import { type Arrival, EditingNotices } from '../editing/editing-notices.tsx'
import { ScriptPlaces } from '../editing/script-places.tsx'
import { WordHits } from '../editing/word-hits.tsx'
import { FiguresCheck } from '../figures/figures-check.tsx'
import type { ArticleRow, FileRow } from '../portal.tables.ts'
import type { ArticleDesk } from '../review/review-desk.ts'
import { StandingStrip, type StripProps } from '../review/standing-strip.tsx'
import { deskWords } from './desk.words.data.ts'
import { DeskFiles } from './desk-files.tsx'
import { deskCrumbs } from './desk-list.pages.tsx'

export type Editing = {
  /** Undefined for a new article. */
  article: ArticleRow | undefined
  files: readonly FileRow[]
  /** Where it stands; undefined for a new article. */
  desk?: ArticleDesk
  channels: readonly Channel[]
  /** Keys for the forms of this showing. */
  once: string
  /** What helps with a known article. */
  aids?: Aids
  arrival: Arrival
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
        <Standing visit={visit} article={article} desk={editing.desk} once={editing.once} />
      ) : null}
      <div class="editing">
        {editing.refused ? <Notice tone="bad">{editing.refused}</Notice> : null}
        <ErrorSummary visit={visit} faults={editing.faults ?? []} />
        {article && editing.aids ? (
          <EditingNotices {...{ visit, article }} aids={editing.aids} arrival={editing.arrival} />
        ) : null}
        <ArticleForm visit={visit} editing={editing} />
        {article && editing.aids ? (
          <>
            <WordHits visit={visit} hits={editing.aids.hits} />
            {editing.desk ? <FiguresCheck visit={visit} articleId={article.id} desk={editing.desk} /> : null}
            {editing.desk?.correction ? null : (
              <ScriptPlaces visit={visit} article={article} places={editing.aids.places} />
            )}
          </>
        ) : null}
        {article ? <DeskFiles visit={visit} article={article} files={editing.files} /> : null}
      </div>
    </Shell>
  )
}

/** Where the article stands; where a correction is under way, where that stands. */
function Standing(props: StripProps) {
  const { visit, article, desk } = props
  const audit = <AuditLink visit={visit} subject={`article:${article.id}`} />
  if (!desk.correction) return <StandingStrip {...props}>{audit}</StandingStrip>
  return (
    <CorrectionStrip {...props} correction={desk.correction}>
      {audit}
    </CorrectionStrip>
  )
}
