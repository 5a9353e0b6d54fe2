import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { LinkCard, LinkCards } from '#ui/card/card.tsx'
import { apiKeysWords } from './api-keys/api-keys.words.data.ts'
import { erasureWords } from './erasure/words.data.ts'
import { oidcWords } from './oidc/words.data.ts'
import { organisationWords } from './organisations/words.data.ts'
import { ownDataWords } from './own-data/words.data.ts'
import { deskCrumbs } from './people/people.pages.tsx'
import { phoneWords } from './phone/words.data.ts'
import { secondFactorWords } from './second-factor/second-factor.words.data.ts'
import { secondFactorPath } from './second-factor/second-factor-demand.ts'
import { sessionsWords } from './sessions/sessions.words.data.ts'
import { accountsWords } from './words.data.ts'

const apiKeysPath = '/account/api-keys'
const linksPath = '/account/sign-in-services'

/** The pages of one's own account that have a page of their own. */
export function AccountLinks({ visit }: { visit: Visit }) {
  const sessions = speak(sessionsWords, visit.lang)
  const keys = speak(apiKeysWords, visit.lang)
  const phone = speak(phoneWords, visit.lang)
  const services = speak(oidcWords, visit.lang)
  const second = speak(secondFactorWords, visit.lang)
  const organisations = speak(organisationWords, visit.lang)
  const own = speak(ownDataWords, visit.lang)
  const erasure = speak(erasureWords, visit.lang)
  return (
    <LinkCards>
      <LinkCard href={link(visit, '/account/number')} title={phone('phone')} note={phone('phoneAbout')} />
      <LinkCard href={link(visit, secondFactorPath)} title={second('title')} note={second('about')} />
      <LinkCard href={link(visit, '/account/sign-ins')} title={sessions('title')} note={sessions('about')} />
      <LinkCard href={link(visit, linksPath)} title={services('title')} note={services('about')} />
      <LinkCard href={link(visit, apiKeysPath)} title={keys('title')} note={keys('about')} />
      <LinkCard
        href={link(visit, '/account/organisations')}
        title={organisations('title')}
        note={organisations('about')}
      />
      <LinkCard href={link(visit, '/account/my-data')} title={own('title')} note={own('about')} />
      <LinkCard href={link(visit, '/account/erasure')} title={erasure('title')} note={erasure('about')} />
    </LinkCards>
  )
}

/** Desk > my account > a page of it. */
export function accountCrumbs(visit: Visit, label: string) {
  const account = { label: speak(accountsWords, visit.lang)('account'), href: link(visit, '/account') }
  return [deskCrumbs(visit, '')[0]!, account, { label }]
}
