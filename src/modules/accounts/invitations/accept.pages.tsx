import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { deadline } from '../deadline.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { MemberRole } from '../organisations/membership-acts.ts'
import type { Organisation } from '../organisations/organisations.store.ts'
import { organisationWords } from '../organisations/words.data.ts'
import { NewPersonFields } from '../people/new-person-fields.tsx'
import { findRole } from '../roles.ts'
import { accountsWords } from '../words.data.ts'
import type { Invitation } from './invitations.store.ts'
import { invitationWords } from './words.data.ts'

type Props = {
  visit: Visit
  code: string
  invitation: Invitation
  /** The organisation that it leads into; undefined for a role on the site. */
  organisation: Organisation | undefined
  /** Whether the visitor has an account of their own to join with. */
  mayJoin: boolean
  mistyped?: Mistyped
}

/** Where an invited person makes the account, or joins with the one they have. */
export function AcceptPage(props: Props) {
  const { visit, invitation, organisation, mayJoin } = props
  const t = speak(invitationWords, visit.lang)
  const title = organisation
    ? speak(organisationWords, visit.lang)('joinTitle', { organisation: organisation.name })
    : t('acceptTitle')
  return (
    <Shell visit={visit} title={title} head={<meta name="robots" content="noindex" />}>
      <Stack>
        <h1>{title}</h1>
        <p>
          {offerOf(visit, invitation, organisation)} {t('until')} {deadline(invitation.expiresAt, visit.lang)}
        </p>
        {visit.actor && !organisation ? <Notice>{t('acceptSignedIn', { name: visit.actor.name })}</Notice> : null}
        <Columns shape="text">
          {organisation ? <JoinCard {...props} /> : null}
          {organisation && mayJoin ? null : <AccountForm {...props} t={t} />}
        </Columns>
      </Stack>
    </Shell>
  )
}

function offerOf(visit: Visit, invitation: Invitation, organisation: Organisation | undefined): string {
  const t = speak(invitationWords, visit.lang)
  const site = inLang(visit.site.name, visit.lang)
  if (!organisation) {
    const role = findRole(invitation.role ?? '')
    return t('sheetOffer', { site, role: role ? inLang(role.name, visit.lang) : '' })
  }
  const role = speak(organisationWords, visit.lang)(`role_${invitation.organisationRole as MemberRole}`)
  return t('sheetOffer_organisation', { site, role, organisation: organisation.name })
}

function JoinCard({ visit, code, mayJoin }: Props) {
  const t = speak(organisationWords, visit.lang)
  const path = link(visit, `/invitation/${code}`)
  return (
    <Card>
      {mayJoin ? (
        <Form visit={visit} action={`${path}/join`}>
          <Button tone="primary">{t('joinAs', { name: visit.actor!.name })}</Button>
        </Form>
      ) : (
        <ButtonLink href={`${link(visit, '/sign-in')}?back=${encodeURIComponent(path)}`}>{t('joinSignIn')}</ButtonLink>
      )}
    </Card>
  )
}

type FormProps = Props & { t: Say<typeof invitationWords> }

function AccountForm({ visit, code, invitation, organisation, mistyped, t }: FormProps) {
  const state = formState(visit, mistyped, { name: invitation.name ?? '' })
  return (
    <Card {...(organisation ? { title: speak(organisationWords, visit.lang)('joinNew') } : {})}>
      <FormHead visit={visit} state={state} />
      <Form visit={visit} action={link(visit, `/invitation/${code}`)}>
        <NewPersonFields state={state} t={speak(accountsWords, visit.lang)} />
        <Actions>
          <Button tone="primary">{t('acceptDo')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
