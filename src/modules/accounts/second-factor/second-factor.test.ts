import { expect, test } from 'vitest'
import type { Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, cookieFrom, signInAgain, signInTo, type TestApp, testPassword } from '#tests/support/people.ts'
import { accountsHouse, asker, cookieOf, goodPassword, signedIn } from '../testing/accounts-house.ts'
import { recoveryCodeCount } from './recovery-codes.ts'
import { findTotp } from './second-factor.store.ts'
import { totpCode, totpStep } from './totp.ts'

const start = Date.parse('2026-11-24T10:00:00+08:00')
const dayMs = 86_400_000

type Given = { username?: string; role?: 'administrator' | 'editor'; site?: string; graceDays?: number }

/** Ann, signed in, and the clock. */
async function houseWithAnn({ username = 'ann', role = 'editor', graceDays = 7 }: Given = {}) {
  const time = { now: start }
  const house = await accountsHouse({ now: () => time.now, graceDays })
  const ann = await signedIn(house, { username, role, below: true })
  const doer: Doer = { actor: ann.actor, site: '360000' }
  const own = asker({ doer, cookie: ann.cookie })
  const sessionOf = async (cookie: string) => (await house.accounts.auth.findSession(cookie))!.session.id
  return { ...house, time, ann, own, sessionOf, username }
}

type HouseWithAnn = Awaited<ReturnType<typeof houseWithAnn>>

/** Sets Ann's second factor up; `code` gives what her phone shows now. */
async function withSecondFactor(given: Given = {}) {
  const house = await houseWithAnn(given)
  const { accounts, own, ann, time, sessionOf, username } = house
  await accounts.secondFactor.begin(own, goodPassword)
  const state = await accounts.secondFactor.getState({ id: ann.id, username })
  if (state.is !== 'begun') throw new Error(`The set-up has not begun but is ${state.is}`)
  const code = () => totpCode(state.secret, totpStep(time.now))
  const recoveryCodes = await accounts.secondFactor.confirm(own, await sessionOf(ann.cookie), code())
  time.now += 30_000
  return { ...house, secret: state.secret, code, recoveryCodes }
}

const signIn = async ({ accounts, username }: HouseWithAnn, differing = {}) =>
  cookieOf(await accounts.signIn.signIn({ username, password: goodPassword }, asker(differing)))

async function prove(house: HouseWithAnn, cookie: string, typed: string, differing = {}) {
  const { accounts, ann, sessionOf } = house
  const proof = { personId: ann.id, typed, asker: asker({ cookie, ...differing }) }
  await accounts.secondFactor.prove(proof, await sessionOf(cookie))
}

test('with a second factor the password alone is nobody; with the code it is the person', async () => {
  const house = await withSecondFactor()
  const { authenticate } = house.accounts
  expect(await authenticate({ cookie: house.ann.cookie }, '')).toMatchObject({ name: 'ann' })
  const cookie = await signIn(house)
  expect(await authenticate({ cookie }, '')).toBeNull()
  await prove(house, cookie, house.code())
  expect(await authenticate({ cookie }, '')).toMatchObject({ name: 'ann' })
})

test('sign-ins from before the second factor must give it, too', async () => {
  const before = await houseWithAnn()
  const elsewhere = await signIn(before)
  const { accounts, own, ann, time, sessionOf } = before
  await accounts.secondFactor.begin(own, goodPassword)
  const state = await accounts.secondFactor.getState({ id: ann.id, username: 'ann' })
  expect(await accounts.authenticate({ cookie: elsewhere }, '')).not.toBeNull()
  const code = totpCode((state as { secret: string }).secret, totpStep(time.now))
  await accounts.secondFactor.confirm(own, await sessionOf(ann.cookie), code)
  expect(await accounts.authenticate({ cookie: elsewhere }, '')).toBeNull()
})

