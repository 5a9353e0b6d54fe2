import { listAudit } from '#platform/audit.store.ts'
import { toLocalIso } from '#platform/clock.ts'
import { erasedName } from '#platform/personal.data.ts'
import type { PersonalRecords } from '#platform/personal.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import type { AccountsPlatform } from '../platform.ts'
import {
  deleteCredentials,
  deleteMemberships,
  deleteRoles,
  deleteSignIns,
  listCredentials,
  listIdentity,
  listMembershipRecords,
  listRoles,
  listSignIns,
  listUsedInvitations,
  maskIdentity,
} from './personal.store.ts'
import { sealedFields } from './sealed-fields.ts'

/** What accounts keeps of people, kind by kind; the account itself comes last, as the others refer to it. */
export function accountsPersonal(
  { clock, sites }: Pick<AccountsPlatform, 'clock' | 'sites'>,
  personKeys: PersonKeys,
): PersonalRecords[] {
  const now = () => new Date(clock())
  return [
    { kind: 'accounts.sign-ins', list: listSignIns, erase: ({ sql }, id) => deleteSignIns(sql, id) },
    { kind: 'accounts.credentials', list: listCredentials, erase: ({ sql }, id) => deleteCredentials(sql, id) },
    sealedFields(personKeys),
    { kind: 'accounts.roles', list: listRoles, erase: ({ sql }, id) => deleteRoles(sql, id) },
    {
      kind: 'accounts.memberships',
      list: listMembershipRecords,
      erase: ({ sql }, id) => deleteMemberships(sql, id, now()),
    },
    {
      // Name and number went when the invitation was used; the row says only which account came of it.
      kind: 'accounts.invitations',
      list: listUsedInvitations,
      erase: async () => undefined,
    },
    {
      kind: 'platform.audit',
      async list(reader, id) {
        const filter = { sites: sites.all.map(site => site.code), actorId: id }
        const rows = await listAudit(reader, filter, 10_000)
        return rows.map(({ at, site, action, subjects }) => ({
          at: toLocalIso(at.getTime()),
          site,
          action,
          subjects: subjects.join(' '),
        }))
      },
    },
    {
      kind: 'accounts.identity',
      list: listIdentity,
      erase: ({ sql }, id) => maskIdentity(sql, id, erasedName, now()),
    },
  ]
}
