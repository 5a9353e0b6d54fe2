import { z } from 'zod'
import { page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Invitations } from '../invitations/invitations.ts'
import { SheetPage } from '../invitations/sheet.pages.tsx'
import { memberRoles } from './membership-acts.ts'
import type { OrganisationDone } from './organisation.pages.tsx'
import { organisationsPath } from './organisations.pages.tsx'
import { lookAtMembers, type OrganisationParts, showOne } from './organisations.routes.tsx'
import { organisationWords } from './words.data.ts'

type Parts = OrganisationParts & { invitations: Invitations }

const access = 'signed-in'
const path = `${organisationsPath}/:id`
const params = z.object({ id: z.uuid() })
const memberParams = params.extend({ person: z.uuid() })
const invitationParams = params.extend({ invitation: z.uuid() })
const role = z.enum(memberRoles)
const shown = (visit: Visit, id: string, done: OrganisationDone) =>
  redirect(link(visit, `${organisationsPath}/${id}?done=${done}`))

/** What members of an organisation do to each other. */
export function membersRoutes({ members }: Pick<Parts, 'members'>): Route[] {
  return [
    route({
      method: 'POST',
      path: `${path}/members/:person/role`,
      access,
      summary: 'Give a member another role in the organisation',
      params: memberParams,
      body: z.object({ role }),
      answer: async (visit, { params, body, onceKey }) => {
        await members.changeRole(doer(visit, onceKey), params.id, params.person, body.role)
        return shown(visit, params.id, 'changed')
      },
    }),
    route({
      method: 'POST',
      path: `${path}/members/:person/remove`,
      access,
      summary: 'Take a member out of the organisation',
      params: memberParams,
      answer: async (visit, { params, onceKey }) => {
        await members.remove(doer(visit, onceKey), params.id, params.person)
        return shown(visit, params.id, 'removed')
      },
    }),
    route({
      method: 'POST',
      path: `${path}/members/:person/hand-over`,
      access,
      summary: 'Make another member the owner of the organisation',
      params: memberParams,
      answer: async (visit, { params, onceKey }) => {
        await members.handOver(doer(visit, onceKey), params.id, params.person)
        return shown(visit, params.id, 'changed')
      },
    }),
    route({
      method: 'POST',
      path: `${path}/leave`,
      access,
      summary: 'Leave the organisation',
      params,
      answer: async (visit, { params, onceKey }) => {
        await members.leave(doer(visit, onceKey), params.id)
        return redirect(link(visit, `${organisationsPath}?done=left`))
      },
    }),
  ]
}

/** Inviting people into an organisation. */
export function memberInvitationRoutes(parts: Parts): Route[] {
  const { memberInvitations } = parts
  return [
    route({
      method: 'POST',
      path: `${path}/invitations`,
      access,
      look: lookAtMembers,
      summary: 'Invite someone into the organisation',
      params,
      body: z.object({ name: z.string().max(40), role }),
      answer: async (visit, { params, body, onceKey }) => {
        const id = await memberInvitations.invite(doer(visit, onceKey), params.id, body)
        return redirect(link(visit, `${organisationsPath}/${params.id}/invitations/${id}`))
      },
      again: (visit, mistyped) =>
        showOne(visit, parts, mistyped.params.id ?? '', { mistyped: { form: 'invite', ...mistyped } }),
    }),
    route({
      method: 'GET',
      path: `${path}/invitations/:invitation`,
      access,
      look: lookAtMembers,
      summary: 'The printed sheet of an invitation into the organisation',
      params: invitationParams,
      answer: (visit, { params }) => sheet(visit, parts, params),
    }),
    route({
      method: 'POST',
      path: `${path}/invitations/:invitation/revoke`,
      access,
      summary: 'Take an invitation into the organisation back',
      params: invitationParams,
      answer: async (visit, { params, onceKey }) => {
        await memberInvitations.revoke(doer(visit, onceKey), params.id, params.invitation)
        return shown(visit, params.id, 'revoked')
      },
    }),
  ]
}

async function sheet(visit: Visit, parts: Parts, at: z.infer<typeof invitationParams>) {
  const t = speak(organisationWords, visit.lang)
  const organisation = await parts.organisations.getOwn(doer(visit), at.id)
  const invitation = await parts.memberInvitations.getOwn(doer(visit), at.id, at.invitation)
  parts.invitations.demandWaiting(invitation)
  return showing(
    [`invitation:${invitation.id}`],
    page(
      <SheetPage
        visit={visit}
        name={invitation.name ?? ''}
        role={t(`role_${invitation.organisationRole}`)}
        organisation={organisation.name}
        expiresAt={invitation.expiresAt}
        path={parts.invitations.pathOf(invitation)}
        back={{ path: `${organisationsPath}/${at.id}`, label: t('back') }}
      />,
    ),
  )
}
