import type { ComponentChildren } from 'preact'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Disclosure } from '#ui/dialog/dialog.tsx'
import { Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StateBadge } from '../articles/state-badge.tsx'
import { siteForCorrections } from '../corrections/correction-steps.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { Due } from '../schedule/schedule.pages.tsx'
import { showInstant } from '../show.ts'
import { MoreMoves, NextMoves } from './moves.tsx'
import { reviewWords, stepSayings } from './review.words.data.ts'
import type { ArticleDesk } from './review-desk.ts'
import { findBar, stepPermissions } from './review-rules.ts'
import { ReviewSteps } from './review-steps.tsx'
import { SubmitForm } from './review-submit.tsx'

export type StripProps = { visit: Visit; article: ArticleRow; desk: ArticleDesk; once: string }

/** Where an article stands and what this person does next, in one line; the way there and the rest folded away. */
export function StandingStrip(props: StripProps & { children?: ComponentChildren }) {
  const { visit, article, desk, once, children } = props
  const t = speak(reviewWords, visit.lang)
  return (
    <section class="standing" id="standing" aria-label={t('standing')}>
      <div class="standing-now">
        <p class="standing-words">
          <StateBadge visit={visit} state={article.state} /> {sayStanding(props)}
        </p>
        <Row>
          <SubmitForm {...props} />
          <SignLink {...props} />
          <NextMoves visit={visit} article={article} once={once} />
        </Row>
      </div>
      <Returned {...props} />
      <Disclosure summary={t('more')}>
        <Stack close>
          <ReviewSteps visit={visit} state={article.state} standing={desk.standing} />
          <Due visit={visit} schedules={desk.schedules} />
          <MoreMoves visit={visit} article={article} once={once} />
          {children}
        </Stack>
      </Disclosure>
    </section>
  )
}

/** What the article waits for, in a sentence. */
function sayStanding({ visit, article, desk: { standing, schedules } }: StripProps): string {
  const t = speak(reviewWords, visit.lang)
  const due = schedules.find(each => each.move === 'publish')
  if (article.state === 'scheduled' && due) return t('publishedAt', { when: showInstant(due.due_at) })
  if (article.state === 'published' && siteForCorrections(visit.site).reviewSteps.length > 0) return t('correctedNow')
  if (article.state !== 'in-review' || !standing.review) return t(`${article.state}Now`)
  const { waiting_since: since, submitted_at: submittedAt, step } = standing.review
  const waits = t('waitsAt', { step: inLang(stepSayings[standing.step], visit.lang), since: showInstant(since) })
  const isRestarted = step === '' && since.getTime() > submittedAt.getTime()
  return isRestarted ? `${t('changedNote')} · ${waits}` : waits
}

/** Why it came back stands in the open: it is what the author mends. */
function Returned({ visit, article, desk: { standing } }: StripProps) {
  const t = speak(reviewWords, visit.lang)
  const last = standing.signatures.at(-1)
  if (article.state !== 'returned' || !last) return null
  return (
    <Notice tone="warn">
      <strong>{t('returnedReason', { name: last.name, step: inLang(stepSayings[last.step], visit.lang) })}</strong>{' '}
      {last.comment}
    </Notice>
  )
}

/** Leads whoever may sign the waiting step to where they sign it. */
function SignLink({ visit, article, desk: { standing } }: StripProps) {
  const t = speak(reviewWords, visit.lang)
  const holdsRole = may(visit.actor, stepPermissions[standing.step], visit.site, visit.sites)
  const bar = findBar({ personId: visit.actor!.id, holdsRole, ...standing })
  if (article.state !== 'in-review' || bar) return null
  return (
    <ButtonLink href={link(visit, `/desk/review/${article.id}`)} tone="primary">
      {t('goSign', { step: inLang(stepSayings[standing.step], visit.lang) })}
    </ButtonLink>
  )
}
