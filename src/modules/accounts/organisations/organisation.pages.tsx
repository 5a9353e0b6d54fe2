import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { accountCrumbs } from '../account-links.tsx'
import { apiKeysWords } from '../api-keys/api-keys.words.data.ts'
import type { ListedInvitation } from '../invitations/invitations.ts'
import { InviteMemberForm, MemberInvitationList } from './member-invitations.pages.tsx'
import { MemberTable } from './member-table.tsx'
import type { NamedMember } from './members.ts'
import { mayAct, mayLeave } from './membership-acts.ts'
import { type OrganisationsSay, organisationsPath } from './organisations.pages.tsx'
import type { OwnOrganisation } from './organisations.ts'
import { RenameForm } from './rename-form.tsx'
import { organisationWords } from './words.data.ts'

export type OrganisationDone = 'created' | 'joined' | 'changed' | 'removed' | 'revoked'
export type OrganisationForm = 'invite' | 'rename'

export type OrganisationProps = {
  visit: Visit
  organisation: OwnOrganisation
  members: readonly NamedMember[]
  invitations: readonly ListedInvitation[]
  once: string
  /** Whether the visitor may change anything; people of the sample only look. */
  mayChange: boolean
  done?: OrganisationDone | undefined
  mistyped?: Mistyped & { form: OrganisationForm }
}

/** One organisation: its members, its invitations, and what the visitor may do as what they are in it. */
export function OrganisationPage(props: OrganisationProps) {
  const { visit, organisation, members, mayChange, done } = props
  const t = speak(organisationWords, visit.lang)
  const mayInvite = mayChange && mayAct(organisation.role, 'invite', 'member')
  return (
    <Shell visit={visit} title={organisation.name} breadcrumb={organisationCrumbs(visit, organisation.name)}>
      <Stack>
        <h1>{organisation.name}</h1>
        <Row>
          {organisation.isSample ? <Badge tone="warn">{t('sampleBadge')}</Badge> : null}
          <span>
            {t('yourRole')} <Badge tone="accent">{t(`role_${organisation.role}`)}</Badge>
          </span>
          {organisation.creditCode ? <code>{organisation.creditCode}</code> : null}
        </Row>
        {done ? <Notice tone="good">{t(`done_${done}`)}</Notice> : null}
        <h2>{t('members')}</h2>
        <MemberTable {...{ visit, organisation, members, mayChange, t }} />
        {mayAct(organisation.role, 'revoke-key', 'owner') ? (
          <p>
            <a href={link(visit, `${organisationsPath}/${organisation.id}/api-keys`)}>
              {speak(apiKeysWords, visit.lang)('title')}
            </a>
          </p>
        ) : null}
        {mayInvite ? (
          <>
            <InviteMemberForm {...props} t={t} />
            <MemberInvitationList {...props} t={t} />
          </>
        ) : null}
        {mayChange ? (
          <Columns shape={2}>
            {mayAct(organisation.role, 'rename', 'owner') ? <RenameForm {...props} t={t} /> : null}
            <EndCard {...{ visit, organisation, members, t }} />
          </Columns>
        ) : null}
      </Stack>
    </Shell>
  )
}

export function organisationCrumbs(visit: Visit, label: string) {
  const list = { label: speak(organisationWords, visit.lang)('title'), href: link(visit, organisationsPath) }
  return [...accountCrumbs(visit, '').slice(0, 2), list, { label }]
}

type EndProps = Pick<OrganisationProps, 'visit' | 'organisation' | 'members'> & { t: OrganisationsSay }

/** Leaving for whoever may, closing for owners. */
function EndCard({ visit, organisation, members, t }: EndProps) {
  const owners = members.filter(member => member.role === 'owner').length
  const path = link(visit, `${organisationsPath}/${organisation.id}`)
  const values = { organisation: organisation.name }
  const verbs = [
    ...(mayLeave(organisation.role, owners) ? (['leave'] as const) : []),
    ...(mayAct(organisation.role, 'close', 'owner') ? (['close'] as const) : []),
  ]
  return (
    <Card title={t('end')}>
      <Stack close>
        {verbs.map(verb => (
          <Confirm
            key={verb}
            visit={visit}
            action={`${path}/${verb}`}
            label={t(verb)}
            question={t(`${verb}Question`, values)}
            yes={t(`${verb}Yes`)}
          />
        ))}
      </Stack>
    </Card>
  )
}
