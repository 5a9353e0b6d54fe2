import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { withQuery } from '../table/address.ts'
import { pageNumbers } from './page-numbers.ts'
import { pagerWords } from './pager.data.ts'

/** Leads through the pages of a list (`?page=2`); nothing when there is only one. `page` counts from 1. */
export function Pager({ visit, page, pages }: { visit: Visit; page: number; pages: number }) {
  if (pages < 2) return null
  const t = speak(pagerWords, visit.lang)
  const address = (n: number) => link(visit, withQuery(visit.path, { page: n === 1 ? null : n }))
  return (
    <nav class="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a href={address(page - 1)} rel="prev">
          {t('before')}
        </a>
      ) : null}
      {pageNumbers(page, pages).map((n, index) =>
        n === null ? (
          <span key={`gap-${index}`}>…</span>
        ) : (
          <a
            key={n}
            href={address(n)}
            aria-label={t('page', { n })}
            {...(n === page ? { 'aria-current': 'page' } : {})}
          >
            {n}
          </a>
        ),
      )}
      {page < pages ? (
        <a href={address(page + 1)} rel="next">
          {t('after')}
        </a>
      ) : null}
    </nav>
  )
}
