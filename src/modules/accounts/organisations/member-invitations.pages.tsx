import { link } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { RadioField } from '#ui/field/choice-fields.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row } from '#ui/layout/layout.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deadline } from '../deadline.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import type { ListedInvitation } from '../invitations/invitations.ts'
import { StateBadge } from '../invitations/state-badge.tsx'
import { invitationWords } from '../invitations/words.data.ts'
import { type MemberRole, mayAct, memberRoles } from './membership-acts.ts'
import type { OrganisationProps } from './organisation.pages.tsx'
import { type OrganisationsSay, organisationsPath } from './organisations.pages.tsx'

type Props = OrganisationProps & { t: OrganisationsSay }

/** Invites someone as what the visitor may invite to. */
export function InviteMemberForm({ visit, organisation, once, mistyped, t }: Props) {
  const state = formState(visit, mistyped?.form === 'invite' ? mistyped : undefined, { role: 'member' })
  const choices = memberRoles
    .filter(role => mayAct(organisation.role, 'invite', role))
    .toReversed()
    .map(role => ({ value: role, label: t(`role_${role}`), hint: t(`roleAbout_${role}`) }))
  return (
    <Columns shape="text">
      <Card title={t('invite')}>
        <FormHead visit={visit} state={state} />
        <p class="quiet">{t('inviteAbout')}</p>
        <Form visit={visit} action={link(visit, `${organisationsPath}/${organisation.id}/invitations`)} once={once}>
          <TextField label={t('invitee')} maxLength={40} required {...state.field('name')} />
          <RadioField label={t('role')} choices={choices} required {...state.field('role')} />
          <Actions>
            <Button tone="primary">{t('inviteDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}

/** Invitations of the organisation that are still known. */
export function MemberInvitationList({ visit, organisation, invitations, t }: Props) {
  if (invitations.length === 0) return null
  const words = speak(invitationWords, visit.lang)
  const path = (each: ListedInvitation) => link(visit, `${organisationsPath}/${organisation.id}/invitations/${each.id}`)
  const mayTouch = (each: ListedInvitation) =>
    each.state === 'waiting' && mayAct(organisation.role, 'invite', each.organisationRole as MemberRole)
  const columns: Column<ListedInvitation>[] = [
    { key: 'name', label: t('invitee'), cell: each => each.name ?? words('takenUp') },
    { key: 'role', label: t('role'), cell: each => t(`role_${each.organisationRole as MemberRole}`) },
    { key: 'state', label: words('state'), cell: each => <StateBadge state={each.state} t={words} /> },
    { key: 'until', label: words('until'), numeric: true, cell: each => deadline(each.expiresAt, visit.lang) },
    {
      key: 'actions',
      label: t('actions'),
      cell: each =>
        mayTouch(each) ? (
          <Row>
            <a href={path(each)}>{words('sheet')}</a>
            <Confirm
              visit={visit}
              action={`${path(each)}/revoke`}
              label={words('revoke')}
              question={words('revokeQuestion', { name: each.name ?? '' })}
              yes={words('revokeYes')}
              small
            />
          </Row>
        ) : (
          <span class="quiet">—</span>
        ),
    },
  ]
  return (
    <>
      <h2>{t('invitations')}</h2>
      <Table visit={visit} caption={t('invitations')} columns={columns} rows={invitations} rowKey={each => each.id} />
    </>
  )
}
