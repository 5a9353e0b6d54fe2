import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import type { NamedRoute } from '#platform/http/openapi.ts'
import { createTestApp } from './support/app.ts'
import { askAs, signInAgain, signInTo, type TestApp, testPassword } from './support/people.ts'

type Asking = { cookie?: string; csrf?: string; key?: string; site?: string; headers?: Record<string, string> }
type Routes = readonly NamedRoute[]

/** One row of the table: how each of some routes is asked, and what it must answer. */
type Case = { name: string; routes: Routes; asking: Asking; answers: (route: NamedRoute) => number | string }

const noId = '00000000-0000-7000-8000-000000000000'

/** A path that matches a route, whatever its parameters. */
const pathOf = (route: NamedRoute, id = noId) => route.path.replace(/:\w+|\*/g, id)

let asked = 0

/** Another address for each request, so that no limit of requests by address answers instead of the access. */
const nextAddress = () => `10.9.${Math.floor(++asked / 250)}.${(asked % 250) + 1}`

async function statusOf(app: TestApp, route: NamedRoute, { cookie, csrf, key, site, headers }: Asking, id?: string) {
  const answer = await app.server.inject({
    method: route.method,
    remoteAddress: nextAddress(),
    url: (site ? `/s/${site}` : '') + pathOf(route, id),
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(csrf ? { 'x-csrf-token': csrf } : {}),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...headers,
    },
  })
  const isSentToSignIn = answer.statusCode === 302 && String(answer.headers.location).includes('/sign-in?back=')
  return isSentToSignIn ? 'sign-in' : answer.statusCode
}

const isApi = (route: NamedRoute) => route.path.startsWith('/api/')
const isPage = (route: NamedRoute) => route.method === 'GET' && !isApi(route)
const isProtected = (route: NamedRoute) => route.access !== 'public'
const needsPermission = (route: NamedRoute) => isProtected(route) && route.access !== 'signed-in'
const changes = (route: NamedRoute) => route.method !== 'GET'

/** Pages lead to the sign-in, the rest is refused. */
const asNobody = (route: NamedRoute) => (isPage(route) ? 'sign-in' : 401)
const refused = () => 403

const query = (app: TestApp, sql: string, values: readonly unknown[] = []) =>
  app.house.database.connections.use(connection => connection.query<Record<string, string>>(sql, values))

const forwarded = {
  'x-forwarded-for': '127.0.0.1',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1;host=localhost;proto=https',
  'x-forwarded-host': 'localhost',
  'x-forwarded-proto': 'https',
}

/** A key for the site on which someone holds roles, for none of their permissions. */
async function keyWithoutScope(app: TestApp, person: { cookie: string; csrf: string }, site: string): Promise<string> {
  const answer = await askAs(app, person).post(`/s/${site}/account/api-keys`, { name: 'none', days: '30' })
  return /o56_[\w-]+_[\w-]{32}/.exec(answer.body)![0]
}

