import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/field/error-summary.tsx'
import { TextArea } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHead, Section } from '#ui/page-head/page-head.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { FiguresCheck } from '../figures/figures-check.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { barSayings, stepSayings } from '../review/review.words.data.ts'
import type { ArticleDesk } from '../review/review-desk.ts'
import { reviewCrumbs } from '../review/review-queue.pages.tsx'
import type { Bar } from '../review/review-rules.ts'
import { ReviewSteps } from '../review/review-steps.tsx'
import { inScript, langOfText } from '../script.ts'
import { showInstant } from '../show.ts'
import { compareTexts, type Readable } from '../versions/versions.ts'
import { ComparisonView } from '../versions/versions-diff.tsx'
import { CorrectionBadge } from './correction-badge.tsx'
import { SubmitCorrection, UrgentCorrection } from './correction-moves.tsx'
import { siteForCorrections } from './correction-steps.ts'
import type { CorrectionRow } from './corrections.tables.ts'
import { correctionWords } from './corrections.words.data.ts'

export type CorrectionView = {
  /** As readers see it. */
  article: ArticleRow
  desk: ArticleDesk
  /** Every correction of the article, newest first. */
  history: readonly CorrectionRow[]
  /** Why this person may not sign. */
  bar: Bar | undefined
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; view: CorrectionView }
type OpenProps = Props & { correction: CorrectionRow }

/** The correction of a published article against what readers see, and beside it where one signs. */
export function CorrectionPage({ visit, view }: Props) {
  const t = speak(correctionWords, visit.lang)
  const { article, desk } = view
  const title = inScript(article.title, article.script, visit)
  const newest = desk.correction ?? view.history[0]
  return (
    <Shell visit={visit} title={`${t('correction')} · ${title}`} breadcrumb={reviewCrumbs(visit, t('correction'))}>
      <PageHead
        title={t('correction')}
        meta={<span lang={langOfText(article.script, visit.lang)}>{title}</span>}
        lead={t('lead')}
        actions={newest ? <CorrectionBadge visit={visit} state={newest.state} /> : null}
      />
      {view.refused ? <Notice tone="bad">{view.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={view.faults ?? []} />
      {desk.correction ? <Open visit={visit} view={view} correction={desk.correction} /> : null}
      <History visit={visit} view={view} />
      <Elsewhere visit={visit} article={article} />
    </Shell>
  )
}

function Open({ visit, view, correction }: OpenProps) {
  const t = speak(correctionWords, visit.lang)
  const { article, desk, once, faults } = view
  const moves = { visit, article, correction, once, typed: view.typed, faults }
  const kinds = siteForCorrections(visit.site).reviewSteps
  return (
    <>
      <div class="review-steps">
        <ReviewSteps visit={visit} state={correction.state} standing={desk.standing} kinds={kinds} />
      </div>
      <Columns shape="aside">
        <div>
          {correction.note ? (
            <p>
              <strong>{t('note')}</strong> {correction.note}
            </p>
          ) : null}
          <ComparisonView visit={visit} comparison={compareTexts<Readable>(article, correction)} />
          <FiguresCheck visit={visit} articleId={article.id} desk={desk} />
        </div>
        <Stack>
          <Signing visit={visit} view={view} correction={correction} />
          <SubmitCorrection {...moves} desk={desk} />
          <UrgentCorrection {...moves} />
        </Stack>
      </Columns>
    </>
  )
}

/** Where the waiting step is signed; whoever may not is told why. */
function Signing({ visit, view, correction }: OpenProps) {
  const t = speak(correctionWords, visit.lang)
  const { standing } = view.desk
  if (correction.state !== 'in-review' || !standing.review) return null
  if (view.bar) return <Notice>{t('mayNotSign', { why: inLang(barSayings[view.bar], visit.lang) })}</Notice>
  const field = typed(view.typed, view.faults)
  return (
    <Form visit={visit} action={link(visit, `/desk/corrections/${view.article.id}`)} once={`sign-${view.once}`}>
      <h2 id="sign">{t('sign', { step: inLang(stepSayings[standing.step], visit.lang) })}</h2>
      <input type="hidden" name="step" value={standing.step} />
      <input type="hidden" name="round" value={standing.review.round} />
      <TextArea label={t('comment')} hint={t('commentHint')} rows={3} maxLength={2000} {...field('comment')} />
      <Actions>
        <Button tone="primary" name="verdict" value="passed">
          {t('pass')}
        </Button>
        <Button tone="danger" name="verdict" value="returned">
          {t('return')}
        </Button>
      </Actions>
    </Form>
  )
}

/** What was corrected before, by whom, and what was published without its review and why. */
function History({ visit, view: { history } }: Props) {
  const t = speak(correctionWords, visit.lang)
  const columns: Column<CorrectionRow>[] = [
    { key: 'number', label: t('number'), cell: each => each.number, numeric: true },
    { key: 'state', label: t('state'), cell: each => <CorrectionBadge visit={visit} state={each.state} /> },
    { key: 'note', label: t('note'), cell: each => <NoteCell visit={visit} row={each} /> },
    { key: 'by', label: t('writtenBy'), cell: each => `${each.name} ${showInstant(each.changed_at)}` },
    {
      key: 'closed',
      label: t('closed'),
      cell: ({ closed_at: at, closer_name: name }) => (at ? `${name} ${showInstant(at)}` : ''),
    },
  ]
  if (history.length === 0) return null
  return (
    <Section title={t('history')}>
      <Table
        visit={visit}
        caption={t('history')}
        columns={columns}
        rows={history}
        rowKey={each => String(each.number)}
      />
    </Section>
  )
}

function NoteCell({ visit, row }: { visit: Visit; row: CorrectionRow }) {
  const t = speak(correctionWords, visit.lang)
  const isTold = row.state === 'published' && row.is_public
  return (
    <>
      {row.note} {isTold ? <span class="quiet">{t('toReaders')}</span> : null}
      {row.urgent_reason ? (
        <>
          <br />
          <strong>{t('howUrgent', { reason: row.urgent_reason })}</strong>
        </>
      ) : null}
    </>
  )
}

function Elsewhere({ visit, article }: { visit: Visit; article: ArticleRow }) {
  const t = speak(correctionWords, visit.lang)
  const mayWrite = may(visit.actor, 'portal.write', visit.site, visit.sites)
  return (
    <div class="section">
      <Row>
        {mayWrite ? <ButtonLink href={link(visit, `/desk/articles/${article.id}`)}>{t('seeEdit')}</ButtonLink> : null}
        <ButtonLink href={link(visit, `/desk/articles/${article.id}/versions`)}>{t('seeVersions')}</ButtonLink>
        <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink>
      </Row>
    </div>
  )
}
