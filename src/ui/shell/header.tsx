import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Form } from '../form/form.tsx'
import { Icon } from '../icon/icon.tsx'
import { shellWords } from './shell.data.ts'

type ShellSay = Say<typeof shellWords>

/** The page head: whose site, its parts, search, and the visitor's own menu. */
export function Header({ visit }: { visit: Visit }) {
  const t = speak(shellWords, visit.lang)
  return (
    <div class="header">
      <div class="wrap header-inside">
        <a class="brand" href={link(visit, '/')}>
          {inLang(visit.site.name, visit.lang)}
        </a>
        <Search visit={visit} t={t} />
        <Account visit={visit} t={t} />
        <nav class="main-nav" aria-label={t('mainNav')}>
          {visit.nav.map(item => (
            <a key={item.href} href={item.href} {...(item.here ? { 'aria-current': 'page' } : {})}>
              {item.label}
            </a>
          ))}
        </nav>
      </div>
    </div>
  )
}

/** A box where there is room for one; on a phone the glass alone, which leads to the search page. */
function Search({ visit, t }: { visit: Visit; t: ShellSay }) {
  const address = link(visit, '/search')
  return (
    <div class="search">
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is younger than the oldest browsers */}
      <form class="search-form" role="search" action={address}>
        <input type="search" name="q" aria-label={t('search')} placeholder={t('searchFor')} maxLength={100} />
        <button type="submit" aria-label={t('search')}>
          <Icon name="search" />
        </button>
      </form>
      <a class="search-link" href={address} aria-label={t('search')}>
        <Icon name="search" />
      </a>
    </div>
  )
}

function Account({ visit, t }: { visit: Visit; t: ShellSay }) {
  if (!visit.actor)
    return (
      <a class="account" href={link(visit, '/sign-in')}>
        {t('signIn')}
      </a>
    )
  return (
    <details class="menu account">
      <summary>{visit.actor.name}</summary>
      <div class="menu-panel menu-end">
        <a href={link(visit, '/desk')}>{t('desk')}</a>
        <Form visit={visit} action={link(visit, '/sign-out')}>
          <button type="submit">{t('signOut')}</button>
        </Form>
      </div>
    </details>
  )
}
