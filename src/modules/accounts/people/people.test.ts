import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import { findRole, roleNames } from '../roles.ts'
import { accountsHouse, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { personFaultsOf } from './person-rules.ts'

const typed = (username: string, differing = {}) => ({
  name: '安',
  username,
  password: goodPassword,
  again: goodPassword,
  ...differing,
})
const editorHere = { role: 'editor', below: false } as const
const on = (actor: Doer['actor'], site: string): Doer => ({ actor, site })

test('a role holds on its site alone, with below also under it, never above or beside', async () => {
  const house = await accountsHouse()
  const top = house.sites.top
  const [nanchang, jiujiang] = [house.sites.find('360100')!, house.sites.find('360400')!]
  const rows = [
    [{ username: 'top-alone', role: 'editor' }, [true, false, false]],
    [{ username: 'top-below', role: 'editor', below: true }, [true, true, true]],
    [{ username: 'city-alone', role: 'editor', site: '360400' }, [false, false, true]],
    [{ username: 'city-below', role: 'editor', site: '360400', below: true }, [false, false, true]],
  ] as const
  for (const [given, expected] of rows) {
    const { actor } = await signedIn(house, given)
    const got = [top, nanchang, jiujiang].map(site => may(actor, 'portal.write', site, house.sites))
    expect([given.username, got]).toEqual([given.username, expected])
    expect(may(actor, 'accounts.manage', jiujiang, house.sites)).toBe(false)
  }
})

test('the administrator holds every permission of every role, so that all of them can be given', () => {
  const all = new Set(roleNames.flatMap(name => findRole(name)!.permissions))
  expect(new Set(findRole('administrator')!.permissions)).toEqual(all)
})

test('an administrator of a city gives roles there, not above, not beside, not below', async () => {
  const house = await accountsHouse()
  const { actor } = await signedIn(house, { username: 'ann', role: 'administrator', site: '360400' })
  await house.accounts.people.add(on(actor, '360400'), typed('ben'), editorHere)
  for (const [site, below] of [
    ['360000', false],
    ['360100', false],
    ['360400', true],
  ] as const)
    await expect(house.accounts.grants.give(on(actor, site), 'ben', { role: 'editor', below })).rejects.toMatchObject({
      code: 'not_yours_to_give',
    })
})

test('nobody gives or withdraws what they do not hold', async () => {
  const house = await accountsHouse()
  const { people, grants } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'administrator' })
  const { actor } = await signedIn(house, { username: 'ben', role: 'editor' })
  const refused = { code: 'not_yours_to_give' }
  await expect(
    people.add(on(actor, '360000'), typed('eve'), { role: 'publisher', below: false }),
  ).rejects.toMatchObject(refused)
  await expect(grants.give(on(actor, '360000'), 'ben', { role: 'administrator', below: true })).rejects.toMatchObject(
    refused,
  )
  await expect(grants.withdraw(on(actor, '360000'), ann.id, 'administrator')).rejects.toMatchObject(refused)
  expect((await people.list('360000')).map(person => person.username).sort()).toEqual(['ann', 'ben'])
})

test('a role that was withdrawn is gone with the next request', async () => {
  const house = await accountsHouse()
  const { grants, authenticate } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'administrator' })
  const ben = await signedIn(house, { username: 'ben', role: 'editor' })
  await grants.withdraw(on(ann.actor, '360000'), ben.id, 'editor')
  expect((await authenticate({ cookie: ben.cookie }, ''))!.grants).toEqual([])
  await expect(grants.withdraw(on(ann.actor, '360000'), ben.id, 'editor')).rejects.toMatchObject({
    code: 'grant_not_found',
  })
})

test('the last administrator of the top site stays; of two, one can go', async () => {
  const house = await accountsHouse({ sample: true })
  const { people, grants, sample } = house.accounts
  await sample.load(program)
  const ann = await signedIn(house, { username: 'ann', role: 'administrator', below: true })
  const doer = on(ann.actor, '360000')
  await expect(grants.withdraw(doer, ann.id, 'administrator')).rejects.toMatchObject({ code: 'last_administrator' })
  const ben = await people.add(doer, typed('ben'), { role: 'administrator', below: false })
  await grants.withdraw(doer, ben, 'administrator')
  await grants.give(doer, 'Ben', { role: 'administrator', below: true })
  await grants.withdraw(doer, ann.id, 'administrator')
})

test('the list of a city names who reaches it from above, and not who works elsewhere', async () => {
  const house = await accountsHouse()
  await signedIn(house, { username: 'top-alone', role: 'editor' })
  await signedIn(house, { username: 'top-below', role: 'editor', below: true })
  await signedIn(house, { username: 'here', role: 'editor', site: '360400' })
  await signedIn(house, { username: 'beside', role: 'editor', site: '360100' })
  const people = await house.accounts.people.list('360400')
  expect(people.map(person => person.username).sort()).toEqual(['here', 'top-below'])
})

test('bad entries of a new person are all named, each with its field', () => {
  const codes = (differing: object) => personFaultsOf(typed('ann', differing)).map(fault => `${fault.at} ${fault.code}`)
  expect(codes({})).toEqual([])
  expect(codes({ name: ' ', username: 'A b', password: 'short' })).toEqual([
    'name name_missing',
    'username username_form',
    'password password_too_short',
  ])
  expect(codes({ name: '示例安', username: 'sample-ann' })).toEqual(['name name_sample', 'username username_reserved'])
  expect(codes({ again: 'something else' })).toEqual(['again password_differs'])
  for (const [password, fault] of [
    ['my-name-is-ANN-1', 'password_is_username'],
    ['password1234', 'password_common'],
    ['123456789012', 'password_common'],
    ['aaaaaaaabbbb', 'password_common'],
    ['x'.repeat(129), 'password_too_long'],
  ])
    expect(codes({ password, again: password })).toEqual([`password ${fault}`])
})

test('a taken username leaves nothing behind', async () => {
  const house = await accountsHouse()
  const { people } = house.accounts
  await people.add(program, typed('ann'), editorHere)
  await expect(people.add({ ...program, site: '360400' }, typed('ANN'), editorHere)).rejects.toMatchObject({
    code: 'bad_person',
    fields: [{ at: 'username', code: 'username_taken' }],
  })
  expect(await people.list('360400')).toEqual([])
})

test('a role of a later version lets its holder do nothing', async () => {
  const house = await accountsHouse()
  const { cookie } = await signedIn(house, { username: 'ann', role: 'editor' })
  await house.query(`update accounts.grants set role = 'toString'`)
  expect((await house.accounts.authenticate({ cookie }, ''))!.grants).toMatchObject([{ permissions: [] }])
})