test('a code works once, also when it is sent twice at the same moment', async () => {
  const house = await withSecondFactor()
  const [one, other] = [await signIn(house), await signIn(house)]
  const outcomes = await Promise.allSettled([one, other].map(cookie => prove(house, cookie, house.code())))
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(prove(house, await signIn(house), house.code())).rejects.toMatchObject({ code: 'wrong_code' })
})

test('each of ten recovery codes signs in once, however it is typed; new ones end the old ones', async () => {
  const house = await withSecondFactor()
  const [first, second] = house.recoveryCodes as [string, string]
  expect(new Set(house.recoveryCodes).size).toBe(recoveryCodeCount)
  await prove(house, await signIn(house), ` ${first.toUpperCase().replace('-', ' ')} `)
  await expect(prove(house, await signIn(house), first)).rejects.toMatchObject({ code: 'wrong_code' })
  const fresh = await house.accounts.secondFactor.renewCodes(house.own, house.code())
  await expect(prove(house, await signIn(house), second)).rejects.toMatchObject({ code: 'wrong_code' })
  await prove(house, await signIn(house), fresh[0]!)
})

test('neither the secret nor a recovery code can be read from the tables', async () => {
  const house = await withSecondFactor()
  const { rows } = await house.query(
    `select (select string_agg(t::text, ' ') from accounts.totp_secrets t) as totp,
            (select string_agg(r::text, ' ') from accounts.recovery_codes r) as codes,
            (select string_agg(a::text, ' ') from platform.audit a) as audit`,
  )
  const text = JSON.stringify(rows)
  for (const secret of [house.secret, ...house.recoveryCodes.flatMap(code => [code, code.replace('-', '')])])
    expect(text).not.toContain(secret)
  expect((await findTotp(house.kysely, house.ann.id))!.sealedSecret).toMatch(/^s1\./)
})

test('wrong codes make one address wait; the right one from elsewhere still works', async () => {
  const house = await withSecondFactor()
  const cookie = await signIn(house)
  for (let attempt = 1; attempt <= 4; attempt++)
    await expect(prove(house, cookie, '000000')).rejects.toMatchObject({ code: 'wrong_code' })
  await expect(prove(house, cookie, house.code())).rejects.toMatchObject({ code: 'wait_before_sign_in' })
  await prove(house, cookie, house.code(), { clientAddress: '203.0.113.5' })
})

test('guesses from many addresses are slowed down together; a recovery code still opens', async () => {
  const house = await withSecondFactor()
  const cookie = await signIn(house)
  const guess = (n: number) => prove(house, cookie, '000000', { clientAddress: `203.0.113.${n}` })
  const codes: string[] = []
  for (let n = 1; n <= 33; n++)
    codes.push(
      await guess(n).then(
        () => 'right',
        error => error.code,
      ),
    )
  expect(codes.filter(code => code === 'wrong_code')).toHaveLength(31)
  expect(codes.at(-1)).toBe('wait_before_sign_in')
  await prove(house, cookie, house.recoveryCodes[0]!, { clientAddress: '198.51.100.1' })
})

test('the set-up needs the password and a right first code, and cannot be begun again once it is on', async () => {
  const house = await houseWithAnn()
  const { secondFactor } = house.accounts
  await expect(secondFactor.begin(house.own, 'wrong')).rejects.toMatchObject({
    code: 'wrong_password',
    fields: [{ at: 'password' }],
  })
  await secondFactor.begin(house.own, goodPassword)
  const session = await house.sessionOf(house.ann.cookie)
  await expect(secondFactor.confirm(house.own, session, '000000')).rejects.toMatchObject({ code: 'wrong_code' })
  expect(await house.accounts.authenticate({ cookie: await signIn(house) }, '')).not.toBeNull()
  const done = await withSecondFactor()
  await expect(done.accounts.secondFactor.begin(done.own, goodPassword)).rejects.toMatchObject({
    code: 'second_factor_there',
  })
})

test('a new password keeps this sign-in whole', async () => {
  const house = await withSecondFactor()
  const given = { current: goodPassword, next: 'another-good-password' }
  const renewed = cookieOf(await house.accounts.signIn.changePassword(given, house.own))
  expect(await house.accounts.authenticate({ cookie: renewed }, '')).toMatchObject({ name: 'ann' })
})

