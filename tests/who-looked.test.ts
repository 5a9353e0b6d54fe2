import { expect, test } from 'vitest'
import type { NamedRoute } from '#platform/http/openapi.ts'
import { createTestApp } from './support/app.ts'
import { askAs, signInTo, type TestApp } from './support/people.ts'

const everywhere = (role: string) => [{ site: '360000', role, below: true }]
const number = '13907919137'

const query = async (app: TestApp, sql: string, values: readonly unknown[] = []) =>
  (await app.house.database.connections.use(run => run.query<Record<string, string>>(sql, values))).rows

/** What stands on a page only where personal data of someone stand, and whose trail must then say who looked. */
type Mark = { text: string; subject: string }

/**
 * A viewer who may do everything, and what they can find: a person with role, number, organisation and a message to
 * that number, an invitation to a role, one into the organisation.
 */
async function appWithSomebody() {
  const app = await createTestApp()
  const viewer = await signInTo(app, { username: 'viewer', roles: everywhere('administrator') })
  const seen = await signInTo(app, { username: 'seen-one', roles: everywhere('security-officer') })
  const { actor } = seen
  const { newId, secrets } = app.house
  const organisation = newId()
  await query(app, `insert into accounts.phones values ($1, $2, 'sealed', '9137', now())`, [
    actor.id,
    secrets.fingerprint('accounts.phone-number', number),
  ])
  await query(
    app,
    `insert into accounts.organisations (site_id, id, name, created_by, created_at) values ('360000', $1, 'X', 'test', now())`,
    [organisation],
  )
  await query(
    app,
    `insert into accounts.members values ('360000', $1, $2, 'owner', now()), ('360000', $1, $3, 'owner', now())`,
    [organisation, viewer.actor.id, actor.id],
  )
  const lost = newId()
  await query(
    app,
    `insert into accounts.lost_numbers (site_id, id, counter_site, person_id, number_end, asked_by, asked_at, expires_at, proved_at)
     values ('360000', $1, '360000', $2, '0000', $3, now(), now() + interval '1 day', now())`,
    [lost, actor.id, viewer.actor.id],
  )
  await query(
    app,
    `insert into accounts.api_keys (site_id, id, person_id, name, start, fingerprint, scopes, created_at, expires_at, organisation_id)
     values ('360000', $1, $2, 'key', 'o56', 'print', '{}', now(), now() + interval '1 day', $3)`,
    [newId(), actor.id, organisation],
  )
  const asViewer = askAs(app, viewer)
  await askAs(app, seen).get('/desk/people')
  const invited = await asViewer.post('/desk/invitations', { name: '受邀甲', role: 'editor' })
  const path = `/account/organisations/${organisation}/invitations`
  const joining = await asViewer.post(path, { name: '受邀乙', role: 'member' })
  const idAt = (answer: { headers: { location?: unknown } }) => String(answer.headers.location).split('/').at(-1)!
  await app.server.inject({ method: 'POST', url: '/sign-in/code', payload: { number } })
  const marks: Mark[] = [
    { text: 'seen-one', subject: `person:${actor.id}` },
    { text: '受邀甲', subject: `invitation:${idAt(invited)}` },
    { text: '受邀乙', subject: `invitation:${idAt(joining)}` },
    { text: '尾号 9137', subject: `person:${actor.id}` },
  ]
  const ids = { id: [organisation, idAt(invited), lost], person: [actor.id], invitation: [idAt(joining)] }
  return { app, viewer, asViewer, marks, ids }
}

/** A route's addresses, with every id of ours that could stand there. */
function pathsOf(route: NamedRoute, ids: Record<string, readonly string[]>): string[] {
  const name = /:(\w+)|\*/.exec(route.path)?.[1]
  if (!route.path.includes(':') && !route.path.includes('*')) return [route.path]
  const known = ids[name ?? ''] ?? ['00000000-0000-7000-8000-000000000000']
  return known.flatMap(id => pathsOf({ ...route, path: route.path.replace(/:\w+|\*/, id) }, ids))
}

test('whoever sees personal data of somebody is in the trail of it, on every route', async () => {
  const { app, viewer, asViewer, marks, ids } = await appWithSomebody()
  const routes = app.routes.filter(({ access, method, again }) => access !== 'public' && (method === 'GET' || again))
  const [shown, untold]: [Set<string>, string[]] = [new Set(), []]
  const looks = () =>
    query(
      app,
      `select array_to_string(subjects, ' ') as seen from platform.audit where actor_id = $1 and action ~ '\\.look-at-'`,
      [viewer.actor.id],
    )
  for (const route of routes)
    for (const path of pathsOf(route, ids)) {
      const before = (await looks()).length
      const { body } = await (route.method === 'GET' ? asViewer.get(path) : asViewer.post(path, {}))
      const told = (await looks())
        .slice(before)
        .map(row => row.seen)
        .join(' ')
      const seen = marks.filter(mark => body.includes(mark.text))
      if (seen.length > 0) shown.add(`${route.method} ${route.path}`)
      untold.push(...seen.filter(mark => !told.includes(mark.subject)).map(mark => `${path}: ${mark.text}`))
    }
  expect(untold).toEqual([])
  const declared = routes.filter(({ look }) => look).map(({ method, path }) => `${method} ${path}`)
  expect(declared.filter(name => !shown.has(name))).toEqual(['GET /desk/audit.xlsx'])
})

test('files and messages, too, say who looked; the audit page answers who saw a person, by their username', async () => {
  const { asViewer } = await appWithSomebody()
  expect((await asViewer.get('/desk/audit.xlsx')).statusCode).toBe(200)
  await asViewer.get('/desk/messages')
  const { body } = await asViewer.get('/desk/audit.csv?subject=SEEN-one&action=looks')
  const actions = body
    .trim()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(',')[4])
  expect(actions).toEqual(['platform.look-at-text-messages', 'accounts.look-at-audit', 'accounts.look-at-people'])
  expect((await asViewer.get('/desk/audit.csv?subject=nobody')).body.trim().split('\r\n')).toHaveLength(1)
})
