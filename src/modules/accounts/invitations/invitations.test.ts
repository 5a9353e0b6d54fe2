import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import { accountsHouse, asker, cookieOf, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { type InvitationState, invitationState, invitationStates } from './invitation-states.ts'

const dayMs = 86_400_000
const typed = (username: string) => ({ name: '安', username, password: goodPassword, again: goodPassword })
const editor = { name: '王编辑', role: 'editor', below: false } as const
const codeOf = (path: string) => path.split('/').at(-1)!

async function invitedHouse(now: () => number = Date.now) {
  const house = await accountsHouse({ now })
  const { invitations, roleInvitations, takingUp } = house.accounts
  const clerk = await signedIn(house, { username: 'clerk', role: 'administrator', site: '360400' })
  const doer: Doer = { actor: clerk.actor, site: '360400' }
  const invite = async () => {
    const id = await roleInvitations.invite(doer, editor)
    return { id, code: codeOf(invitations.pathOf({ site: doer.site, id })) }
  }
  const takeUp = (code: string, username = 'wang') =>
    takingUp.makeAccount({ ...program, site: '360400' }, code, typed(username))
  return { house, invitations, roleInvitations, doer, invite, takeUp, clerk }
}

test('the states of an invitation: waiting ends in one of three ways, and every end stays', () => {
  const dates = { usedAt: null, revokedAt: null, expiresAt: new Date(1000) }
  const reached = [
    invitationState(dates, 999),
    invitationState({ ...dates, usedAt: new Date(5) }, 999),
    invitationState({ ...dates, revokedAt: new Date(5) }, 999),
    invitationState(dates, 1000),
  ]
  expect(reached).toEqual(['waiting', ...Object.values(invitationStates.waiting)])
  const ends = reached.filter((state): state is InvitationState => state !== 'waiting')
  expect(ends.flatMap(state => Object.keys(invitationStates[state]))).toEqual([])
})

test('the link makes an account that holds the role where it was offered, and nowhere else', async () => {
  const { house, invite, takeUp } = await invitedHouse()
  const { code } = await invite()
  expect(await takeUp(code)).toBe('wang')
  const cookie = cookieOf(await house.accounts.signIn.signIn({ username: 'wang', password: goodPassword }, asker()))
  const actor = await house.accounts.authenticate({ cookie }, '')
  const held = ['360400', '360000', '360100'].map(site =>
    may(actor, 'portal.write', house.sites.find(site)!, house.sites),
  )
  expect(held).toEqual([true, false, false])
})

test('of two at once one gets the account; afterwards the link says that it was used', async () => {
  const { house, invite, takeUp } = await invitedHouse()
  const { code } = await invite()
  const both = await Promise.allSettled([takeUp(code, 'wang'), takeUp(code, 'eve')])
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(takeUp(code, 'third')).rejects.toMatchObject({ code: 'invitation_used' })
  const { rows } = await house.query(`select 1 from accounts.persons where username in ('wang', 'eve', 'third')`)
  expect(rows).toHaveLength(1)
})

test('an invitation works until its seven days are over', async () => {
  let now = Date.now()
  const { invite, takeUp } = await invitedHouse(() => now)
  const [last, late] = [await invite(), await invite()]
  now += 7 * dayMs - 1
  await takeUp(last.code)
  now += 1
  await expect(takeUp(late.code, 'late')).rejects.toMatchObject({ code: 'invitation_expired' })
})

test('an invitation that was taken back does nothing, and none is taken back twice', async () => {
  const { roleInvitations, doer, invite, takeUp } = await invitedHouse()
  const { id, code } = await invite()
  await roleInvitations.revoke(doer, id)
  await expect(takeUp(code)).rejects.toMatchObject({ code: 'invitation_revoked' })
  await expect(roleInvitations.revoke(doer, id)).rejects.toMatchObject({ code: 'invitation_revoked' })
})

test('codes that were not made here for this site open nothing', async () => {
  const { invitations, invite } = await invitedHouse()
  const { code } = await invite()
  const other = code.endsWith('A') ? 'B' : 'A'
  for (const bad of ['', 'x'.repeat(44), code.slice(0, 43) + other, `${code}A`, code.slice(0, 22)])
    await expect(invitations.getWaiting('360400', bad)).rejects.toMatchObject({ code: 'invitation_unknown' })
  await expect(invitations.getWaiting('360100', code)).rejects.toMatchObject({ code: 'invitation_unknown' })
})

test('nobody invites to more than they hold, sees such a sheet, or gives by an invitation what they lost since', async () => {
  const { house, roleInvitations, doer, invite, takeUp, clerk } = await invitedHouse()
  const refused = { code: 'not_yours_to_give' }
  await expect(roleInvitations.invite(doer, { ...editor, below: true })).rejects.toMatchObject(refused)
  const { id, code } = await invite()
  const weak = await signedIn(house, { username: 'weak', role: 'editor', site: '360100' })
  await expect(roleInvitations.getOwn({ actor: weak.actor, site: '360400' }, id)).rejects.toMatchObject(refused)
  await expect(roleInvitations.getOwn({ ...doer, site: '360100' }, id)).rejects.toMatchObject({
    code: 'invitation_unknown',
  })
  await house.query('delete from accounts.grants where person_id = $1', [clerk.id])
  await expect(takeUp(code)).rejects.toMatchObject({ code: 'invitation_void' })
})

test('bad entries leave the link working, and a taken username leaves nothing behind', async () => {
  const { house, invite, takeUp } = await invitedHouse()
  const { code } = await invite()
  await expect(takeUp(code, 'clerk')).rejects.toMatchObject({ code: 'bad_person' })
  await expect(takeUp(code, 'A b')).rejects.toMatchObject({ code: 'bad_person' })
  await takeUp(code)
  const { rows } = await house.query('select 1 from accounts.persons')
  expect(rows).toHaveLength(2)
})

test('the number is kept sealed, shown in part, and gone with the name once the account is made', async () => {
  const { house, invitations, roleInvitations, doer, takeUp } = await invitedHouse()
  const id = await roleInvitations.invite(doer, { ...editor, phone: '199-0000 0001' })
  const kept = async () => {
    const { rows } = await house.query('select name, phone_sealed from accounts.invitations')
    return JSON.stringify(rows)
  }
  expect((await roleInvitations.list('360400'))[0]!.phone).toBe('199****0001')
  expect(await kept()).not.toContain('19900000001')
  await takeUp(codeOf(invitations.pathOf({ site: '360400', id })))
  expect(await kept()).toBe('[{"name":null,"phone_sealed":null}]')
  for (const phone of ['12345', '29900000001', '+8619900000001', 'abc'])
    await expect(roleInvitations.invite(doer, { ...editor, phone })).rejects.toMatchObject({
      fields: [{ at: 'phone', code: 'phone_form' }],
    })
})
