import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { accountsHouse, asker, cookieOf, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { type MemberRole, type MembershipAct, mayAct, mayLeave, memberRoles } from './membership-acts.ts'

const site = '360000'
const goodCode = '91350100M000100Y43'
const acts: readonly MembershipAct[] = [
  'invite',
  'change',
  'remove',
  'hand-over',
  'rename',
  'close',
  'make-key',
  'revoke-key',
]
const codeOf = (path: string) => path.split('/').at(-1)!

/** An organisation with an owner, a manager and a member; `as` is each of them, as signed in now. */
async function organisationHouse() {
  const house = await accountsHouse()
  const { accounts } = house
  const cookies = new Map<string, { id: string; cookie: string }>()
  const as = async (username: string): Promise<Doer> => {
    const actor = await accounts.authenticate({ cookie: cookies.get(username)!.cookie }, '')
    return { actor: actor!, site }
  }
  for (const username of ['owner', 'manager', 'member', 'stranger']) {
    const { id, cookie } = await signedIn(house, { username, role: 'editor', site: '360100' })
    cookies.set(username, { id, cookie })
  }
  const id = await accounts.organisations.create(await as('owner'), { name: '甲公司', creditCode: goodCode })
  const idOf = (username: string) => cookies.get(username)!.id
  for (const role of ['manager', 'member'] as const) {
    const invitation = await accounts.memberInvitations.invite(await as('owner'), id, { name: role, role })
    await accounts.takingUp.join(await as(role), codeOf(accounts.invitations.pathOf({ site, id: invitation })))
  }
  const rolesNow = async () =>
    Object.fromEntries((await accounts.members.list(await as('manager'), id)).map(each => [each.name, each.role]))
  return { house, accounts, as, id, idOf, rolesNow }
}

test('the table of acts: owners do everything but to owners, managers care for members, members for nobody', () => {
  const allowed = memberRoles.flatMap(doer =>
    acts.flatMap(act =>
      memberRoles.filter(target => mayAct(doer, act, target)).map(target => `${doer} ${act} ${target}`),
    ),
  )
  expect(allowed).toEqual([
    'owner invite owner',
    'owner invite manager',
    'owner invite member',
    'owner change manager',
    'owner change member',
    'owner remove manager',
    'owner remove member',
    'owner hand-over manager',
    'owner hand-over member',
    'owner rename owner',
    'owner close owner',
    'owner make-key owner',
    'owner revoke-key owner',
    'manager invite member',
    'manager remove member',
    'manager revoke-key owner',
  ])
  const leaves = (role: MemberRole, owners: number) => mayLeave(role, owners)
  expect([leaves('owner', 1), leaves('owner', 2), leaves('manager', 1), leaves('member', 1)]).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test('the rules do what the table says, for every doer, act and target', async () => {
  const { accounts, as, id, idOf, rolesNow } = await organisationHouse()
  const before = await rolesNow()
  for (const doer of memberRoles)
    for (const target of memberRoles.filter(each => each !== doer)) {
      const run: Partial<Record<MembershipAct, () => Promise<unknown>>> = {
        invite: async () => accounts.memberInvitations.invite(await as(doer), id, { name: 'x', role: target }),
        change: async () => accounts.members.changeRole(await as(doer), id, idOf(target), target),
        remove: async () => accounts.members.remove(await as(doer), id, idOf(target)),
        'hand-over': async () => accounts.members.handOver(await as(doer), id, idOf(target)),
      }
      for (const [act, work] of Object.entries(run)) {
        if (mayAct(doer, act as MembershipAct, target)) continue
        expect([doer, act, target, await work!().catch(error => error.code)]).toEqual([
          doer,
          act,
          target,
          'not_your_part',
        ])
      }
    }
  for (const doer of ['manager', 'member'])
    for (const work of [
      accounts.organisations.close,
      (who: Doer, at: string) => accounts.organisations.rename(who, at, '乙'),
    ])
      await expect(work(await as(doer), id)).rejects.toMatchObject({ code: 'not_your_part' })
  expect(await rolesNow()).toEqual(before)
})

test('what the table allows happens: change, remove, hand over, leave, close', async () => {
  const { accounts, as, id, idOf, rolesNow } = await organisationHouse()
  const { members, organisations } = accounts
  await members.changeRole(await as('owner'), id, idOf('member'), 'manager')
  expect(await rolesNow()).toEqual({ owner: 'owner', manager: 'manager', member: 'manager' })
  await members.changeRole(await as('owner'), id, idOf('member'), 'member')
  await members.remove(await as('manager'), id, idOf('member'))
  await members.handOver(await as('owner'), id, idOf('manager'))
  expect(await rolesNow()).toEqual({ owner: 'manager', manager: 'owner' })
  await members.leave(await as('owner'), id)
  await organisations.rename(await as('manager'), id, '丙公司')
  expect((await organisations.getOwn(await as('manager'), id)).name).toBe('丙公司')
  await organisations.close(await as('manager'), id)
  expect(await organisations.listOf(idOf('manager'))).toEqual([])
  await accounts.organisations.create(await as('stranger'), { name: '丁公司', creditCode: goodCode })
})

test('the last owner cannot leave; of two owners who leave at once one stays', async () => {
  const { accounts, as, id, idOf, rolesNow } = await organisationHouse()
  const leave = async (username: string) => accounts.members.leave(await as(username), id)
  await expect(leave('owner')).rejects.toMatchObject({ code: 'last_owner' })
  await accounts.members.changeRole(await as('owner'), id, idOf('member'), 'owner')
  const both = await Promise.allSettled([leave('owner'), leave('member')])
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(Object.values(await rolesNow()).sort()).toEqual(['manager', 'owner'])
})

test('to others, from another site and once it is closed an organisation is not there', async () => {
  const { accounts, as, id, idOf } = await organisationHouse()
  const notFound = { code: 'organisation_not_found', status: 404 }
  const { organisations, members, memberInvitations } = accounts
  for (const who of [await as('stranger'), { ...(await as('owner')), site: '360100' }]) {
    const tries = [
      () => organisations.getOwn(who, id),
      () => organisations.rename(who, id, '乙'),
      () => organisations.close(who, id),
      () => members.list(who, id),
      () => members.leave(who, id),
      () => members.remove(who, id, idOf('member')),
      () => memberInvitations.list(who, id),
      () => memberInvitations.invite(who, id, { name: 'x', role: 'member' }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(notFound)
  }
  const owner = await as('owner')
  await organisations.close(owner, id)
  await expect(organisations.getOwn(owner, id)).rejects.toMatchObject(notFound)
})

test('a member carries organisation and role from the next request on, and no more once removed', async () => {
  const { accounts, as, id, idOf } = await organisationHouse()
  expect((await as('member')).actor.organisations).toEqual([{ site, id, role: 'member' }])
  await accounts.members.remove(await as('owner'), id, idOf('member'))
  expect((await as('member')).actor.organisations).toEqual([])
})

test('an invited person without an account makes one and is in; what the inviter lost, nobody gets', async () => {
  const { house, accounts, as, id, idOf } = await organisationHouse()
  const invite = async () => {
    const invitation = await accounts.memberInvitations.invite(await as('manager'), id, { name: '新', role: 'member' })
    return codeOf(accounts.invitations.pathOf({ site, id: invitation }))
  }
  const [first, second] = [await invite(), await invite()]
  const typed = { name: '新', username: 'newcomer', password: goodPassword, again: goodPassword }
  await accounts.takingUp.makeAccount(program, first, typed)
  const cookie = cookieOf(await accounts.signIn.signIn(typed, asker()))
  expect((await accounts.authenticate({ cookie }, ''))!.organisations).toEqual([{ site, id, role: 'member' }])
  await expect(accounts.takingUp.join(await as('member'), second)).rejects.toMatchObject({ code: 'already_member' })
  await accounts.members.remove(await as('owner'), id, idOf('manager'))
  await expect(accounts.takingUp.join(await as('stranger'), second)).rejects.toMatchObject({ code: 'invitation_void' })
  const { rows } = await house.query('select 1 from accounts.members')
  expect(rows).toHaveLength(3)
})

test('bad entries of an organisation are named; a code stands once on a site', async () => {
  const { accounts, as } = await organisationHouse()
  const faultsOf = async (name: string, creditCode: string, at = site) =>
    accounts.organisations.create({ ...(await as('stranger')), site: at }, { name, creditCode }).then(
      () => [],
      error => error.fields.map((field: { code: string }) => field.code),
    )
  expect(await faultsOf(' ', '1')).toEqual(['name_missing', 'credit_code_length'])
  expect(await faultsOf('示例公司', `${goodCode.slice(0, 17)}I`)).toEqual(['name_sample', 'credit_code_character'])
  expect(await faultsOf('乙公司', `${goodCode.slice(0, 17)}4`)).toEqual(['credit_code_check'])
  expect(await faultsOf('乙公司', goodCode.toLowerCase())).toEqual(['credit_code_taken'])
  expect(await faultsOf('乙公司', goodCode, '360100')).toEqual([])
  expect(await faultsOf('乙公司', '')).toEqual([])
})

test('the sample has an organisation to look at, which its people cannot change and which goes with them', async () => {
  const house = await accountsHouse({ sample: true })
  const { sample, authenticate, organisations, members } = house.accounts
  await sample.load(program)
  await sample.load(program)
  const { cookies } = await sample.signInAs('company', asker())
  const actor = (await authenticate({ cookie: cookieOf(cookies) }, ''))!
  const [membership, ...others] = actor.organisations
  expect([membership?.role, others]).toEqual(['owner', []])
  const doer = { actor, site }
  expect(await members.list(doer, membership!.id)).toHaveLength(2)
  for (const work of [organisations.close, members.leave])
    await expect(work(doer, membership!.id)).rejects.toMatchObject({ code: 'sample_person_shared' })
  await sample.remove(program)
  const { rows } = await house.query('select 1 from accounts.organisations union all select 1 from accounts.members')
  expect(rows).toEqual([])
})
