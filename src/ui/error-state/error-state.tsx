import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { ButtonLink } from '../button/button.tsx'
import { errorStateWords } from './error-state.data.ts'

type ErrorStateProps = {
  visit: Visit
  /** HTTP status. */
  status: number
  /** What is wrong. */
  wrong: string
  /** What to do next. */
  next: string
}

/** The content of an error page. The number finds the request in the log. */
export function ErrorState({ visit, status, wrong, next }: ErrorStateProps) {
  const t = speak(errorStateWords, visit.lang)
  return (
    <div class="error-state">
      <p class="error-state-status" aria-hidden="true">
        {status}
      </p>
      <h1>{wrong}</h1>
      <p>{next}</p>
      <div class="row actions">
        <ButtonLink href={link(visit, '/')} tone="primary">
          {t('home')}
        </ButtonLink>
        <ButtonLink href={link(visit, '/search')}>{t('search')}</ButtonLink>
      </div>
      <p class="quiet">{t('number', { id: visit.requestId })}</p>
    </div>
  )
}
