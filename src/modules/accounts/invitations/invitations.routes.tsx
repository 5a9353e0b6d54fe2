import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import { roleInput } from '../inputs.ts'
import { addPeople } from '../people/people.routes.tsx'
import type { AccountsPlatform } from '../platform.ts'
import { findRole } from '../roles.ts'
import { InvitationsPage, invitationsPath } from './invitations.pages.tsx'
import type { Invitations } from './invitations.ts'
import type { RoleInvitations } from './role-invitations.ts'
import { SheetPage } from './sheet.pages.tsx'
import { invitationWords } from './words.data.ts'

type Parts = { invitations: Invitations; roleInvitations: RoleInvitations; newId: AccountsPlatform['newId'] }

const params = z.object({ id: z.uuid() })
/** The account that comes of an invitation is its inviter's doing; its role needs `accounts.authorise` as well. */
const access = addPeople
const look = 'accounts.look-at-invitations'

/** The desk of invitations to roles: list, new one, printed sheet, taking back. */
export function invitationsRoutes({ invitations, roleInvitations, newId }: Parts): Route[] {
  const show = async (visit: Visit, more: { revoked?: boolean; mistyped?: Mistyped } = {}) => {
    const listed = await roleInvitations.list(visit.site.code)
    const subjects = listed.map(({ id }) => `invitation:${id}`)
    return showing(subjects, page(<InvitationsPage visit={visit} invitations={listed} once={newId()} {...more} />))
  }
  return [
    route({
      method: 'GET',
      path: invitationsPath,
      access,
      look,
      summary: 'Invitations to roles on the site',
      query: z.object({ done: z.enum(['revoked']).optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, { revoked: query.done === 'revoked' }),
    }),
    route({
      method: 'POST',
      path: invitationsPath,
      access,
      look,
      summary: 'Invite someone to a role on the site',
      body: roleInput.extend({ name: z.string().max(40), phone: z.string().max(20).optional() }),
      answer: async (visit, { body, onceKey }) => {
        const id = await roleInvitations.invite(doer(visit, onceKey), body)
        return redirect(link(visit, `${invitationsPath}/${id}`))
      },
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'GET',
      path: `${invitationsPath}/:id`,
      access,
      look,
      summary: 'The printed sheet of an invitation',
      params,
      answer: async (visit, { params }) => sheet(visit, { invitations, roleInvitations }, params.id),
    }),
    route({
      method: 'POST',
      path: `${invitationsPath}/:id/revoke`,
      access,
      summary: 'Take an invitation back',
      params,
      answer: async (visit, { params, onceKey }) => {
        await roleInvitations.revoke(doer(visit, onceKey), params.id)
        return redirect(link(visit, `${invitationsPath}?done=revoked`))
      },
    }),
  ]
}

async function sheet(visit: Visit, { invitations, roleInvitations }: Omit<Parts, 'newId'>, id: string) {
  const invitation = await roleInvitations.getOwn(doer(visit), id)
  invitations.demandWaiting(invitation)
  return showing(
    [`invitation:${invitation.id}`],
    page(
      <SheetPage
        visit={visit}
        name={invitation.name ?? ''}
        role={inLang(findRole(invitation.role)!.name, visit.lang)}
        expiresAt={invitation.expiresAt}
        path={invitations.pathOf(invitation)}
        back={{ path: invitationsPath, label: speak(invitationWords, visit.lang)('back') }}
      />,
    ),
  )
}
