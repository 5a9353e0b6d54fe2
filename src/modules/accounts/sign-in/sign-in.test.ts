import { expect, test } from 'vitest'
import { roles } from '../roles.data.ts'
import { accountsHouse, asker, cookieOf, goodPassword, program, signedIn } from '../testing/accounts-house.ts'
import { waitAfter } from './attempts.ts'

const ann = { username: 'ann', password: goodPassword }
const typed = { name: '安', username: 'ann', password: goodPassword, again: goodPassword }

async function houseWithAnn(now?: () => number) {
  const house = await accountsHouse(now ? { now } : {})
  await house.accounts.people.add(program, typed, { role: 'editor', below: false })
  return house
}

test('the right password gives a cookie that proves who someone is and what they may', async () => {
  const { accounts } = await houseWithAnn()
  const lines = await accounts.signIn.signIn({ ...ann, username: 'Ann' }, asker())
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^open56\.session_token=.+HttpOnly; SameSite=Lax/)
  expect(await accounts.authenticate({ cookie: cookieOf(lines) }, '192.0.2.7')).toMatchObject({
    kind: 'person',
    name: '安',
    grants: [{ site: '360000', below: false, permissions: roles.editor.permissions }],
    csrfToken: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a wrong password and an unknown username are refused in the same words', async () => {
  const { accounts } = await houseWithAnn()
  const refusals = []
  for (const given of [
    { ...ann, password: 'wrong' },
    { ...ann, username: 'nobody' },
    { ...ann, username: '!' },
  ])
    refusals.push(await accounts.signIn.signIn(given, asker()).catch(error => [error.code, error.message]))
  expect(new Set(refusals.map(String)).size).toBe(1)
  expect(refusals[0]![0]).toBe('wrong_username_or_password')
})

test('a forged, a truncated and a foreign cookie are nobody', async () => {
  const house = await houseWithAnn()
  const { accounts } = house
  const cookie = cookieOf(await accounts.signIn.signIn(ann, asker()))
  const [token, signature] = decodeURIComponent(cookie.split('=')[1]!).split('.')
  const forged = [
    `${token}`,
    `${token}.`,
    `${token}.${signature!.slice(0, -3)}AA=`,
    `x${token}.${signature}`,
    'undefined',
  ]
  for (const value of forged)
    expect(await accounts.authenticate({ cookie: `open56.session_token=${encodeURIComponent(value)}` }, '')).toBeNull()
  const { accounts: other } = await accountsHouse()
  expect(await other.authenticate({ cookie }, '')).toBeNull()
})

test('after sign-out the cookie is nobody', async () => {
  const { accounts } = await houseWithAnn()
  const cookie = cookieOf(await accounts.signIn.signIn(ann, asker()))
  const lines = await accounts.signIn.signOut(asker({ cookie }))
  expect(lines.join()).toContain('Max-Age=0')
  expect(await accounts.authenticate({ cookie }, '')).toBeNull()
})

test('a sign-in whose time is over is nobody', async () => {
  const { accounts, query } = await houseWithAnn()
  const cookie = cookieOf(await accounts.signIn.signIn(ann, asker()))
  await query(`update accounts.sessions set expires_at = now() - interval '1 second'`)
  expect(await accounts.authenticate({ cookie }, '')).toBeNull()
})

test('every sign-in gets form tokens of its own', async () => {
  const { accounts } = await houseWithAnn()
  const tokens = []
  for (let time = 1; time <= 2; time++) {
    const cookie = cookieOf(await accounts.signIn.signIn(ann, asker()))
    tokens.push((await accounts.authenticate({ cookie }, ''))!.csrfToken)
  }
  expect(tokens[0]).not.toBe(tokens[1])
})

test('failures make the same address wait for this username, and nobody else', async () => {
  let now = Date.parse('2026-11-24T10:00:00+08:00')
  const { accounts } = await houseWithAnn(() => now)
  const fail = (differing = {}) => accounts.signIn.signIn({ ...ann, password: 'wrong' }, asker(differing))
  for (let attempt = 1; attempt <= 4; attempt++)
    await expect(fail()).rejects.toMatchObject({ code: 'wrong_username_or_password' })
  await expect(accounts.signIn.signIn(ann, asker())).rejects.toMatchObject({
    code: 'wait_before_sign_in',
    values: { seconds: 2 },
  })
  await accounts.signIn.signIn(ann, asker({ clientAddress: '192.0.2.8' }))
  await expect(fail({ clientAddress: '192.0.2.8' })).rejects.toMatchObject({ code: 'wrong_username_or_password' })
  now += 2000
  await accounts.signIn.signIn(ann, asker())
  await expect(fail()).rejects.toMatchObject({ code: 'wrong_username_or_password' })
})

test('attempts sent at once are counted one by one', async () => {
  const { accounts } = await houseWithAnn(() => 1_790_000_000_000)
  const tries = Array.from({ length: 12 }, () =>
    accounts.signIn.signIn({ ...ann, password: 'wrong' }, asker()).catch(error => error.code),
  )
  const codes = await Promise.all(tries)
  expect(codes.filter(code => code === 'wrong_username_or_password')).toHaveLength(4)
  expect(codes.filter(code => code === 'wait_before_sign_in')).toHaveLength(8)
})

test('an address that tries many usernames is stopped, another one is not', async () => {
  const { accounts } = await houseWithAnn()
  const codes = []
  for (let n = 0; n < 32; n++) {
    const given = { username: `guess${n}`, password: 'wrong' }
    codes.push(await accounts.signIn.signIn(given, asker({ clientAddress: '203.0.113.9' })).catch(error => error.code))
  }
  expect(codes.at(-1)).toBe('too_many_sign_ins')
  await accounts.signIn.signIn(ann, asker({ clientAddress: '203.0.113.10' }))
})

test('waits double and end at a quarter of an hour', () => {
  expect([1, 3, 4, 5, 6, 40].map(failures => waitAfter(failures))).toEqual([0, 0, 2, 4, 8, 900])
})

test('a new password ends the other sign-ins; the old one no longer works', async () => {
  const house = await houseWithAnn()
  const { signIn, authenticate } = house.accounts
  const [here, there] = [cookieOf(await signIn.signIn(ann, asker())), cookieOf(await signIn.signIn(ann, asker()))]
  const next = 'another-good-password'
  await expect(signIn.changePassword({ current: 'wrong', next }, asker({ cookie: here }))).rejects.toMatchObject({
    code: 'wrong_password',
    fields: [{ at: 'current' }],
  })
  const renewed = cookieOf(await signIn.changePassword({ current: goodPassword, next }, asker({ cookie: here })))
  expect(await authenticate({ cookie: there }, '')).toBeNull()
  expect(await authenticate({ cookie: renewed }, '')).toMatchObject({ name: '安' })
  await expect(signIn.signIn(ann, asker())).rejects.toMatchObject({ code: 'wrong_username_or_password' })
  await signIn.signIn({ ...ann, password: next }, asker())
})

test('sign-in, password change and sign-out stand in the audit trail', async () => {
  const house = await accountsHouse()
  const { id, actor, cookie } = await signedIn(house, { username: 'ann', role: 'editor' })
  const doer = { actor, site: '360400' }
  const given = { current: goodPassword, next: 'another-good-password' }
  const renewed = cookieOf(await house.accounts.signIn.changePassword(given, asker({ cookie, doer })))
  await house.accounts.signIn.signOut(asker({ cookie: renewed, doer }))
  const { rows } = await house.query('select action, actor_id, subjects from platform.audit order by id')
  const told = rows.map(row => `${row.action} ${row.actor_id === id ? 'by ann' : row.actor_id} ${row.subjects}`)
  expect(told).toContain(`accounts.add-person program:test person:${id},role:editor`)
  expect(told).toContain(`accounts.add-sessions program:test person:${id}`)
  expect(told).toContain(`accounts.change-credentials by ann person:${id}`)
  expect(told.filter(line => line.startsWith('accounts.remove-sessions by ann')).length).toBeGreaterThanOrEqual(2)
})

test('signing in anew ends the sign-in that the browser had', async () => {
  const { accounts } = await houseWithAnn()
  const before = cookieOf(await accounts.signIn.signIn(ann, asker()))
  const after = cookieOf(await accounts.signIn.signIn(ann, asker({ cookie: before })))
  expect(await accounts.authenticate({ cookie: before }, '')).toBeNull()
  expect(await accounts.authenticate({ cookie: after }, '')).not.toBeNull()
})

test('a person proved by another way gets a sign-in of the same kind, limited by address', async () => {
  const house = await houseWithAnn()
  const { signIn, authenticate } = house.accounts
  const { rows } = await house.query('select id from accounts.persons')
  const id = String(rows[0]!.id)
  const lines = await signIn.signInProved(id, asker())
  expect(lines[0]).toMatch(/^open56\.session_token=.+Max-Age=604800.+HttpOnly; SameSite=Lax/)
  expect(await authenticate({ cookie: cookieOf(lines) }, '')).toMatchObject({ id, name: '安' })
  const flooding = asker({ clientAddress: '203.0.113.9' })
  const codes = []
  for (let n = 0; n < 32; n++) codes.push(await signIn.signInProved(id, flooding).catch(error => error.code))
  expect(codes.at(-1)).toBe('too_many_sign_ins')
})
