import type { Permission } from '#platform/access.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang, type Saying } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { LinkCard } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { readAudit } from './audit/audit.ts'
import { auditPageWords } from './audit/words.data.ts'
import { invitationWords } from './invitations/words.data.ts'
import { lostNumbersPath } from './lost-number/lost-number.pages.tsx'
import type { LostNumbers } from './lost-number/lost-numbers.ts'
import { waitingPath } from './lost-number/waiting.pages.tsx'
import { lostNumberWords } from './lost-number/words.data.ts'
import { addPeople, managePeople, newPersonPath } from './people/people.routes.tsx'
import type { People } from './people/people.ts'
import { verifyPeople } from './real-name/real-names.ts'
import { realNameWords } from './real-name/words.data.ts'
import { SecondFactorDue } from './second-factor/second-factor.pages.tsx'
import type { SecondFactor } from './second-factor/second-factor.ts'
import { threeOfficersPath } from './three-officers/three-officers.pages.tsx'
import { threeOfficersWords } from './three-officers/three-officers.words.data.ts'
import { accountsWords } from './words.data.ts'

/** An area of work that stands on the desk of everyone who holds its permission on the visited site. */
export type DeskCard = {
  /** Path inside the site. */
  path: string
  title: Saying
  about: Saying
  permission: Permission
  /** Stands only on the desk of the top site: what concerns the whole installation. */
  topOnly?: boolean
}

const ownCards: readonly DeskCard[] = [
  { path: '/desk/people', title: accountsWords.people, about: accountsWords.peopleAbout, permission: managePeople },
  { path: newPersonPath, title: accountsWords.add, about: accountsWords.addAbout, permission: addPeople },
  {
    path: threeOfficersPath,
    title: threeOfficersWords.title,
    about: threeOfficersWords.about,
    permission: 'accounts.authorise',
    topOnly: true,
  },
  { path: '/desk/real-names', title: realNameWords.title, about: realNameWords.about, permission: verifyPeople },
  {
    path: lostNumbersPath,
    title: lostNumberWords.title,
    about: lostNumberWords.about,
    permission: verifyPeople,
  },
  {
    path: waitingPath,
    title: lostNumberWords.waitingTitle,
    about: lostNumberWords.waitingCard,
    permission: managePeople,
  },
  { path: '/desk/invitations', title: invitationWords.title, about: invitationWords.about, permission: addPeople },
  { path: '/desk/audit', title: auditPageWords.title, about: auditPageWords.about, permission: readAudit },
]

/** How much waits for a visitor in each area, by the path of its card; areas without a number are left out. */
export type CountWaiting = (visit: Visit) => Promise<Record<string, number>>

type Parts = { people: People; secondFactor: SecondFactor; lostNumbers: LostNumbers; countWaiting: CountWaiting }

/** The desk: what the person can do on this site. Whoever must set something up first is led there. */
export function deskRoute(
  cards: readonly DeskCard[],
  { people, secondFactor, lostNumbers, countWaiting }: Parts,
): Route {
  return route({
    method: 'GET',
    path: '/desk',
    access: 'signed-in',
    summary: 'What one can do here',
    answer: async visit => {
      const { id, mustFirst } = visit.actor!
      if (mustFirst) return redirect(link(visit, mustFirst), 302)
      const open = [...cards, ...ownCards].filter(
        card =>
          may(visit.actor, card.permission, visit.site, visit.sites) && !(card.topOnly && visit.site.parent !== null),
      )
      const [dueAt, hasAccount, waiting, lost] = await Promise.all([
        secondFactor.findDueAt(id),
        people.hasOwn(id),
        countWaiting(visit),
        lostNumbers.listWaiting(visit.site.code),
      ])
      return page(
        <DeskPage
          {...{ visit, cards: open, hasAccount, dueAt, waiting: { ...waiting, [waitingPath]: lost.length } }}
        />,
      )
    },
  })
}

type Props = {
  visit: Visit
  cards: readonly DeskCard[]
  hasAccount: boolean
  dueAt: Date | undefined
  waiting: Record<string, number>
}

function DeskPage({ visit, cards, hasAccount, dueAt, waiting }: Props) {
  const t = speak(accountsWords, visit.lang)
  return (
    <Shell visit={visit} title={t('desk')}>
      <Stack>
        <h1>{t('deskOf', { name: visit.actor!.name })}</h1>
        {dueAt ? <SecondFactorDue visit={visit} dueAt={dueAt} /> : null}
        {cards.length === 0 ? (
          <EmptyState title={t('deskEmpty')} why={t('deskEmptyWhy', { site: inLang(visit.site.region, visit.lang) })}>
            <ButtonLink href={link(visit, '/')}>{t('toHome')}</ButtonLink>
          </EmptyState>
        ) : null}
        <Columns shape={3}>
          {cards.map(card => (
            <LinkCard
              key={card.path}
              href={link(visit, card.path)}
              title={inLang(card.title, visit.lang)}
              note={inLang(card.about, visit.lang)}
              aside={waiting[card.path] ? <Badge tone="warn">{t('waiting', { n: waiting[card.path]! })}</Badge> : null}
            />
          ))}
          {hasAccount ? (
            <LinkCard href={link(visit, '/account')} title={t('account')} note={t('accountAbout')} />
          ) : null}
        </Columns>
      </Stack>
    </Shell>
  )
}
