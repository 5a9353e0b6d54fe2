import { expect, onTestFinished, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { type ProviderState, startProvider } from '#tests/support/oidc-provider.ts'
import { askAs, cookieFrom, signInTo, type TestApp } from '#tests/support/people.ts'

/** The program with one service, which a provider that runs here answers for. */
async function appWithService({ unknown = 'add', clock = Date.now } = {}) {
  const provider = await startProvider()
  onTestFinished(() => provider.stop())
  const service = { id: 'gov', issuer: provider.issuer, clientId: provider.client.id, secretFrom: 'GOV_SECRET' }
  const environment = {
    OPEN56_SIGN_IN_SERVICES: JSON.stringify([{ ...service, label: ['赣服通', 'Ganfutong'], unknown }]),
    GOV_SECRET: provider.client.secret,
  }
  return { app: await createTestApp({ environment, clock }), provider }
}

const inject = (app: TestApp, url: string, cookie = '') => app.server.inject({ url, headers: cookie ? { cookie } : {} })

/** Goes out to the service: the cookie that the browser keeps, and the path by which the service sends it back. */
async function goOut(app: TestApp, wish = '', cookie = '') {
  const out = await inject(app, `/sign-in/services/gov${wish}`, cookie)
  const browser = cookieFrom(out.headers['set-cookie'])
  const sent = await fetch(String(out.headers.location), { redirect: 'manual' })
  const back = new URL(sent.headers.get('location')!)
  return { out, browser, back, path: back.pathname + back.search }
}

/** Goes out and comes back in one browser. */
async function visit(app: TestApp, wish = '', cookie = '') {
  const { browser, path } = await goOut(app, wish, cookie)
  return inject(app, path, [browser, cookie].filter(Boolean).join('; '))
}

const persons = async (app: TestApp) => {
  const { rows } = await app.house.database.connections.use(connection =>
    connection.query<{ name: string; username: string }>('select name, username from accounts.persons order by id'),
  )
  return rows
}

test('whoever the service names becomes a person once, and is signed in where they wanted to go', async () => {
  const { app, provider } = await appWithService()
  provider.state.claims = { name: '王小明' }
  const answer = await visit(app, '?back=/account')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/account'])
  const cookie = cookieFrom(answer.headers['set-cookie'])
  expect(await app.accounts.authenticate({ cookie }, '')).toMatchObject({ name: '王小明', grants: [] })
  await visit(app)
  provider.state.subject = 'subject-2'
  await visit(app)
  expect((await persons(app)).map(person => person.name)).toEqual(['王小明', '王小明'])
})

test('nothing that the service claims links an account: neither e-mail, nor phone, nor username', async () => {
  const { app, provider } = await appWithService()
  const ann = await signInTo(app, { roles: [{ site: '360000', role: 'administrator' }] })
  await app.house.database.connections.use(connection =>
    connection.query(`update accounts.persons set email = 'ann@example.com'`),
  )
  const claimed = { email: 'ann@example.com', email_verified: true, phone_number: '13800000000' }
  provider.state.claims = { ...claimed, preferred_username: 'ann', name: 'ann' }
  provider.state.subject = ann.actor.id
  const cookie = cookieFrom((await visit(app)).headers['set-cookie'])
  const came = (await app.accounts.authenticate({ cookie }, ''))!
  expect([came.id === ann.actor.id, came.grants]).toEqual([false, []])
})

test('where the unknown are refused nobody is added', async () => {
  const { app } = await appWithService({ unknown: 'refuse' })
  const answer = await visit(app)
  expect([answer.statusCode, answer.body.includes('还没有与本平台的账号关联')]).toEqual([403, true])
  expect(await persons(app)).toEqual([])
})

const nowS = Math.floor(Date.now() / 1000)
const lies: [string, Partial<ProviderState>][] = [
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another audience', { claims: { aud: 'someone-else' } }],
  ['several audiences without naming us', { claims: { aud: ['open56', 'other'], azp: 'other' } }],
  ['another nonce', { claims: { nonce: 'another' } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['no subject', { claims: { sub: undefined } }],
  ['a token that expired', { claims: { iat: nowS - 7200, exp: nowS - 3600 } }],
  ['no signature (alg none)', { header: { alg: 'none' } }],
  ['a signature under our own secret (alg HS256)', { header: { alg: 'HS256' } }],
  ['a key that it has not published', { swapsKey: true }],
]

test('a provider that lies signs nobody in', async () => {
  const { app, provider } = await appWithService()
  const got: string[] = []
  for (const [what, lie] of lies) {
    Object.assign(provider.state, { claims: {}, header: {}, swapsKey: false }, lie)
    const answer = await visit(app)
    got.push(`${what}: ${answer.statusCode} ${answer.body.includes('通不过核对')}`)
  }
  expect(got).toEqual(lies.map(([what]) => `${what}: 401 true`))
  expect(await persons(app)).toEqual([])
})

test('a provider that says no, and one whose description names another issuer, sign nobody in', async () => {
  const { app, provider } = await appWithService()
  provider.state.denies = true
  const denied = await visit(app)
  expect([denied.statusCode, denied.body.includes('没有确认您的身份')]).toEqual([401, true])
  const other = await appWithService()
  other.provider.state.metadataIssuer = 'https://evil.example'
  const answer = await inject(other.app, '/sign-in/services/gov')
  expect([answer.statusCode, answer.body.includes('现在连不上')]).toEqual([503, true])
})

test('what comes back works once, in the browser that went out, for ten minutes', async () => {
  let now = Date.now()
  const { app } = await appWithService({ clock: () => now })
  const { browser, path } = await goOut(app)
  const elsewhere = await goOut(app)
  const answers = [
    await inject(app, path),
    await inject(app, path, elsewhere.browser),
    await inject(app, path.replace(/state=[^&]+/, 'state=made-up'), browser),
    await inject(app, path.replace(/state=[^&]+&?/, ''), browser),
    await inject(app, path, browser),
    await inject(app, path, browser),
  ]
  expect(answers.map(answer => answer.statusCode)).toEqual([400, 400, 400, 400, 303, 400])
  now += 600_001
  expect((await inject(app, elsewhere.path, elsewhere.browser)).statusCode).toBe(400)
})

test('a code of another visit is refused: its verifier and nonce are another’s', async () => {
  const { app } = await appWithService()
  const [victim, attacker] = [await goOut(app), await goOut(app)]
  const mixed = new URL(victim.back)
  mixed.searchParams.set('code', attacker.back.searchParams.get('code')!)
  expect((await inject(app, mixed.pathname + mixed.search, victim.browser)).statusCode).toBe(401)
})

test('the way leads back to our own host alone, whatever the address or the headers ask for', async () => {
  const { app } = await appWithService()
  for (const wish of ['?back=//evil.example', '?back=https://evil.example', '?back=/%5Cevil.example'])
    expect((await visit(app, wish)).headers.location).toBe('/desk')
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  const out = await app.server.inject({ url: '/sign-in/services/gov', headers })
  const redirectUri = new URL(String(out.headers.location)).searchParams.get('redirect_uri')
  expect(redirectUri).toBe('http://localhost/sign-in/services/gov/return')
  const asked = new URL(String(out.headers.location)).searchParams
  expect([asked.get('code_challenge_method'), asked.get('code_challenge')?.length]).toEqual(['S256', 43])
})

test('a person links the service after confirming as whom it knows them, then signs in with it, then unlinks it', async () => {
  const { app, provider } = await appWithService({ unknown: 'refuse' })
  const ann = await signInTo(app, { roles: [] })
  provider.state.claims = { name: '王小明' }
  const confirm = await visit(app, '?link=1', ann.cookie)
  expect([confirm.statusCode, confirm.body.includes('王小明')]).toEqual([200, true])
  expect((await visit(app)).statusCode).toBe(403)
  const offer = /name="offer" value="([^"]+)"/.exec(confirm.body)![1]!
  const ben = await signInTo(app, { username: 'ben', roles: [] })
  expect((await askAs(app, ben).post('/account/sign-in-services', { offer })).statusCode).toBe(400)
  const linked = await askAs(app, ann).post('/account/sign-in-services', { offer })
  expect(linked.headers.location).toContain('done=link')
  const cookie = cookieFrom((await visit(app)).headers['set-cookie'])
  expect((await app.accounts.authenticate({ cookie }, ''))!.id).toBe(ann.actor.id)
  const again = /name="offer" value="([^"]+)"/.exec((await visit(app, '?link=1', ben.cookie)).body)![1]!
  expect((await askAs(app, ben).post('/account/sign-in-services', { offer: again })).statusCode).toBe(409)
  await askAs(app, ann).post('/account/sign-in-services/unlink', { service: 'gov' })
  expect((await visit(app)).statusCode).toBe(403)
})

test('whoever has no other way in cannot unlink it', async () => {
  const { app } = await appWithService()
  const cookie = cookieFrom((await visit(app)).headers['set-cookie'])
  const { csrfToken: csrf } = (await app.accounts.authenticate({ cookie }, ''))!
  const answer = await askAs(app, { cookie, csrf }).post('/account/sign-in-services/unlink', { service: 'gov' })
  expect([answer.statusCode, answer.body.includes('唯一的登录方式')]).toEqual([409, true])
})

test('the sign-in page offers the services that are set up', async () => {
  const { app } = await appWithService()
  expect((await inject(app, '/sign-in?back=/desk')).body).toContain('href="/sign-in/services/gov?back=%2Fdesk"')
  expect((await inject(await createTestApp(), '/sign-in')).body).not.toContain('/sign-in/services')
})
