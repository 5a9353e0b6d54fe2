import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, signInTo } from '#tests/support/people.ts'
import { roles } from '../roles.data.ts'
import type { RoleName } from '../roles.ts'
import { type AccountsHouse, accountsHouse, goodPassword, program, signedIn } from '../testing/accounts-house.ts'

const officers = { system: 'sue', security: 'sam', audit: 'ada' }

const add = ({ accounts }: AccountsHouse, username: string, role: RoleName = 'editor', site = '360000') =>
  accounts.people.add(
    { ...program, site },
    { name: username, username, password: goodPassword, again: goodPassword },
    { role, below: false },
  )

/** An administrator of everything, one of a city, and three people who could be officers. */
async function houseWithFive() {
  const house = await accountsHouse()
  const boss = await signedIn(house, { username: 'boss', role: 'administrator', below: true })
  const city = await signedIn(house, { username: 'city', role: 'administrator', site: '360400' })
  const ids = new Map<string, string>()
  for (const username of Object.values(officers)) ids.set(username, await add(house, username))
  const doer: Doer = { actor: boss.actor, site: '360000' }
  return { house, boss, city, doer, ids, signIn: (username: string) => signedInAgain(house, username) }
}

async function signedInAgain(house: AccountsHouse, username: string): Promise<Doer> {
  const cookie = await house.signInAs(username)
  return { actor: (await house.accounts.authenticate({ cookie }, ''))!, site: '360000' }
}

test('the three officers share no permission, and each holds what the others must not', () => {
  const of = (role: RoleName) => roles[role].permissions as readonly string[]
  const [system, security, audit] = [of('system-officer'), of('security-officer'), of('audit-officer')]
  const all = [...system, ...security, ...audit]
  expect(new Set(all).size).toBe(all.length)
  expect([security.includes('accounts.authorise'), audit]).toEqual([true, ['accounts.audit']])
  expect(system.filter(permission => permission.startsWith('accounts.'))).toEqual(['accounts.add'])
  expect(security.includes('accounts.add')).toBe(false)
})

test('nobody holds two offices, on one site or on two, given one after the other or at once', async () => {
  const { house, doer, ids } = await houseWithFive()
  const { grants } = house.accounts
  await grants.give(doer, 'sue', { role: 'system-officer', below: false })
  for (const [role, site] of [
    ['audit-officer', '360000'],
    ['security-officer', '360400'],
    ['administrator', '360000'],
  ] as const)
    await expect(grants.give({ ...doer, site }, 'sue', { role, below: false })).rejects.toMatchObject({
      code: 'one_office_each',
    })
  await grants.give(doer, 'sue', { role: 'publisher', below: false })
  const both = (['audit-officer', 'security-officer'] as const).map(role =>
    grants.give(doer, 'ada', { role, below: false }),
  )
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { rows } = await house.query('select role from accounts.grants where person_id = $1', [ids.get('ada')])
  expect(rows).toHaveLength(2)
})

test('once the officers are kept apart nobody administers all, and nobody can become who does', async () => {
  const { house, boss, city, doer } = await houseWithFive()
  const { accounts, sites } = house
  await accounts.threeOfficers.separate(doer, officers)
  for (const { cookie } of [boss, city]) expect((await accounts.authenticate({ cookie }, ''))!.grants).toEqual([])
  const security = await signedInAgain(house, 'sam')
  const refused = { code: 'no_administrators' }
  await expect(accounts.grants.give(security, 'boss', { role: 'administrator', below: true })).rejects.toMatchObject(
    refused,
  )
  await expect(add(house, 'new', 'administrator', '360100')).rejects.toMatchObject(refused)
  const allowed = (who: Doer, permission: `${string}.${string}`) => may(who.actor, permission, sites.top, sites)
  const [system, audit] = [await signedInAgain(house, 'sue'), await signedInAgain(house, 'ada')]
  const permissions = ['platform.operate', 'accounts.authorise', 'accounts.audit'] as const
  expect([system, security, audit].map(who => permissions.map(permission => allowed(who, permission)))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
})

test('the security officer gives and withdraws every other role, to others alone; the last one stays', async () => {
  const { house, boss, doer, ids } = await houseWithFive()
  const { grants, threeOfficers } = house.accounts
  await threeOfficers.separate(doer, officers)
  const security = await signedInAgain(house, 'sam')
  await grants.give({ ...security, site: '360400' }, 'boss', { role: 'publisher', below: false })
  await expect(grants.give(security, 'sam', { role: 'publisher', below: false })).rejects.toMatchObject({
    code: 'not_to_oneself',
  })
  await expect(grants.withdraw(security, ids.get('sam')!, 'security-officer')).rejects.toMatchObject({
    code: 'last_administrator',
  })
  await grants.withdraw(security, ids.get('ada')!, 'audit-officer')
  await grants.give(security, 'boss', { role: 'audit-officer', below: true })
  const audit = { actor: (await house.accounts.authenticate({ cookie: boss.cookie }, ''))!, site: '360000' }
  await expect(grants.give(audit, 'ada', { role: 'editor', below: false })).rejects.toMatchObject({
    code: 'not_yours_to_give',
  })
})

test('ending the separation lets the security officer make administrators again', async () => {
  const { house, doer } = await houseWithFive()
  const { grants, threeOfficers } = house.accounts
  await threeOfficers.separate(doer, officers)
  const security = await signedInAgain(house, 'sam')
  await threeOfficers.join(security)
  await grants.give(security, 'boss', { role: 'administrator', below: true })
  await expect(threeOfficers.join(security)).rejects.toMatchObject({ code: 'not_separated' })
})

test('three different people are needed; a refused attempt changes nothing', async () => {
  const { house, boss, doer } = await houseWithFive()
  const { threeOfficers, authenticate } = house.accounts
  const bad = { ...officers, security: 'sue', audit: 'nobody' }
  await expect(threeOfficers.separate(doer, bad)).rejects.toMatchObject({
    code: 'bad_officers',
    fields: [
      { at: 'security', code: 'officer_twice' },
      { at: 'audit', code: 'officer_unknown' },
    ],
  })
  expect((await authenticate({ cookie: boss.cookie }, ''))!.grants).toHaveLength(1)
  await threeOfficers.separate(doer, officers)
  await expect(threeOfficers.separate(doer, officers)).rejects.toMatchObject({ code: 'separated_already' })
})

test('by the page of the top site an administrator hands over to three officers', async () => {
  const app = await createTestApp()
  const boss = await signInTo(app, {
    username: 'boss',
    roles: [{ site: '360000', role: 'administrator', below: true }],
  })
  for (const username of Object.values(officers)) await signInTo(app, { username, roles: [] })
  const asBoss = askAs(app, boss)
  expect((await asBoss.get('/desk')).body).toContain('href="/desk/three-officers"')
  expect((await asBoss.get('/s/360400/desk')).body).not.toContain('three-officers')
  expect((await asBoss.get('/s/360400/desk/three-officers')).statusCode).toBe(404)
  const twice = await asBoss.post('/desk/three-officers/separate', { ...officers, audit: 'sue' })
  expect([twice.statusCode, twice.body.includes('这个人已经担任另一员')]).toEqual([400, true])
  expect((await asBoss.post('/desk/three-officers/separate', officers)).headers.location).toBe('/desk')
  expect((await asBoss.get('/desk/three-officers')).statusCode).toBe(403)
})
