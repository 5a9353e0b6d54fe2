import { expect, test } from 'vitest'
import { multipart, type SentPart } from '#tests/support/multipart.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'

const site = '/s/360400'
const area = `${site}/desk/moving-in`
const editor = signedIn('360400', 'portal.import', 'portal.publish')

test('addresses that lead nowhere are counted without who asked, listed, and led on', async () => {
  const { get, post, portal, house } = await portalApp()
  const { id, slug } = await portal.saveDraft(editorOf('360400'), draft())
  await portal.publish(editorOf('360400'), id)
  for (const path of ['/html/1.html?name=zhang', '/html/1.html', '/uploads/a.jpg', '/wp-login.php', '/nowhere']) {
    expect((await get(site + path)).statusCode).toBe(404)
  }
  await portal.flushViews()
  const { rows } = await house.database.connections.use(connection =>
    connection.query('select path, times::int from portal.missed_addresses order by path'),
  )
  expect(rows).toEqual([
    { path: '/html/1.html', times: 2 },
    { path: '/uploads/a.jpg', times: 1 },
  ])
  expect((await get(`${area}/addresses`, editor)).body).toContain('/html/1.html')
  const led = await post(`${area}/addresses`, { from: '/html/1.html', to: `/a/${slug}` }, editor)
  expect(led.headers.location).toBe(`${area}/addresses?saved=yes`)
  expect((await get(`${site}/html/1.html`)).headers.location).toBe(`${site}/a/${slug}`)
  const { body } = await get(`${area}/addresses`, editor)
  expect(body).not.toContain('>/html/1.html<')
  expect(body).toContain('/uploads/a.jpg')
})

test('an address is led on only to a path of the site, by whoever may publish; the form keeps what was typed', async () => {
  const { get, post } = await portalApp()
  const refused = await post(`${area}/addresses`, { from: '/html/1.html', to: 'https://evil.example/' }, editor)
  expect(refused.statusCode).toBe(400)
  expect(refused.body).toContain('value="/html/1.html"')
  expect(refused.body).toContain('不能把 /html/1.html 转到 https://evil.example/')
  const importer = signedIn('360400', 'portal.import')
  expect((await post(`${area}/addresses`, { from: '/a.html', to: '/' }, importer)).statusCode).toBe(403)
  expect((await get(`${area}/addresses`, importer)).body).not.toContain('name="from"')
  expect((await get(`${area}/addresses`, signedIn('360700', 'portal.import'))).statusCode).toBe(403)
})

test('whoever invents addresses fills no more than so many places', { timeout: 180_000 }, async () => {
  const { get, portal, house } = await portalApp()
  for (let n = 0; n < 1010; n++) await get(`${site}/invented/${n}.html`)
  await portal.flushViews()
  const { rows } = await house.database.connections.use(connection =>
    connection.query('select count(*)::int as n from portal.missed_addresses'),
  )
  expect(rows).toEqual([{ n: 1000 }])
})

test('nothing chosen, and a prefix that is none, are told at their fields', async () => {
  const { server } = await portalApp()
  const send = (fields: Record<string, string>, files: readonly SentPart[]) => {
    const sent = multipart({ _csrf: 'csrf-token-of-a-test', ...fields }, files)
    return server.inject({ method: 'POST', url: `${area}/dump`, ...sent, headers: { ...sent.headers, ...editor } })
  }
  const nothing = await send({}, [])
  expect(nothing.statusCode).toBe(400)
  expect(nothing.body).toMatch(/id="field-dump-error"[^>]*>请选择/)
  const prefix = await send({ prefix: 'dede`; --' }, [{ field: 'dump', name: 'a.sql', content: '-- a' }])
  expect(prefix.statusCode).toBe(400)
  expect(prefix.body).toContain('id="field-prefix-error"')
})
