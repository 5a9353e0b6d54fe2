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
import { Prose } from '#ui/prose/prose.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { Timeline } from '#ui/timeline/timeline.tsx'
import { bodyForReader } from '../articles/article-body.ts'
import { StateBadge } from '../articles/state-badge.tsx'
import { FiguresCheck } from '../figures/figures-check.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript, langOfText } from '../script.ts'
import { showInstant } from '../show.ts'
import { MoreMoves, NextMoves } from './moves.tsx'
import { barSayings, reviewWords, stepSayings } from './review.words.data.ts'
import type { ArticleDesk } from './review-desk.ts'
import { disclosureGrounds, disclosureSayings } from './review-disclosure.data.ts'
import { reviewCrumbs } from './review-queue.pages.tsx'
import type { Bar } from './review-rules.ts'
import { ReviewSteps } from './review-steps.tsx'
import { GroundField } from './review-submit.tsx'

export type Reading = {
  article: ArticleRow
  desk: ArticleDesk
  /** Why this person may not sign. */
  bar: Bar | undefined
  once: string
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
  refused?: string
}

type Props = { visit: Visit; reading: Reading }

/** An article as its reviewer reads it: the text as readers would get it, and beside it where one signs. */
export function ReviewArticlePage({ visit, reading }: Props) {
  const t = speak(reviewWords, visit.lang)
  const { article, desk } = reading
  const title = inScript(article.title, article.script, visit)
  return (
    <Shell visit={visit} title={title} breadcrumb={reviewCrumbs(visit, t('readText'))}>
      <PageHead
        title={<span lang={langOfText(article.script, visit.lang)}>{title}</span>}
        actions={
          <>
            <StateBadge visit={visit} state={article.state} />
            {article.state === 'in-review' && !reading.bar ? (
              <a class="button button-primary button-small to-signing" href="#sign">
                {t('goSign', { step: inLang(stepSayings[desk.standing.step], visit.lang) })}
              </a>
            ) : null}
          </>
        }
      />
      <div class="review-steps">
        <ReviewSteps visit={visit} state={article.state} standing={desk.standing} />
      </div>
      {reading.refused ? <Notice tone="bad">{reading.refused}</Notice> : null}
      <ErrorSummary visit={visit} faults={reading.faults ?? []} />
      <Columns shape="aside">
        <div>
          <TheText visit={visit} article={article} version={desk.standing.version} />
          <FiguresCheck visit={visit} articleId={article.id} desk={desk} />
        </div>
        <Stack>
          <Signing visit={visit} reading={reading} />
          <Row>
            <NextMoves visit={visit} article={article} once={reading.once} />
          </Row>
          <MoreMoves visit={visit} article={article} once={reading.once} asReviewer />
          <Elsewhere visit={visit} article={article} />
          <Signatures visit={visit} reading={reading} />
        </Stack>
      </Columns>
    </Shell>
  )
}

function TheText({ visit, article, version }: { visit: Visit; article: ArticleRow; version: number }) {
  const t = speak(reviewWords, visit.lang)
  const lang = langOfText(article.script, visit.lang)
  return (
    <Section title={t('readText')} aside={t('version', { n: version })}>
      <p class="page-head-lead" lang={lang}>
        {article.summary ? inScript(article.summary, article.script, visit) : t('noSummary')}
      </p>
      <div lang={lang}>
        <Prose html={bodyForReader(visit, article)} />
      </div>
    </Section>
  )
}

/** Where the waiting step is signed; whoever may not is told why. */
function Signing({ visit, reading }: Props) {
  const t = speak(reviewWords, visit.lang)
  const { article, desk, bar } = reading
  const { standing } = desk
  if (article.state !== 'in-review') return null
  if (bar) return <Notice>{t('mayNotSign', { why: inLang(barSayings[bar], visit.lang) })}</Notice>
  const field = typed(reading.typed, reading.faults)
  const ground = reading.typed?.ground ?? standing.review?.ground
  return (
    <Form visit={visit} action={link(visit, `/desk/review/${article.id}`)} once={`sign-${reading.once}`}>
      <h2 id="sign">
        {t('sign')}: {inLang(stepSayings[standing.step], visit.lang)}
      </h2>
      <input type="hidden" name="step" value={standing.step} />
      <input type="hidden" name="version" value={standing.version} />
      <GroundField visit={visit} value={ground} />
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

function Elsewhere({ visit, article }: { visit: Visit; article: ArticleRow }) {
  const t = speak(reviewWords, visit.lang)
  if (!may(visit.actor, 'portal.write', visit.site, visit.sites)) return null
  return (
    <Row>
      <ButtonLink href={link(visit, `/desk/articles/${article.id}`)}>{t('seeEdit')}</ButtonLink>
    </Row>
  )
}

/** Who wrote, and every signature with what it said. */
function Signatures({ visit, reading }: Props) {
  const t = speak(reviewWords, visit.lang)
  const { signatures, writers } = reading.desk.standing
  const groundOf = (clause: string) => disclosureGrounds.find(each => each.clause === clause)
  const items = signatures.map(({ at, step, verdict, name, version, comment, disclosure, ground }) => {
    const clause = groundOf(ground)
    const openness = clause ? inLang(clause.label, visit.lang) : inLang(disclosureSayings[disclosure], visit.lang)
    const values = { step: inLang(stepSayings[step], visit.lang), name, version }
    return {
      at: at.toISOString(),
      when: showInstant(at),
      title: t(verdict === 'passed' ? 'passedBy' : 'returnedBy', values),
      tone: verdict === 'passed' ? ('good' as const) : ('warn' as const),
      detail: [comment, openness].filter(Boolean).join(' · '),
    }
  })
  return (
    <Section title={t('signatures')}>
      <p class="quiet">
        {t('writers')}: {writers.map(writer => writer.name).join(', ')}
      </p>
      {items.length > 0 ? <Timeline label={t('signatures')} items={items} /> : null}
    </Section>
  )
}
