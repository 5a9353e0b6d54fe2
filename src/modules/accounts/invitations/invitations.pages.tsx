import type { Mistyped } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Card } from '#ui/card/card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { TextField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Columns, Row, Stack } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { ListHead } from '#ui/table/list-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { deadline } from '../deadline.ts'
import { FormHead } from '../form-head.tsx'
import { formState } from '../form-state.ts'
import { deskCrumbs, RoleFields } from '../people/people.pages.tsx'
import { findRole, mayGive, type RoleName } from '../roles.ts'
import { accountsWords } from '../words.data.ts'
import type { Invitation } from './invitations.store.ts'
import type { ListedInvitation } from './invitations.ts'
import { StateBadge } from './state-badge.tsx'
import { invitationWords } from './words.data.ts'

export const invitationsPath = '/desk/invitations'

type T = Say<typeof invitationWords>
type Props = {
  visit: Visit
  invitations: readonly ListedInvitation[]
  once: string
  revoked?: boolean
  mistyped?: Mistyped
}

/** Who was invited to a role on the site, with the form of a new invitation. */
export function InvitationsPage({ visit, invitations, once, revoked, mistyped }: Props) {
  const t = speak(invitationWords, visit.lang)
  return (
    <Shell visit={visit} title={t('title')} breadcrumb={deskCrumbs(visit, t('title'))}>
      <Stack>
        <h1>{t('titleHere', { site: inLang(visit.site.region, visit.lang) })}</h1>
        <p class="quiet">{t('lead')}</p>
        {revoked ? <Notice tone="good">{t('revoked')}</Notice> : null}
        <InviteForm {...{ visit, once, t, ...(mistyped ? { mistyped } : {}) }} />
        {invitations.length === 0 ? (
          <EmptyState title={t('empty')} why={t('emptyWhy')} />
        ) : (
          <InvitationList {...{ visit, invitations, t }} />
        )}
      </Stack>
    </Shell>
  )
}

function InvitationList({ visit, invitations, t }: { visit: Visit; invitations: readonly ListedInvitation[]; t: T }) {
  const columns: Column<ListedInvitation>[] = [
    { key: 'name', label: t('name'), cell: each => each.name ?? t('takenUp') },
    { key: 'phone', label: t('phone'), numeric: true, cell: each => each.phone || '—' },
    { key: 'role', label: t('role'), cell: each => roleLine(visit, each, t) },
    { key: 'state', label: t('state'), cell: each => <StateBadge state={each.state} t={t} /> },
    { key: 'until', label: t('until'), numeric: true, cell: each => deadline(each.expiresAt, visit.lang) },
    { key: 'actions', label: t('actions'), cell: each => <InvitationActions {...{ visit, each, t }} /> },
  ]
  return (
    <>
      <ListHead visit={visit} total={invitations.length} />
      <Table visit={visit} caption={t('title')} columns={columns} rows={invitations} rowKey={each => each.id} />
    </>
  )
}

function roleLine(visit: Visit, { role, below }: Invitation, t: T): string {
  const known = findRole(role ?? '')
  const name = known ? inLang(known.name, visit.lang) : (role ?? '')
  return below ? `${name} · ${t('belowShort')}` : name
}

function InvitationActions({ visit, each, t }: { visit: Visit; each: ListedInvitation; t: T }) {
  const role = findRole(each.role ?? '') ? (each.role as RoleName) : undefined
  const mayAct = role && visit.actor && mayGive(visit.actor, { site: each.site, below: each.below, role }, visit.sites)
  if (each.state !== 'waiting' || !mayAct) return <span class="quiet">—</span>
  const path = link(visit, `${invitationsPath}/${each.id}`)
  return (
    <Row>
      <a href={path}>{t('sheet')}</a>
      <Confirm
        visit={visit}
        action={`${path}/revoke`}
        label={t('revoke')}
        question={t('revokeQuestion', { name: each.name ?? '' })}
        yes={t('revokeYes')}
        small
      />
    </Row>
  )
}

function InviteForm({ visit, once, t, mistyped }: { visit: Visit; once: string; t: T; mistyped?: Mistyped }) {
  const state = formState(visit, mistyped)
  return (
    <Columns shape="text">
      <Card title={t('invite')}>
        <FormHead visit={visit} state={state} />
        <Form visit={visit} action={link(visit, invitationsPath)} once={once}>
          <TextField label={t('name')} hint={t('nameHint')} maxLength={40} required {...state.field('name')} />
          <TextField
            label={t('phone')}
            hint={t('phoneHint')}
            type="tel"
            maxLength={20}
            optionalWord={t('optional')}
            {...state.field('phone')}
          />
          <RoleFields visit={visit} state={state} t={speak(accountsWords, visit.lang)} />
          <Actions>
            <Button tone="primary">{t('inviteDo')}</Button>
          </Actions>
        </Form>
      </Card>
    </Columns>
  )
}
