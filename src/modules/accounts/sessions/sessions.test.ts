import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, signInAgain, signInTo } from '#tests/support/people.ts'
import { accountsHouse, asker, cookieOf, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { sayAgo, sayDevice } from './devices.ts'

test('the list shows one’s own sign-ins with device and address, and nobody else’s', async () => {
  const house = await accountsHouse()
  const { signIn, sessions } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'editor' })
  await signedIn(house, { username: 'ben', role: 'editor' })
  const phone = asker({ clientAddress: '198.51.100.4', userAgent: 'phone' })
  await signIn.signIn({ username: 'ann', password: goodPassword }, phone)
  expect(await sessions.list(ann.id)).toMatchObject([
    { userAgent: 'phone', clientAddress: '198.51.100.4' },
    { userAgent: 'test', clientAddress: '192.0.2.7' },
  ])
})

test('a sign-in that is ended proves nothing; nobody ends the sign-in of another person', async () => {
  const house = await accountsHouse()
  const { sessions, authenticate } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'editor' })
  const ben = await signedIn(house, { username: 'ben', role: 'editor' })
  const { id } = (await sessions.list(ann.id))[0]!
  await expect(sessions.end({ actor: ben.actor, site: '360000' }, id)).rejects.toMatchObject({
    code: 'session_not_found',
  })
  expect(await authenticate({ cookie: ann.cookie }, '')).not.toBeNull()
  await sessions.end({ actor: ann.actor, site: '360000' }, id)
  expect(await authenticate({ cookie: ann.cookie }, '')).toBeNull()
})

test('when a sign-in was last used is written down once a minute, and never into the audit trail', async () => {
  let now = Date.parse('2026-11-24T10:00:00+08:00')
  const house = await accountsHouse({ now: () => now })
  const { authenticate, seen, sessions } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'editor' })
  const seenAt = async () => (await sessions.list(ann.id))[0]!.seenAt?.toISOString()
  const rows = async () => (await house.query('select 1 from platform.audit')).rows.length
  const before = await rows()
  await seen.flush()
  expect(await seenAt()).toBe('2026-11-24T02:00:00.000Z')
  for (const laterS of [20, 50]) {
    now = Date.parse('2026-11-24T10:00:00+08:00') + laterS * 1000
    await authenticate({ cookie: ann.cookie }, '')
    await seen.flush()
  }
  expect(await seenAt()).toBe('2026-11-24T02:00:00.000Z')
  now += 60_000
  await authenticate({ cookie: ann.cookie }, '')
  await seen.flush()
  expect([await seenAt(), await rows()]).toEqual(['2026-11-24T02:01:50.000Z', before])
})

test('whoever holds a role must sign in again after the idle time; what a page asks by itself is no use', async () => {
  let now = Date.parse('2026-11-24T10:00:00+08:00')
  const house = await accountsHouse({ now: () => now, idleMinutes: 30 })
  const { authenticate, seen } = house.accounts
  const ann = await signedIn(house, { username: 'ann', role: 'editor' })
  const ben = await signedIn(house, { username: 'ben', role: 'editor' })
  await house.query('delete from accounts.grants where person_id = $1', [ben.id])
  const isIn = async ({ cookie }: { cookie: string }, more = {}) =>
    (await authenticate({ cookie, ...more }, '')) !== null
  now += 29 * 60_000
  expect(await isIn(ann)).toBe(true)
  now += 29 * 60_000
  await seen.flush()
  expect([await isIn(ann, { 'x-by-itself': '1' }), await isIn(ben)]).toEqual([true, true])
  now += 60_000
  expect([await isIn(ann), await isIn(ben)]).toEqual([false, true])
})

test('on the page one ends one sign-in, then all others, and this one stays', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: [] })
  const [phone, work] = [await signInAgain(app, 'ann'), await signInAgain(app, 'ann')]
  const asAnn = askAs(app, ann)
  const list = (await asAnn.get('/account/sign-ins')).body
  expect(list.match(/name="session"/g)).toHaveLength(2)
  const first = /name="session" value="([^"]+)"/.exec(list)![1]!
  const ended = await asAnn.post('/account/sign-ins/end', { session: first })
  expect(ended.headers.location).toBe('/account/sign-ins?done=one')
  const alive = async () => {
    const actors = await Promise.all([phone, work].map(cookie => app.accounts.authenticate({ cookie }, '')))
    return actors.filter(Boolean).length
  }
  expect(await alive()).toBe(1)
  await asAnn.post('/account/sign-ins/end-others', {})
  expect(await alive()).toBe(0)
  expect((await asAnn.get('/account/sign-ins')).statusCode).toBe(200)
})

test('a sign-in whose time is over is not listed and opens nothing', async () => {
  const house = await accountsHouse()
  const { signIn, sessions, authenticate, people } = house.accounts
  const typed = { name: '安', username: 'ann', password: goodPassword, again: goodPassword }
  const id = await people.add(program, typed, { role: 'editor', below: false })
  const cookie = cookieOf(await signIn.signIn({ username: 'ann', password: goodPassword }, asker()))
  await house.query(`update accounts.sessions set expires_at = now() - interval '1 second'`)
  expect([await sessions.list(id), await authenticate({ cookie }, '')]).toEqual([[], null])
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36',
    'Windows 上的 Chrome 浏览器',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', 'Windows 上的 Edge 浏览器'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.44', 'iPhone 上的 微信'],
  ['Mozilla/5.0 (Linux; Android 8.0.0) Chrome/79 Mobile Safari/537.36 MicroMessenger/8.0', '安卓 上的 微信'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Linux 上的 Firefox 浏览器'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36', '鸿蒙 上的 Chrome 浏览器'],
  ['curl/8.5.0', '未知设备'],
  ['', '未知设备'],
])('the device of “%s” is said as “%s”', (userAgent, said) => {
  expect(sayDevice(userAgent, 'hans')).toBe(said)
})

test('how long ago is said roughly', () => {
  const minutes = [0, 9, 14, 58, 90, 47 * 60, 72 * 60]
  expect(minutes.map(each => sayAgo(each * 60_000, 'en'))).toEqual([
    'Just now',
    'Just now',
    'About 10 minutes ago',
    'About 60 minutes ago',
    'About 2 hours ago',
    'About 47 hours ago',
    'About 3 days ago',
  ])
})
