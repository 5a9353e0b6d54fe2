import { TextHints } from '#modules/figures/index.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import type { ArticleDesk } from '../review/review-desk.ts'
import { deskFiguresWords } from './desk-figures.words.data.ts'

type Props = { visit: Visit; articleId: string; desk: ArticleDesk }

/** Beside a text that is written or reviewed: what its figures leave to look at, and why failing sums stand. */
export function FiguresCheck({ visit, articleId, desk }: Props) {
  const t = speak(deskFiguresWords, visit.lang)
  const { text, reading } = desk.figures
  const reason = desk.standing.review?.sums_reason
  const mayDecide = may(visit.actor, 'figures.decide', visit.site, visit.sites)
  const hasFigures = reading.figures.length > 0
  return (
    <Section
      title={t('check')}
      id="figures-check"
      {...(mayDecide && hasFigures
        ? {
            aside: (
              <ButtonLink href={link(visit, `/desk/articles/${articleId}/figures`)} small>
                {t('decideThem')}
              </ButtonLink>
            ),
          }
        : {})}
    >
      {reason ? (
        <Notice tone="warn">
          <strong>{t('sumsStand')}</strong> {reason}
        </Notice>
      ) : null}
      {hasFigures || reading.hints.length > 0 ? (
        <TextHints visit={visit} text={text} reading={reading} />
      ) : (
        <p class="quiet">{t('noFigures')}</p>
      )}
    </Section>
  )
}
