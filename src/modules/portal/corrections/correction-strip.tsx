import type { ComponentChildren } from 'preact'
import { link, may } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Disclosure } from '#ui/dialog/dialog.tsx'
import { Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { MoreMoves } from '../review/moves.tsx'
import { stepSayings } from '../review/review.words.data.ts'
import { findBar, stepPermissions } from '../review/review-rules.ts'
import { ReviewSteps } from '../review/review-steps.tsx'
import type { StripProps } from '../review/standing-strip.tsx'
import { showInstant } from '../show.ts'
import { CorrectionBadge } from './correction-badge.tsx'
import { DropCorrection, RecallCorrection, SubmitCorrection, UrgentCorrection } from './correction-moves.tsx'
import { siteForCorrections } from './correction-steps.ts'
import type { CorrectionRow } from './corrections.tables.ts'
import { correctionWords } from './corrections.words.data.ts'

export type CorrectionStripProps = StripProps & { correction: CorrectionRow }

/** Where the correction of a published article stands and what comes next, in one line; the rest folded away. */
export function CorrectionStrip(props: CorrectionStripProps & { children?: ComponentChildren }) {
  const { visit, article, desk, correction, once, children } = props
  const t = speak(correctionWords, visit.lang)
  const kinds = siteForCorrections(visit.site).reviewSteps
  return (
    <section class="standing" id="standing" aria-label={t('standing')}>
      <div class="standing-now">
        <p class="standing-words">
          <CorrectionBadge visit={visit} state={correction.state} /> {sayStanding(props)}
        </p>
        <Row>
          <SubmitCorrection {...props} />
          <SignLink {...props} />
          <ButtonLink href={link(visit, `/desk/corrections/${article.id}`)}>{t('seeCorrection')}</ButtonLink>
        </Row>
      </div>
      <Returned {...props} />
      <Disclosure summary={t('more')}>
        <Stack close>
          <ReviewSteps visit={visit} state={correction.state} standing={desk.standing} kinds={kinds} />
          <Row>
            <UrgentCorrection {...props} />
            <RecallCorrection {...props} />
            <DropCorrection {...props} />
          </Row>
          <Row>
            <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink>
          </Row>
          <MoreMoves visit={visit} article={article} once={once} />
          {children}
        </Stack>
      </Disclosure>
    </section>
  )
}

function sayStanding({ visit, correction, desk: { standing } }: CorrectionStripProps): string {
  const t = speak(correctionWords, visit.lang)
  if (correction.state !== 'in-review' || !standing.review)
    return t(correction.state === 'returned' ? 'returnedNow' : 'draftNow')
  const step = inLang(stepSayings[standing.step], visit.lang)
  return t('waitsAt', { step, since: showInstant(standing.review.waiting_since) })
}

function Returned({ visit, correction, desk: { standing } }: CorrectionStripProps) {
  const t = speak(correctionWords, visit.lang)
  const last = standing.signatures.at(-1)
  if (correction.state !== 'returned' || !last) return null
  return (
    <Notice tone="warn">
      <strong>{t('returnedReason', { name: last.name, step: inLang(stepSayings[last.step], visit.lang) })}</strong>{' '}
      {last.comment}
    </Notice>
  )
}

function SignLink({ visit, article, correction, desk: { standing } }: CorrectionStripProps) {
  const t = speak(correctionWords, visit.lang)
  const holdsRole = may(visit.actor, stepPermissions[standing.step], visit.site, visit.sites)
  const bar = findBar({ personId: visit.actor!.id, holdsRole, ...standing })
  if (correction.state !== 'in-review' || bar) return null
  return (
    <ButtonLink href={link(visit, `/desk/corrections/${article.id}#sign`)} tone="primary">
      {t('goSign', { step: inLang(stepSayings[standing.step], visit.lang) })}
    </ButtonLink>
  )
}
