import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'

test('every answer carries the content policy and tells browsers not to guess types', async () => {
  const app = await createTestApp()
  const { headers } = await app.server.inject('/gallery')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an unknown page is a page with status 404 in the language of the address, and JSON under /api/', async () => {
  const app = await createTestApp()
  const hans = await app.server.inject('/nowhere')
  expect([hans.statusCode, hans.body.includes('没有这个页面')]).toEqual([404, true])
  expect((await app.server.inject('/en/nowhere')).body).toContain('There is no such page')
  expect((await app.server.inject('/api/v1/nowhere')).json()).toMatchObject({ code: 'not_found' })
})

test('a site that does not exist is named', async () => {
  const app = await createTestApp()
  const answer = await app.server.inject('/s/999999/en/')
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('999999')
})

test('a form from another site changes nothing', async () => {
  const app = await createTestApp()
  const post = (headers: Record<string, string>) =>
    app.server.inject({ method: 'POST', url: '/settings/look', headers, payload: { theme: 'dark' } })
  expect((await post({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await post({ origin: 'http://localhost:80' })).headers['set-cookie']).toContain('open56.look=standard-dark')
})

test('the way back of a form stays on this host', async () => {
  const app = await createTestApp()
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example'])
    expect((await app.server.inject({ method: 'POST', url: '/settings/look', payload: { back } })).statusCode).toBe(400)
})

test('bad input names each field', async () => {
  const app = await createTestApp()
  const headers = { accept: 'application/json' }
  const answer = await app.server.inject({
    method: 'POST',
    url: '/settings/look',
    headers,
    payload: { mode: 'x', theme: 'y' },
  })
  expect(answer.json()).toMatchObject({ code: 'invalid_input', fields: [{ at: 'mode' }, { at: 'theme' }] })
})

test('a body over the limit and a body that is no form are told so', async () => {
  const app = await createTestApp()
  const post = (payload: string, type: string) =>
    app.server.inject({ method: 'POST', url: '/settings/look', headers: { 'content-type': type }, payload })
  expect((await post(`theme=${'x'.repeat(1_100_000)}`, 'application/x-www-form-urlencoded')).statusCode).toBe(413)
  expect((await post('{', 'application/json')).statusCode).toBe(400)
  expect((await post('x', 'text/strange')).statusCode).toBe(415)
})

test('more requests than the limit are refused with the seconds to wait', async () => {
  const app = await createTestApp({ requestsPerMinute: 2 })
  await app.server.inject('/healthz')
  await app.server.inject('/healthz')
  const answer = await app.server.inject({ url: '/healthz', headers: { accept: 'application/json' } })
  expect([answer.statusCode, answer.json().code]).toEqual([429, 'too_many_requests'])
})

test('the program is ready while its database answers', async () => {
  const app = await createTestApp()
  expect((await app.server.inject('/readyz')).statusCode).toBe(200)
  await app.house.close()
  expect((await app.server.inject('/readyz')).statusCode).toBe(503)
  expect((await app.server.inject('/healthz')).statusCode).toBe(200)
})
