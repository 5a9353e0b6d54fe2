import type { ComponentChildren } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Button } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { grouped } from '../number/number.ts'
import { withQuery } from './address.ts'
import { tableWords } from './table.data.ts'

type ListHeadProps = {
  visit: Visit
  /** How many there are in all, not only on this page. */
  total: number
  /** How fresh, in words: 2 分钟前. */
  updated?: string
  /** Where the same list comes as a file; the filter in force is added. */
  exports?: readonly { label: string; path: string }[]
}

/** Above every list: how many, how fresh, and the same as a file. */
export function ListHead({ visit, total, updated, exports = [] }: ListHeadProps) {
  const t = speak(tableWords, visit.lang)
  return (
    <div class="list-head">
      <p>
        <strong>{t('total', { n: grouped(total) })}</strong>
        {updated ? ` · ${t('fresh', { when: updated })}` : ''}
      </p>
      {exports.length > 0 ? (
        <p>
          <Icon name="download" /> {t('export')}
          {exports.map(each => (
            <a key={each.label} href={exportAddress(visit, each.path)} download>
              {each.label}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  )
}

function exportAddress(visit: Visit, path: string): string {
  const query = visit.path.split('?')[1]
  return link(visit, withQuery(query ? `${path}?${query}` : path, { page: null }))
}

type FilterProps = {
  visit: Visit
  /** Fields, kept short: `SelectField`, `TextField`. */
  children: ComponentChildren
  /** Whether any filter is in force, so that it can be cleared. */
  isFiltered: boolean
}

/** The filter of a list: a form whose answer is the same list at its own address. The sort stays. */
export function FilterBar({ visit, children, isFiltered }: FilterProps) {
  const t = speak(tableWords, visit.lang)
  const [path, query = ''] = visit.path.split('?') as [string, string?]
  const sort = new URLSearchParams(query).get('sort')
  return (
    <form class="filter-bar" action={link(visit, path)}>
      {children}
      {sort ? <input type="hidden" name="sort" value={sort} /> : null}
      <div class="filter-do">
        <Button tone="primary">{t('filter')}</Button>
        {isFiltered ? <a href={link(visit, path)}>{t('clear')}</a> : null}
      </div>
    </form>
  )
}
