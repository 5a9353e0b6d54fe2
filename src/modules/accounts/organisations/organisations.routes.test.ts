import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo } from '#tests/support/people.ts'

test('every route of an organisation answers 404 to whoever is not a member of it', async () => {
  const app = await createTestApp()
  const owner = await signInTo(app, { username: 'owner', roles: [] })
  const stranger = await signInTo(app, { username: 'stranger', roles: [{ site: '360000', role: 'administrator' }] })
  const send = (who: typeof owner, method: 'GET' | 'POST', url: string) =>
    app.server.inject({
      method,
      url,
      headers: { cookie: who.cookie, 'x-csrf-token': who.csrf },
      ...(method === 'POST'
        ? { payload: { name: '甲公司', creditCode: '', role: 'member', key: owner.actor.id } }
        : {}),
    })
  const created = await send(owner, 'POST', '/account/organisations')
  const id = /organisations\/([0-9a-f-]{36})/.exec(String(created.headers.location))![1]!
  const invited = await send(owner, 'POST', `/account/organisations/${id}/invitations`)
  const invitation = /invitations\/([0-9a-f-]{36})/.exec(String(invited.headers.location))![1]!
  const fill = (path: string) =>
    path.replace(':id', id).replace(':person', owner.actor.id).replace(':invitation', invitation)
  const routes = app.routes.filter(route => route.path.startsWith('/account/organisations/:id'))
  expect(routes.length).toBeGreaterThan(8)
  const answers: string[] = []
  for (const { method, path } of routes) {
    const { statusCode } = await send(stranger, method as 'GET' | 'POST', fill(path))
    answers.push(`${method} ${path} ${statusCode}`)
  }
  expect(answers).toEqual(routes.map(({ method, path }) => `${method} ${path} 404`))
  expect((await send(owner, 'GET', `/account/organisations/${id}/invitations/${invitation}`)).statusCode).toBe(200)
})