async function casesOf(app: TestApp): Promise<Case[]> {
  const all = app.routes
  const protectedRoutes = all.filter(isProtected)
  const permitted = all.filter(needsPermission)
  const changing = all.filter(changes)
  const pages = protectedRoutes.filter(route => !isApi(route))
  const city = [{ site: '360400', role: 'administrator', below: true }]
  const nobody = await signInTo(app, { username: 'nobody', roles: [] })
  const holder = await signInTo(app, { username: 'holder', roles: city })
  const expired = await signInTo(app, { username: 'expired', roles: city })
  await query(app, `update accounts.sessions set expires_at = now() - interval '1 second' where person_id = $1`, [
    expired.actor.id,
  ])
  const ended = await signInTo(app, { username: 'ended', roles: city })
  await query(app, 'delete from accounts.sessions where person_id = $1', [ended.actor.id])
  const key = await keyWithoutScope(app, holder, '360400')
  const { cookie } = holder
  const site = '360400'
  const foreign = { origin: 'https://evil.example' }
  return [
    { name: 'no session', routes: protectedRoutes, asking: {}, answers: asNobody },
    {
      name: 'forged cookie',
      routes: protectedRoutes,
      asking: { cookie: 'open56.session_token=made.up' },
      answers: asNobody,
    },
    { name: 'expired session', routes: protectedRoutes, asking: { ...expired, site }, answers: asNobody },
    { name: 'ended session', routes: protectedRoutes, asking: { ...ended, site }, answers: asNobody },
    { name: 'forged forwarding headers', routes: protectedRoutes, asking: { headers: forwarded }, answers: asNobody },
    { name: 'no role', routes: permitted, asking: nobody, answers: refused },
    { name: 'role on a site below', routes: permitted, asking: { ...holder, site: '360000' }, answers: refused },
    { name: 'role on a site beside', routes: permitted, asking: { ...holder, site: '360100' }, answers: refused },
    { name: 'no form token', routes: changing, asking: { cookie, site }, answers: refused },
    { name: 'wrong form token', routes: changing, asking: { cookie, site, csrf: 'f'.repeat(64) }, answers: refused },
    {
      name: 'token of another sign-in',
      routes: changing,
      asking: { cookie, site, csrf: nobody.csrf },
      answers: refused,
    },
    { name: 'form of another site', routes: changing, asking: { ...holder, site, headers: foreign }, answers: refused },
    {
      name: 'form of another site, by its fetch metadata',
      routes: changing,
      asking: { ...holder, site, headers: { 'sec-fetch-site': 'cross-site' } },
      answers: refused,
    },
    {
      name: 'form of another site, nobody signed in',
      routes: changing.filter(route => !isProtected(route)),
      asking: { headers: foreign },
      answers: refused,
    },
    { name: 'API key on pages', routes: pages, asking: { key, site }, answers: asNobody },
    { name: 'API key without scope', routes: permitted.filter(isApi), asking: { key, site }, answers: refused },
    {
      name: 'API key of another site',
      routes: permitted.filter(isApi),
      asking: { key, site: '360000' },
      answers: refused,
    },
    {
      name: 'made-up API key',
      routes: all.filter(route => route.path.startsWith('/api/v1/')),
      asking: { key: `${key}x` },
      answers: () => 401,
    },
  ]
}

test('every route refuses whoever may not, in every case of the table', { timeout: 300_000 }, async () => {
  const app = await createTestApp()
  const cases = await casesOf(app)
  let requests = 0
  for (const { name, routes, asking, answers } of cases) {
    const lines: string[] = []
    for (const route of routes) lines.push(`${route.method} ${route.path} ${await statusOf(app, route, asking)}`)
    expect({ name, lines }).toEqual({
      name,
      lines: routes.map(route => `${route.method} ${route.path} ${answers(route)}`),
    })
    requests += routes.length
  }
  console.info(`access table: ${app.routes.length} routes, ${cases.length} cases, ${requests} requests`)
  expect(app.routes.filter(isProtected).length).toBeGreaterThan(60)
})

test('with the permission on the site and the token of the sign-in every protected route is let through', async () => {
  const app = await createTestApp()
  const holder = await signInTo(app, { roles: [{ site: '360400', role: 'administrator', below: true }] })
  const routes = app.routes.filter(route => isProtected(route) && route.path !== '/sign-out')
  const lines: string[] = []
  for (const route of routes)
    lines.push(`${route.method} ${route.path} ${await statusOf(app, route, { ...holder, site: '360400' })}`)
  expect(lines.filter(line => /(401|403|5\d\d|sign-in)$/.test(line))).toEqual([])
})

