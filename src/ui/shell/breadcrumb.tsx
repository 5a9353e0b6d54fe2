import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { shellWords } from './shell.data.ts'

/** One step of the way to a page; the page itself has no address. */
export type Crumb = { label: string; href?: string }

export function Breadcrumb({ visit, crumbs }: { visit: Visit; crumbs: readonly Crumb[] }) {
  const here = speak(shellWords, visit.lang)('here')
  return (
    <nav class="breadcrumb" aria-label={here}>
      <span>{here}</span>
      <ol class="plain-list">
        {crumbs.map(crumb => (
          <li key={crumb.label}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