test('taken away with a code, the password alone signs in again', async () => {
  const house = await withSecondFactor()
  await expect(house.accounts.secondFactor.remove(house.own, '123456')).rejects.toMatchObject({ code: 'wrong_code' })
  await house.accounts.secondFactor.remove(house.own, house.code())
  expect(await house.accounts.authenticate({ cookie: await signIn(house) }, '')).not.toBeNull()
})

test('who holds a role that demands it can do nothing after the days of grace, until it is set up', async () => {
  const house = await houseWithAnn({ role: 'administrator' })
  const { accounts, ann, time, own, sites } = house
  const actor = () => accounts.authenticate({ cookie: ann.cookie }, '').then(found => found!)
  const mayManage = async () => may(await actor(), 'accounts.manage', sites.top, sites)
  time.now += 7 * dayMs - 1000
  expect([await mayManage(), await accounts.secondFactor.findDueAt(ann.id)]).toEqual([
    true,
    new Date(start + 7 * dayMs),
  ])
  time.now += 1000
  expect([await mayManage(), await actor()]).toEqual([
    false,
    expect.objectContaining({ grants: [], mustFirst: '/account/second-factor' }),
  ])
  await accounts.secondFactor.begin(own, goodPassword)
  const state = await accounts.secondFactor.getState({ id: ann.id, username: 'ann' })
  const code = totpCode((state as { secret: string }).secret, totpStep(time.now))
  await accounts.secondFactor.confirm(own, await house.sessionOf(ann.cookie), code)
  expect([await mayManage(), await accounts.secondFactor.findDueAt(ann.id)]).toEqual([true, undefined])
})

test('without days of grace it is demanded at once, of roles that demand it alone', async () => {
  const house = await houseWithAnn({ graceDays: 0 })
  const ben = await signedIn(house, { username: 'ben', role: 'administrator' })
  expect([house.ann.actor.mustFirst, ben.actor.mustFirst]).toEqual([undefined, '/account/second-factor'])
})

test('an administrator resets what someone lost: their sign-ins end and the password signs in', async () => {
  const house = await withSecondFactor()
  const boss = await signedIn(house, { username: 'boss', role: 'administrator', below: true })
  const doer = { actor: boss.actor, site: '360000' }
  await house.accounts.resetSecondFactor(doer, house.ann.id)
  expect(await house.accounts.authenticate({ cookie: house.ann.cookie }, '')).toBeNull()
  expect(await house.accounts.authenticate({ cookie: await signIn(house) }, '')).toMatchObject({ name: 'ann' })
  const { rows } = await house.query(
    `select subjects from platform.audit where action = 'accounts.reset-second-factor'`,
  )
  expect(rows).toEqual([{ subjects: [`person:${house.ann.id}`] }])
  await expect(house.accounts.resetSecondFactor(doer, house.ann.id)).rejects.toMatchObject({
    code: 'second_factor_missing',
  })
})

test('nobody resets their own, nor that of someone who may do more, nor that of a person of another site', async () => {
  const house = await withSecondFactor({ role: 'administrator' })
  const city = await signedIn(house, { username: 'city', role: 'administrator', site: '360400' })
  const { resetSecondFactor } = house.accounts
  const refused = { code: 'not_yours_to_reset' }
  await expect(resetSecondFactor({ actor: house.ann.actor, site: '360000' }, house.ann.id)).rejects.toMatchObject(
    refused,
  )
  await expect(resetSecondFactor({ actor: city.actor, site: '360400' }, house.ann.id)).rejects.toMatchObject(refused)
  const neighbour = await signedIn(house, { username: 'neighbour', role: 'editor', site: '360100' })
  await expect(resetSecondFactor({ actor: city.actor, site: '360400' }, neighbour.id)).rejects.toMatchObject(refused)
})

