import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { cookieFrom, signInTo, type TestApp, testPassword } from '#tests/support/people.ts'
import { sampleFaces } from './sample-people.data.ts'

const administrator = [{ site: '360000', role: 'administrator', below: true }]
const loader = { actor: programActor('test'), site: '360000' }

type Person = { cookie: string; csrf: string }

/** Sends a form as a browser without script does. */
const post = (app: TestApp, url: string, fields: Record<string, string>, person?: Person) =>
  app.server.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:80',
      ...(person ? { cookie: person.cookie } : {}),
    },
    payload: new URLSearchParams({ ...fields, ...(person ? { _csrf: person.csrf } : {}) }).toString(),
  })

const get = (app: TestApp, url: string, cookie = '') => app.server.inject({ url, headers: cookie ? { cookie } : {} })

test('whoever asks for a page of the desk signs in and comes back to it', async () => {
  const app = await createTestApp()
  await signInTo(app, { roles: administrator })
  const sent = await get(app, '/s/360400/desk/people')
  const address = String(sent.headers.location)
  const back = new URL(address, 'http://x').searchParams.get('back')!
  expect((await get(app, address)).body).toContain(`name="back" value="${back}"`)
  const answer = await post(app, '/s/360400/sign-in', { username: 'ann', password: testPassword, back })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/s/360400/desk/people'])
  const cookie = cookieFrom(answer.headers['set-cookie'])
  expect((await get(app, back, cookie)).body).toContain('九江的人员')
})

test('the sign-in never leads to another host', async () => {
  const app = await createTestApp()
  await signInTo(app, { roles: [] })
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
    const answer = await post(app, '/sign-in', { username: 'ann', password: testPassword, back })
    expect(answer.headers.location).toBeUndefined()
    const shown = (await get(app, `/sign-in?back=${encodeURIComponent(back)}`)).body
    expect(shown).not.toContain(`name="back" value="${back}"`)
  }
})

test('a refused sign-in says why, keeps the username and forgets the password', async () => {
  const app = await createTestApp()
  const answer = await post(app, '/en/sign-in', { username: 'ann', password: 'not-my-secret' })
  expect(answer.statusCode).toBe(401)
  expect(answer.body).toContain('The username or the password is not right')
  expect(answer.body).toContain('value="ann"')
  expect(answer.body).not.toContain('not-my-secret')
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('whoever must wait is told for how long', async () => {
  const app = await createTestApp()
  const wrong = { username: 'ann', password: 'wrong' }
  for (let attempt = 1; attempt <= 10; attempt++) await post(app, '/sign-in', wrong)
  const answer = await post(app, '/en/sign-in', wrong)
  expect([answer.statusCode, /Try again in \d+ second/.test(answer.body)]).toEqual([429, true])
})

test('over https the cookie is Secure, over http it is not', async () => {
  for (const [url, isSecure] of [
    ['https://logistics.example', true],
    ['http://logistics.example', false],
  ] as const) {
    const app = await createTestApp({ environment: { OPEN56_PUBLIC_URL: url } })
    await signInTo(app, { roles: [] })
    const headers = { origin: url }
    const payload = { username: 'ann', password: testPassword }
    const answer = await app.server.inject({ method: 'POST', url: '/sign-in', headers, payload })
    expect(String(answer.headers['set-cookie']).includes('; Secure')).toBe(isSecure)
  }
})

test('in sample mode the page shows eight faces and the newsroom; each lands on a page that opens', async () => {
  const app = await createTestApp({ sample: true })
  expect((await get(app, '/sign-in')).body).not.toContain('name="face"')
  await app.accounts.loadSamplePeople(loader)
  expect((await get(app, '/sign-in')).body.match(/name="face"/g)).toHaveLength(13)
  for (const { face, name } of sampleFaces) {
    const answer = await post(app, '/s/360400/sign-in/sample', { face })
    expect([face, answer.statusCode]).toEqual([face, 303])
    const desk = await get(app, '/s/360400/desk', cookieFrom(answer.headers['set-cookie']))
    expect(desk.body).toContain(`${name}，您好`)
  }
})

test('nobody changes a sample person that everyone shares', async () => {
  const app = await createTestApp({ sample: true })
  await app.accounts.loadSamplePeople(loader)
  const answer = await post(app, '/sign-in/sample', { face: 'editor' })
  const cookie = cookieFrom(answer.headers['set-cookie'])
  const { csrfToken: csrf } = (await app.accounts.authenticate({ cookie }, ''))!
  const fields = { name: '张三', current: 'x', password: testPassword, again: testPassword }
  for (const form of ['name', 'password', 'sign-ins/end-others'])
    expect((await post(app, `/account/${form}`, fields, { cookie, csrf })).body).toContain('示例身份由大家共用')
  expect((await get(app, '/desk', cookie)).body).toContain('示例编辑己，您好')
})

test('outside sample mode no face is shown and posting one is refused', async () => {
  const app = await createTestApp()
  await app.accounts.loadSamplePeople(loader)
  expect((await get(app, '/sign-in')).body).not.toContain('name="face"')
  const answer = await post(app, '/sign-in/sample', { face: 'operator' })
  expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
  expect(answer.body).toContain('本站没有启用示例身份')
})

test('the first administrator comes by the link, is signed in, and the link says that it was used', async () => {
  const app = await createTestApp()
  const link = (await app.accounts.firstAdministratorLink())!
  const token = new URL(link, 'http://x').searchParams.get('token')!
  expect((await get(app, link)).body).toContain('建立第一位管理员')
  const person = { token, name: '安', username: 'ann', password: testPassword, again: 'differs' }
  const refused = await post(app, '/first-administrator', person)
  expect([refused.statusCode, refused.body.includes('两次输入的密码不一样')]).toEqual([400, true])
  expect(refused.body).toContain('value="ann"')
  expect(refused.body).not.toContain(testPassword)
  const made = await post(app, '/first-administrator', { ...person, again: testPassword })
  const cookie = cookieFrom(made.headers['set-cookie'])
  expect((await get(app, '/desk', cookie)).body).toContain('href="/desk/people"')
  for (const answer of [await get(app, link), await post(app, '/first-administrator', person)])
    expect([answer.statusCode, answer.body.includes('这个链接已经用过了')]).toEqual([403, true])
})

test('an administrator adds a person, gives a second role and takes it back, all by forms', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: administrator })
  const ben = { name: '本', username: 'ben', password: testPassword, again: testPassword, role: 'editor' }
  expect((await post(app, '/s/360400/desk/people/new', ben, ann)).headers.location).toContain('done=add')
  const again = await post(app, '/s/360400/desk/people/new', ben, ann)
  expect([again.statusCode, again.body.includes('这个用户名已经有人使用')]).toEqual([400, true])
  await post(app, '/s/360400/desk/people/give', { username: 'ben', role: 'publisher' }, ann)
  const list = (await get(app, '/s/360400/desk/people', ann.cookie)).body
  expect([list.includes('编辑</span>'), list.includes('审核发布</span>')]).toEqual([true, true])
  const person = /name="person" value="([^"]+)"/.exec(list)![1]!
  await post(app, '/s/360400/desk/people/withdraw', { person, role: 'publisher' }, ann)
  expect((await get(app, '/s/360400/desk/people', ann.cookie)).body).not.toContain('审核发布</span>')
  const unknown = await post(app, '/s/360400/desk/people/give', { username: 'nobody', role: 'editor' }, ann)
  expect([unknown.statusCode, unknown.body.includes('没有用户名为 nobody 的人员')]).toEqual([400, true])
})

