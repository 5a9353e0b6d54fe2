import { link, may, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { nextState } from '../articles/article-states.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { isSettable } from '../schedule/schedule.pages.tsx'
import { reviewWords } from './review.words.data.ts'

type MovesProps = { visit: Visit; article: ArticleRow; once: string }

const permissions = { recall: 'portal.write', publish: 'portal.publish', withdraw: 'portal.publish' } as const

type Move = keyof typeof permissions

function mayMove({ visit, article }: MovesProps, move: Move): boolean {
  return nextState(article.state, move) !== undefined && may(visit.actor, permissions[move], visit.site, visit.sites)
}

function MoveButton({ visit, article, once, move }: MovesProps & { move: Move }) {
  const t = speak(reviewWords, visit.lang)
  return (
    <Confirm
      visit={visit}
      action={link(visit, `/desk/articles/${article.id}/${move}`)}
      once={`${move}-${once}`}
      label={t(move)}
      question={t(`${move}Ask`)}
      yes={t(`${move}Yes`)}
      tone={move === 'withdraw' ? 'danger' : 'calm'}
    />
  )
}

/** What a publisher does next: put the article before its readers, now or by the clock. Nothing for others. */
export function NextMoves(props: MovesProps) {
  const { visit, article } = props
  const t = speak(reviewWords, visit.lang)
  const mayPublish = mayMove(props, 'publish')
  const hasTime = isSettable('publish', article.state)
  return (
    <>
      {mayPublish ? <MoveButton {...props} move="publish" /> : null}
      {mayPublish && hasTime ? (
        <ButtonLink href={link(visit, `/desk/articles/${article.id}/schedule`)}>{t('seeSchedule')}</ButtonLink>
      ) : null}
      {article.state === 'published' ? (
        <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink>
      ) : null}
    </>
  )
}

/** The rarer moves, and where else to look. Whoever reads as a reviewer does not take the author's submission back. */
export function MoreMoves(props: MovesProps & { asReviewer?: boolean }) {
  const { visit, article, asReviewer = false } = props
  const t = speak(reviewWords, visit.lang)
  const address = link(visit, `/desk/articles/${article.id}`)
  const isPublished = article.state === 'published'
  const mayPublish = may(visit.actor, 'portal.publish', visit.site, visit.sites)
  return (
    <Row>
      {!asReviewer && mayMove(props, 'recall') ? <MoveButton {...props} move="recall" /> : null}
      {mayMove(props, 'withdraw') ? <MoveButton {...props} move="withdraw" /> : null}
      {isPublished ? null : <ButtonLink href={link(visit, `/a/${article.slug}`)}>{t('view')}</ButtonLink>}
      <ButtonLink href={`${address}/versions`}>{t('seeVersions')}</ButtonLink>
      {mayPublish && isPublished ? (
        <>
          <ButtonLink href={`${address}/schedule`}>{t('seeSchedule')}</ButtonLink>
          <ButtonLink href={`${address}/offer`}>{t('seeOffer')}</ButtonLink>
        </>
      ) : null}
    </Row>
  )
}
