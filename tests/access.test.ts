import { expect, test } from 'vitest'
import type { NamedRoute } from '#platform/http/openapi.ts'
import { createTestApp } from './support/app.ts'
import { signInTo, type TestApp } from './support/people.ts'

type Asking = { cookie?: string; csrf?: string; site?: string; headers?: Record<string, string> }

/** A path that matches a route, whatever its parameters. */
const pathOf = (route: NamedRoute) => route.path.replace(/:\w+|\*/g, '00000000-0000-7000-8000-000000000000')

async function statusOf(app: TestApp, route: NamedRoute, { cookie, csrf, site, headers }: Asking = {}) {
  const answer = await app.server.inject({
    method: route.method,
    url: (site ? `/s/${site}` : '') + pathOf(route),
    headers: { ...(cookie ? { cookie } : {}), ...(csrf ? { 'x-csrf-token': csrf } : {}), ...headers },
  })
  const isSentToSignIn = answer.statusCode === 302 && String(answer.headers.location).includes('/sign-in?back=')
  return isSentToSignIn ? 'sign-in' : answer.statusCode
}

/** Every route with what it answers, so that a failure names the routes that are wrong. */
async function answersOf(app: TestApp, routes: readonly NamedRoute[], asking: (route: NamedRoute) => Asking) {
  const lines: string[] = []
  for (const route of routes) lines.push(`${route.method} ${route.path} ${await statusOf(app, route, asking(route))}`)
  return lines
}

const expected = (routes: readonly NamedRoute[], status: (route: NamedRoute) => number | string) =>
  routes.map(route => `${route.method} ${route.path} ${status(route)}`)

const isPage = (route: NamedRoute) => route.method === 'GET' && !route.path.startsWith('/api/')
const isProtected = (route: NamedRoute) => route.access !== 'public'
const needsPermission = (route: NamedRoute) => isProtected(route) && route.access !== 'signed-in'
const changes = (route: NamedRoute) => route.method !== 'GET'

test('without a sign-in no protected route answers: pages lead to the sign-in, the rest is refused', async () => {
  const app = await createTestApp()
  const routes = app.routes.filter(isProtected)
  expect(routes.length).toBeGreaterThan(10)
  for (const cookie of ['', 'open56.session_token=made.up'])
    expect(await answersOf(app, routes, () => (cookie ? { cookie } : {}))).toEqual(
      expected(routes, route => (isPage(route) ? 'sign-in' : 401)),
    )
})

test('without the permission no protected route answers', async () => {
  const app = await createTestApp()
  const nobody = await signInTo(app, { roles: [] })
  const routes = app.routes.filter(needsPermission)
  expect(await answersOf(app, routes, () => nobody)).toEqual(expected(routes, () => 403))
})

test('with the permission on another site no protected route answers', async () => {
  const app = await createTestApp()
  const neighbour = await signInTo(app, { roles: [{ site: '360400', role: 'administrator', below: true }] })
  const routes = app.routes.filter(needsPermission)
  for (const site of ['360000', '360100'])
    expect(await answersOf(app, routes, () => ({ ...neighbour, site }))).toEqual(expected(routes, () => 403))
})

test('with the permission on the site and the token of the sign-in every protected route is let through', async () => {
  const app = await createTestApp()
  const holder = await signInTo(app, { roles: [{ site: '360400', role: 'administrator', below: true }] })
  const routes = app.routes.filter(route => isProtected(route) && route.path !== '/sign-out')
  const answers = await answersOf(app, routes, () => ({ ...holder, site: '360400' }))
  expect(answers.filter(line => /(401|403|5\d\d|sign-in)$/.test(line))).toEqual([])
})

test('a change without the token of the sign-in, or with a wrong one, is refused', async () => {
  const app = await createTestApp()
  const { cookie } = await signInTo(app, { roles: [{ site: '360000', role: 'administrator', below: true }] })
  const routes = app.routes.filter(changes)
  for (const asking of [{ cookie }, { cookie, csrf: 'f'.repeat(64) }])
    expect(await answersOf(app, routes, () => asking)).toEqual(expected(routes, () => 403))
})

test('a change that the page of another site sends is refused, signed in or not', async () => {
  const app = await createTestApp()
  const holder = await signInTo(app, { roles: [{ site: '360000', role: 'administrator', below: true }] })
  const foreign = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
  const open = app.routes.filter(route => changes(route) && !isProtected(route))
  for (const headers of foreign) {
    const routes = app.routes.filter(changes)
    expect(await answersOf(app, routes, () => ({ ...holder, headers }))).toEqual(expected(routes, () => 403))
    expect(await answersOf(app, open, () => ({ headers }))).toEqual(expected(open, () => 403))
  }
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
