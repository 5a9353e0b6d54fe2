import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { nextState } from '../articles/article-states.ts'
import { StateBadge } from '../articles/state-badge.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { Due, isSettable } from '../schedule/schedule.pages.tsx'
import { showInstant } from '../show.ts'
import { reviewWords, stepSayings } from './review.words.data.ts'
import type { ArticleDesk } from './review-desk.ts'
import { ReviewSteps } from './review-steps.tsx'
import { SubmitForm } from './review-submit.tsx'

export type PanelProps = { visit: Visit; article: ArticleRow; desk: ArticleDesk; once: string }

/** Where an article stands, and what this person may do with it from there. */
export function ReviewPanel(props: PanelProps) {
  const { visit, article, desk } = props
  const t = speak(reviewWords, visit.lang)
  return (
    <Card title={t('standing')} aside={<StateBadge visit={visit} state={article.state} />} id="standing">
      <Stack>
        <StandingNote {...props} />
        <ReviewSteps visit={visit} article={article} standing={desk.standing} />
        <Due visit={visit} schedules={desk.schedules} />
        <SubmitForm {...props} />
        <PanelMoves {...props} />
      </Stack>
    </Card>
  )
}

/** What the author has to know now: why it came back, what it waits for. */
function StandingNote({ visit, article, desk: { standing } }: PanelProps) {
  const t = speak(reviewWords, visit.lang)
  const stepName = (step: keyof typeof stepSayings) => inLang(stepSayings[step], visit.lang)
  const last = standing.signatures.at(-1)
  if (article.state === 'returned' && last)
    return (
      <Notice tone="warn">
        <strong>{t('returnedReason', { name: last.name, step: stepName(last.step) })}</strong> {last.comment}
      </Notice>
    )
  if (article.state === 'approved') return <Notice tone="good">{t('approvedNote')}</Notice>
  if (article.state !== 'in-review' || !standing.review) return null
  const { waiting_since: since, submitted_at: submittedAt, step } = standing.review
  const isRestarted = step === '' && since.getTime() > submittedAt.getTime()
  return (
    <Notice>
      {isRestarted ? `${t('changedNote')} · ` : ''}
      {t('waitsAt', { step: stepName(standing.step), since: showInstant(since) })}
    </Notice>
  )
}

const moves = [
  { move: 'recall', permission: 'portal.write' },
  { move: 'publish', permission: 'portal.publish' },
  { move: 'withdraw', permission: 'portal.publish' },
] as const

type MovesProps = Omit<PanelProps, 'desk'> & {
  /** Whoever reads as a reviewer does not take the author's submission back. */
  asReviewer?: boolean
}

/** The moves that this person may make from here, and where else to look. */
export function PanelMoves({ visit, article, once, asReviewer = false }: MovesProps) {
  const t = speak(reviewWords, visit.lang)
  const address = link(visit, `/desk/articles/${article.id}`)
  const mayPublish = may(visit.actor, 'portal.publish', visit.site, visit.sites)
  const open = moves.filter(
    ({ move, permission }) => nextState(article.state, move) && may(visit.actor, permission, visit.site, visit.sites),
  )
  const shown = open.filter(({ move }) => !(asReviewer && move === 'recall'))
  const hasTimes = isSettable('publish', article.state) || isSettable('withdraw', article.state)
  return (
    <Row>
      {shown.map(({ move }) => (
        <Confirm
          key={move}
          visit={visit}
          action={`${address}/${move}`}
          once={`${move}-${once}`}
          label={t(move)}
          question={t(`${move}Ask`)}
          yes={t(`${move}Yes`)}
        />
      ))}
      <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink>
      <ButtonLink href={`${address}/versions`}>{t('seeVersions')}</ButtonLink>
      {mayPublish && hasTimes ? <ButtonLink href={`${address}/schedule`}>{t('seeSchedule')}</ButtonLink> : null}
      {mayPublish && article.state === 'published' ? (
        <ButtonLink href={`${address}/offer`}>{t('seeOffer')}</ButtonLink>
      ) : null}
    </Row>
  )
}
