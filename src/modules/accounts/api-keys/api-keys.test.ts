import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, signInTo, type TestApp } from '#tests/support/people.ts'

const editor = [{ site: '360400', role: 'editor' }]

type Person = { cookie: string; csrf: string }

/** Makes a key by the page of a site and gives it back. */
async function makeKey(app: TestApp, person: Person, fields: Record<string, string> = {}, site = '/s/360400') {
  const typed = { name: 'warehouse', scopes: 'portal.write', days: '30', ...fields }
  const answer = await askAs(app, person).post(`${site}/account/api-keys`, typed)
  return /o56_[\w-]+_[\w-]{32}/.exec(answer.body)![0]
}

const ask = (app: TestApp, key: string, url = '/s/360400/api/v1/account', headers = {}) =>
  app.server.inject({ url, headers: { authorization: `Bearer ${key}`, ...headers } })

test('a key is shown once, opens the JSON API of its site with its scopes, and no page', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const key = await makeKey(app, ann)
  expect((await ask(app, key)).json()).toMatchObject({
    name: 'ann',
    site: '360400',
    permissions: ['portal.write'],
    apiKey: expect.any(String),
  })
  expect((await ask(app, key, '/api/v1/account')).json()).toMatchObject({ site: '360000', permissions: [] })
  for (const page of ['/s/360400/desk', '/s/360400/desk/articles', '/s/360400/account'])
    expect((await ask(app, key, page)).headers.location).toContain('/sign-in?back=')
  const list = (await askAs(app, ann).get('/s/360400/account/api-keys')).body
  expect([list.includes(key), list.includes(key.slice(0, 'o56_360400_'.length + 4))]).toEqual([false, true])
  expect((await askAs(app, ann).get('/account/api-keys')).body).not.toContain('o56_360400_')
})

test('the key itself stands in no table', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const secret = (await makeKey(app, ann)).split('_').slice(2).join('_')
  const { rows } = await app.house.database.connections.use(connection =>
    connection.query(`select (select string_agg(k::text, ' ') from accounts.api_keys k) as keys,
                             (select string_agg(a::text, ' ') from platform.audit a) as audit`),
  )
  expect(JSON.stringify(rows)).toContain(secret.slice(0, 4))
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('a key that is unknown, changed, expired or revoked is refused, also where anyone may ask', async () => {
  let now = Date.now()
  const app = await createTestApp({ clock: () => now })
  const ann = await signInTo(app, { roles: editor })
  const key = await makeKey(app, ann)
  const changed = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')
  const elsewhere = key.replace('360400', '360100')
  for (const wrong of [changed, elsewhere, 'o56_x', 'o56_360400_short', 'o56_999999_'.padEnd(43, 'x')])
    expect([wrong, (await ask(app, wrong)).json().code]).toEqual([wrong, 'api_key_refused'])
  expect((await ask(app, changed, '/s/360400/api/v1/nowhere')).statusCode).toBe(401)
  const other = await makeKey(app, ann)
  const list = (await askAs(app, ann).get('/s/360400/account/api-keys')).body
  const revoked = /name="key" value="([^"]+)"/.exec(list)![1]!
  await askAs(app, ann).post('/s/360400/account/api-keys/revoke', { key: revoked })
  const statuses = [await ask(app, key), await ask(app, other)].map(answer => answer.statusCode)
  expect(statuses.sort()).toEqual([200, 401])
  now += 30 * 86_400_000
  for (const each of [key, other]) expect((await ask(app, each)).statusCode).toBe(401)
})

test('a key never does more than its person: roles that were withdrawn are gone from it, others never come to it', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: [...editor, { site: '360400', role: 'publisher' }] })
  const key = await makeKey(app, ann)
  await app.house.database.connections.use(connection =>
    connection.query(`delete from accounts.grants where role = 'editor'`),
  )
  expect((await ask(app, key)).json().permissions).toEqual([])
  const refused = await askAs(app, ann).post('/s/360400/account/api-keys', {
    name: 'too much',
    scopes: 'accounts.manage',
    days: '30',
  })
  expect([refused.statusCode, refused.body.includes('您在本站没有“accounts.manage”权限')]).toEqual([403, true])
})

test('nobody revokes the key of another person, nor one of another site', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const ben = await signInTo(app, { username: 'ben', roles: editor })
  const key = await makeKey(app, ann)
  const list = (await askAs(app, ann).get('/s/360400/account/api-keys')).body
  const id = /name="key" value="([^"]+)"/.exec(list)![1]!
  const tries = [
    await askAs(app, ben).post('/s/360400/account/api-keys/revoke', { key: id }),
    await askAs(app, ann).post('/account/api-keys/revoke', { key: id }),
  ]
  expect(tries.map(answer => answer.statusCode)).toEqual([404, 404])
  expect((await ask(app, key)).statusCode).toBe(200)
})