/** The secret that the page shows to be typed by hand. */
const secretOn = (html: string) => /second-factor-secret">([A-Z2-7 ]+)</.exec(html)![1]!.replaceAll(' ', '')

async function setUpOn(app: TestApp, ann: { cookie: string; csrf: string }, clock: () => number) {
  const asAnn = askAs(app, ann)
  await asAnn.post('/account/second-factor/begin', { password: testPassword })
  const secret = secretOn((await asAnn.get('/account/second-factor')).body)
  const codes = await asAnn.post('/account/second-factor/confirm', { code: totpCode(secret, totpStep(clock())) })
  return { secret, shown: codes.body.match(/<code>[a-z0-9]{5}-[a-z0-9]{5}<\/code>/g) }
}

test('by the pages: set up with QR and codes, then asked for after the password, and led on to where one went', async () => {
  let now = Date.now()
  const app = await createTestApp({ clock: () => now })
  const ann = await signInTo(app, { roles: [{ site: '360000', role: 'administrator' }] })
  const { secret, shown } = await setUpOn(app, ann, () => now)
  expect(shown).toHaveLength(recoveryCodeCount)
  expect((await askAs(app, ann).get('/account/second-factor')).body).not.toContain(secret.slice(0, 4))
  now += 60_000
  const typed = { username: 'ann', password: testPassword, back: '/desk/people' }
  const first = await app.server.inject({ method: 'POST', url: '/sign-in', payload: typed })
  expect(first.headers.location).toBe('/sign-in/second?back=%2Fdesk%2Fpeople')
  const cookie = cookieFrom(first.headers['set-cookie'])
  const asHalf = askAs(app, { cookie, csrf: '' })
  expect((await asHalf.get('/desk')).headers.location).toBe('/sign-in?back=%2Fdesk')
  expect((await asHalf.get('/sign-in?back=%2Fdesk')).headers.location).toBe('/sign-in/second?back=%2Fdesk')
  expect((await asHalf.get('/sign-in?other=1')).statusCode).toBe(200)
  const wrong = await asHalf.post('/sign-in/second', { code: '000000', back: '/desk/people' })
  expect([wrong.statusCode, wrong.body.includes('验证码不对')]).toEqual([401, true])
  const second = await asHalf.post('/sign-in/second', { code: totpCode(secret, totpStep(now)), back: '/desk/people' })
  expect(second.headers.location).toBe('/desk/people')
  expect((await asHalf.get('/desk/people')).statusCode).toBe(200)
})

test('a sign-in that waited longer than ten minutes for its code begins anew', async () => {
  let now = Date.now()
  const app = await createTestApp({ clock: () => now })
  const ann = await signInTo(app, { roles: [] })
  const { secret } = await setUpOn(app, ann, () => now)
  const cookie = await signInAgain(app, 'ann')
  now += 3_600_000
  const asHalf = askAs(app, { cookie, csrf: '' })
  const late = await asHalf.post('/sign-in/second', { code: totpCode(secret, totpStep(now)) })
  expect(late.headers.location).toBe('/sign-in')
  expect((await asHalf.get('/sign-in')).statusCode).toBe(200)
})

test('whoever must set it up first is led there from the desk and from every page of it', async () => {
  const app = await createTestApp({ environment: { OPEN56_SECOND_FACTOR_GRACE_DAYS: '0' } })
  const ann = await signInTo(app, { roles: [{ site: '360000', role: 'administrator' }] })
  const asAnn = askAs(app, ann)
  for (const path of ['/desk', '/desk/people', '/desk/jobs'])
    expect((await asAnn.get(path)).headers.location).toBe('/account/second-factor')
  const page = await asAnn.get('/account/second-factor')
  expect([page.statusCode, page.body.includes('您的角色必须启用二次验证')]).toEqual([200, true])
  const post = await asAnn.post('/desk/people/give', { username: 'ann', role: 'editor' })
  expect([post.statusCode, post.body.includes('您的账号还缺一步设置')]).toEqual([403, true])
})