/** One id of each table that has rows on the site. */
async function idsOf(app: TestApp, site: string): Promise<string[]> {
  const { rows: tables } = await query(
    app,
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name in ('site_id', 'id') and table_schema in ('portal', 'accounts', 'platform')
     group by 1 having count(*) = 2`,
  )
  const ids: string[] = []
  for (const { name } of tables) {
    const { rows } = await query(app, `select id::text from ${name} where site_id = $1 order by id limit 1`, [site])
    ids.push(...rows.map(row => row.id!))
  }
  return ids
}

test('ids of another site find nothing, on any route, for whoever may do everything on their own site', async () => {
  const app = await createTestApp({ sample: true })
  await app.sample.load({ actor: programActor('test'), site: '360000' })
  const administrator = (site: string) => [{ site, role: 'administrator', below: false }]
  const owner = await signInTo(app, { username: 'owner', roles: administrator('360000') })
  const neighbour = await signInTo(app, { username: 'neighbour', roles: administrator('360400') })
  const ids = await idsOf(app, '360000')
  const routes = app.routes.filter(route => /:(id|\w*[iI]d)\b/.test(route.path) && isProtected(route))
  const [opened, leaked]: [string[], string[]] = [[], []]
  for (const route of routes)
    for (const id of ids) {
      const line = `${route.method} ${route.path} ${id}`
      if (isPage(route) && (await statusOf(app, route, { ...owner, site: '360000' }, id)) === 200) opened.push(line)
      const status = await statusOf(app, route, { ...neighbour, site: '360400' }, id)
      if (Number(status) < 400) leaked.push(`${line} ${status}`)
    }
  console.info(`ids of another site: ${routes.length} routes, ${ids.length} ids; ${opened.length} open at home`)
  expect(leaked).toEqual([])
  expect(opened.length).toBeGreaterThan(2)
})

test('ids of another organisation find nothing, on any route', async () => {
  const app = await createTestApp()
  const [ann, ben] = [await signInTo(app, { roles: [] }), await signInTo(app, { username: 'ben', roles: [] })]
  const id = app.house.newId()
  await query(
    app,
    `insert into accounts.organisations (site_id, id, name, created_by, created_at) values ('360000', $1, 'X', 'test', now())`,
    [id],
  )
  await query(app, `insert into accounts.members values ('360000', $1, $2, 'owner', now())`, [id, ann.actor.id])
  const routes = app.routes.filter(route => route.path.includes('/organisations/:'))
  expect(routes.length).toBeGreaterThan(5)
  const at = (route: NamedRoute) => ({ ...route, path: route.path.replace(/:id|:organisation/, id) })
  const home = at(routes.find(route => route.method === 'GET')!)
  expect(await statusOf(app, home, ann)).toBe(200)
  for (const [person, site] of [
    [ben, undefined],
    [ann, '360400'],
  ] as const) {
    const lines: string[] = []
    for (const route of routes)
      lines.push(
        `${route.method} ${route.path} ${await statusOf(app, at(route), { ...person, ...(site ? { site } : {}) })}`,
      )
    expect(lines.filter(line => !/ 4\d\d$/.test(line))).toEqual([])
  }
})

test('wrong sign-ins under ever new forwarding headers are limited; the right one from elsewhere still works', async () => {
  const app = await createTestApp()
  await signInTo(app, { roles: [] })
  const signIn = (password: string, remoteAddress: string, headers = {}) =>
    app.server.inject({
      method: 'POST',
      url: '/sign-in',
      remoteAddress,
      headers,
      payload: { username: 'ann', password },
    })
  const statuses: number[] = []
  for (let n = 1; n <= 20; n++) {
    const address = `198.51.100.${n}`
    const headers = { ...forwarded, 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` }
    statuses.push((await signIn('wrong', '203.0.113.9', headers)).statusCode)
  }
  expect(statuses.slice(0, 4)).toEqual([401, 401, 401, 401])
  expect(statuses.filter(status => status === 429).length).toBeGreaterThan(8)
  expect((await signIn(testPassword, '192.0.2.77')).statusCode).toBe(303)
  expect(await signInAgain(app, 'ann')).not.toBe('')
})

test('every permission that a route asks for is declared by its module and held by some role', async () => {
  const app = await createTestApp()
  const asked = new Set(app.routes.filter(needsPermission).map(route => route.access))
  const administrator = await signInTo(app, { roles: [{ site: '360000', role: 'administrator', below: true }] })
  const held = new Set<string>(administrator.actor.grants.flatMap(grant => grant.permissions))
  expect([...asked].filter(permission => !held.has(permission))).toEqual([])
  const declared = new Set<string>(app.modules.flatMap(module => module.permissions))
  const own = [...asked].filter(permission => !permission.startsWith('platform.'))
  expect(own.filter(permission => !declared.has(permission))).toEqual([])
})