test('a key that asks too often is told to wait, another one is not', async () => {
  const now = Date.now()
  const app = await createTestApp({ clock: () => now })
  const ann = await signInTo(app, { roles: editor })
  const [key, other] = [await makeKey(app, ann), await makeKey(app, ann)]
  for (let n = 0; n < 300; n++) await app.accounts.authenticate({ authorization: `Bearer ${key}` }, '')
  expect((await ask(app, key)).statusCode).toBe(429)
  expect((await ask(app, other)).statusCode).toBe(200)
})

test('when a key was last used stands on the page', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const key = await makeKey(app, ann)
  await ask(app, key)
  await app.accounts.flushSeen()
  expect((await askAs(app, ann).get('/s/360400/account/api-keys')).body).toContain('刚刚')
})

test('with a key no form token is needed, and a cookie beside it counts for nothing', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const boss = await signInTo(app, { username: 'boss', roles: [{ site: '360400', role: 'administrator' }] })
  const answer = await ask(app, await makeKey(app, ann), undefined, { cookie: boss.cookie })
  expect(answer.json()).toMatchObject({ name: 'ann', permissions: ['portal.write'] })
})

test('the description of the API says how to prove who asks, route by route', async () => {
  const app = await createTestApp()
  const api = (await app.server.inject('/api/openapi.json')).json()
  expect(api.components.securitySchemes).toMatchObject({ apiKey: { type: 'http', scheme: 'bearer' } })
  expect(api.paths['/api/v1/account'].get.security).toEqual([{ apiKey: [] }, { signIn: [] }])
})

test('a key carries the real-name level of its person', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: editor })
  const key = await makeKey(app, ann)
  await app.house.database.connections.use(run =>
    run.query('update accounts.persons set real_name_level = 2 where id = $1', [ann.actor.id]),
  )
  expect(await app.accounts.authenticate({ authorization: `Bearer ${key}` }, '')).toMatchObject({ realNameLevel: 2 })
})

/** An organisation with an owner, a manager and a member, and a key of it that the owner made. */
async function organisationWithKey() {
  const app = await createTestApp()
  const [owner, manager, member] = [
    await signInTo(app, { username: 'owner', roles: editor }),
    await signInTo(app, { username: 'manager', roles: [] }),
    await signInTo(app, { username: 'member', roles: [] }),
  ]
  const created = await askAs(app, owner).post('/s/360400/account/organisations', { name: '甲公司' })
  const path = String(created.headers.location).split('?')[0]!
  const id = path.split('/').at(-1)!
  const query = (text: string, values: readonly unknown[]) =>
    app.house.database.connections.use(run => run.query(text, values))
  for (const [role, { actor }] of Object.entries({ manager, member }))
    await query(`insert into accounts.members values ('360400', $1, $2, $3, now())`, [id, actor.id, role])
  const made = await askAs(app, owner).post(`${path}/api-keys`, { name: 'warehouse', days: '30' })
  const key = /o56_[\w-]+_[\w-]{32}/.exec(made.body)![0]
  return { app, owner, manager, member, path, id, key, query }
}

test('a key of an organisation acts for it alone, as a member, without the permissions of its maker', async () => {
  const { app, owner, id, key } = await organisationWithKey()
  expect((await ask(app, key)).json()).toMatchObject({
    id: owner.actor.id,
    permissions: [],
    organisations: [{ id, role: 'member' }],
  })
  expect((await askAs(app, owner).get('/s/360400/account/api-keys')).body).not.toContain('warehouse')
})

test('owners make keys of an organisation, managers see and revoke them, members do neither', async () => {
  const { app, manager, member, path, key } = await organisationWithKey()
  const [asManager, asMember] = [askAs(app, manager), askAs(app, member)]
  const list = (await asManager.get(`${path}/api-keys`)).body
  expect(list).toContain('warehouse · owner')
  expect(list).not.toContain('name="days"')
  const tries = [
    await asManager.post(`${path}/api-keys`, { name: 'another', days: '30' }),
    await asMember.get(`${path}/api-keys`),
    await asMember.post(`${path}/api-keys`, { name: 'another', days: '30' }),
  ]
  expect(tries.map(answer => answer.statusCode)).toEqual([403, 403, 403])
  const keyId = /name="key" value="([^"]+)"/.exec(list)![1]!
  expect((await asMember.post(`${path}/api-keys/revoke`, { key: keyId })).statusCode).toBe(403)
  expect((await asManager.post(`${path}/api-keys/revoke`, { key: keyId })).headers.location).toContain('done=revoke')
  expect((await ask(app, key)).statusCode).toBe(401)
})

test('a key of an organisation dies with it, and when its maker manages it no more', async () => {
  const { app, owner, path, key, query } = await organisationWithKey()
  const become = (role: string) =>
    query('update accounts.members set role = $1 where person_id = $2', [role, owner.actor.id])
  await become('member')
  expect((await ask(app, key)).statusCode).toBe(401)
  await become('owner')
  expect((await ask(app, key)).statusCode).toBe(200)
  expect((await askAs(app, owner).post(`${path}/close`, {})).statusCode).toBe(303)
  expect((await ask(app, key)).statusCode).toBe(401)
})