test('the desk shows what the person may do on this site and nothing else', async () => {
  const app = await createTestApp()
  const editor = await signInTo(app, { roles: [{ site: '360400', role: 'editor' }] })
  expect((await get(app, '/desk', editor.cookie)).body).toContain('您在“江西”还没有角色')
  const operator = await signInTo(app, { username: 'ben', roles: [{ site: '360400', role: 'operator' }] })
  const desk = (await get(app, '/s/360400/desk', operator.cookie)).body
  expect(desk).toContain('href="/s/360400/desk/jobs"')
  expect(desk).not.toContain('/desk/people')
})

test('one changes one’s name and password; the wrong current password changes nothing', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: [] })
  await post(app, '/account/name', { name: '安然' }, ann)
  expect((await get(app, '/account', ann.cookie)).body).toContain('安然')
  const next = { password: 'something else entirely', again: 'something else entirely' }
  const refused = await post(app, '/account/password', { current: 'wrong', ...next }, ann)
  expect([refused.statusCode, refused.body.includes('当前密码不对')]).toEqual([400, true])
  const short = await post(app, '/account/password', { current: testPassword, password: 'ann', again: 'ann' }, ann)
  expect(short.body).toContain('密码至少 12 个字符')
  const changed = await post(app, '/account/password', { current: testPassword, ...next }, ann)
  expect(changed.headers.location).toBe('/account?done=password')
  const old = await post(app, '/sign-in', { username: 'ann', password: testPassword })
  const now = await post(app, '/sign-in', { username: 'ann', password: next.password })
  expect([old.statusCode, now.statusCode]).toEqual([401, 303])
})

test('after sign-out the cookie opens nothing, also with its form token', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { roles: administrator })
  const answer = await post(app, '/sign-out', {}, ann)
  expect([answer.statusCode, String(answer.headers['set-cookie']).includes('Max-Age=0')]).toEqual([303, true])
  expect((await get(app, '/desk', ann.cookie)).statusCode).toBe(302)
  expect((await post(app, '/account/name', { name: 'x' }, ann)).statusCode).toBe(401)
})
