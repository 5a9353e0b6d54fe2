import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { cookieFrom, signInTo, type TestApp, testPassword } from '#tests/support/people.ts'
import { codeTo, wrongOf } from '../testing/codes.ts'

type Person = { cookie: string; csrf: string }
const operator = [{ site: '360000', role: 'operator', below: true }]

/** Sends a form as a browser without script does. */
const post = (app: TestApp, url: string, fields: Record<string, string>, person?: Person, headers = {}) =>
  app.server.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:80',
      ...(person ? { cookie: person.cookie } : {}),
      ...headers,
    },
    payload: new URLSearchParams({ ...fields, ...(person ? { _csrf: person.csrf } : {}) }).toString(),
  })
const get = (app: TestApp, url: string, cookie = '') => app.server.inject({ url, headers: cookie ? { cookie } : {} })
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)![0]
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(mainOf(html))?.[1]

/** Asks for a code and opens the page where it is typed. */
async function ask(app: TestApp, number: string, back?: string) {
  const sent = await post(app, '/s/360400/sign-in/code', { number, ...(back ? { back } : {}) })
  const page = await get(app, String(sent.headers.location))
  return { ticket: hidden(page.body, 'ticket')!, page: page.body }
}

async function enter(app: TestApp, number: string): Promise<Person> {
  const { ticket } = await ask(app, number)
  const code = (await codeTo(app.house.notify, number))!
  const answer = await post(app, '/s/360400/sign-in/code/confirm', { ticket, code })
  const cookie = cookieFrom(answer.headers['set-cookie'])
  return { cookie, csrf: (await app.accounts.authenticate({ cookie }, ''))!.csrfToken }
}

/** The program on a clock that stands still but for `pass`. */
async function clockedApp(given: Parameters<typeof createTestApp>[0] = {}) {
  let now = Date.now()
  const app = await createTestApp({ clock: () => now, ...given })
  const pass = (ms: number) => {
    now += ms
  }
  return { app, pass }
}

test('a story: a new number asks, the operator looks the code up, the person is in, at level 0', async () => {
  const { app } = await clockedApp()
  expect((await get(app, '/sign-in')).body).toContain('手机验证码登录')
  const { ticket, page } = await ask(app, '13800001234', '/s/360400/c/policy')
  expect(page).toContain('尾号 1234')
  expect(page).toMatch(
    /inputmode="numeric"[^>]*autocomplete="one-time-code"|autocomplete="one-time-code"[^>]*inputmode="numeric"/,
  )
  const ann = await signInTo(app, { roles: operator })
  const list = (await get(app, '/desk/messages', ann.cookie)).body
  expect(list).not.toMatch(/\d{6} *，5 分钟/)
  const id = /desk\/messages\/([0-9a-f-]{36})\/show/.exec(list)![1]!
  const looked = (await post(app, `/desk/messages/${id}/show`, { site: '360000' }, ann)).body
  const code = /登录验证码是 (\d{6})/.exec(looked)![1]!
  expect([looked.includes('138****1234'), looked.includes('13800001234')]).toEqual([true, false])
  const wrong = await post(app, '/s/360400/sign-in/code/confirm', {
    ticket,
    code: wrongOf(code),
    back: '/s/360400/c/policy',
  })
  expect([wrong.statusCode, wrong.body.includes('还可以试 4 次')]).toEqual([401, true])
  const back = hidden(wrong.body, 'back')!
  const right = await post(app, '/s/360400/sign-in/code/confirm', { ticket, code, back })
  expect([right.statusCode, right.headers.location]).toEqual([303, '/s/360400/c/policy'])
  const cookie = cookieFrom(right.headers['set-cookie'])
  expect((await get(app, '/account/number', cookie)).body).toMatch(/\*{7}1234[\s\S]*0 级/)
  const elsewhere = await signInTo(app, { username: 'ben', roles: [{ site: '360400', role: 'operator' }] })
  expect((await get(app, '/s/360400/desk/messages', elsewhere.cookie)).body).not.toContain('1234')
  expect((await post(app, `/s/360400/desk/messages/${id}/show`, { site: '360000' }, elsewhere)).statusCode).toBe(403)
})

test('a known number and an unknown one get the same answer; refusals keep what was typed', async () => {
  const { app, pass } = await clockedApp()
  await enter(app, '13800001234')
  pass(60_000)
  const shown = []
  for (const number of ['13800001234', '13900001234']) {
    const { ticket, page } = await ask(app, number)
    shown.push(mainOf(page).replaceAll(ticket, ''))
  }
  expect(shown[0]).toBe(shown[1])
  for (const number of ['13800001234', '13900001234']) {
    const refused = await post(app, '/sign-in/code', { number })
    expect([refused.statusCode, refused.body.includes('刚刚发过验证码')]).toEqual([429, true])
  }
  for (const [number, said] of [
    ['+852 5123 4567', '目前只能向中国内地手机号发送短信'],
    ['12345', '请填写 11 位手机号'],
    ['', '请填写手机号'],
  ] as const) {
    const refused = await post(app, '/sign-in/code', { number })
    expect([refused.statusCode, refused.body.includes(said)]).toEqual([400, true])
    expect(hidden(refused.body, 'number') ?? number).toBe(number)
  }
  expect((await get(app, '/sign-in/code?ticket=made-up')).body).toContain('验证码已过期或已经用过')
})

test('rotating forwarding headers do not get around the limit of a network', async () => {
  const forged = (n: number) => ({
    'x-forwarded-for': `198.51.100.${n}`,
    'x-real-ip': `198.51.100.${n}`,
    forwarded: `for=198.51.100.${n}`,
  })
  const { app: direct } = await clockedApp()
  const { app: behind } = await clockedApp({ environment: { OPEN56_TRUST_PROXY: '127.0.0.1' } })
  for (const [app, real] of [
    [direct, ''],
    [behind, ', 203.0.113.9'],
  ] as const) {
    const answers = []
    for (let n = 1; n <= 21; n++) {
      const headers = { ...forged(n), 'x-forwarded-for': `198.51.100.${n}${real}` }
      answers.push((await post(app, '/sign-in/code', { number: `1380000${1000 + n}` }, undefined, headers)).statusCode)
    }
    expect(answers).toEqual([...Array(20).fill(303), 429])
  }
  const neighbour = await post(behind, '/sign-in/code', { number: '13900001234' }, undefined, {
    'x-forwarded-for': '203.0.113.10',
  })
  expect(neighbour.statusCode).toBe(303)
})

test('a number is changed with both codes; a wrong one, a foreign ticket and a number of somebody else change nothing', async () => {
  const { app, pass } = await clockedApp()
  const ann = await enter(app, '13800001234')
  const ben = await enter(app, '13900001234')
  const begin = async (person: Person, number: string) => {
    pass(60_000)
    const sent = await post(app, '/account/number', { number }, person)
    expect(sent.statusCode).toBe(303)
    const address = String(sent.headers.location)
    const query = new URL(address, 'http://x').searchParams
    return { address, fresh: query.get('fresh')!, old: query.get('old')! }
  }
  const { address, fresh, old } = await begin(ann, '13700001234')
  expect((await get(app, address, ann.cookie)).body).toContain('旧手机号（尾号 1234）')
  const newCode = (await codeTo(app.house.notify, '13700001234'))!
  const oldCode = (await codeTo(app.house.notify, '13800001234'))!
  const change = (fields: Record<string, string>, person = ann) =>
    post(app, '/account/number/codes', { fresh, old, newCode, oldCode, ...fields }, person)
  const wrong = await change({ oldCode: wrongOf(oldCode) })
  expect([wrong.statusCode, wrong.body.includes('href="#field-oldCode"')]).toEqual([401, true])
  const forgotten = await post(app, '/account/number/codes', { fresh, newCode }, ann)
  expect(forgotten.statusCode).toBe(403)
  expect((await change({}, ben)).statusCode).toBe(403)
  expect((await change({})).headers.location).toBe('/account/number?done=number')
  expect((await change({})).statusCode).toBe(403)
  pass(60_000)
  const person = await enter(app, '13700001234')
  expect((await app.accounts.authenticate({ cookie: person.cookie }, ''))!.id).toBe(
    (await app.accounts.authenticate({ cookie: ann.cookie }, ''))!.id,
  )
  const taken = await begin(ann, '13900001234')
  const refused = await post(
    app,
    '/account/number/codes',
    {
      fresh: taken.fresh,
      old: taken.old,
      newCode: (await codeTo(app.house.notify, '13900001234'))!,
      oldCode: (await codeTo(app.house.notify, '13700001234'))!,
    },
    ann,
  )
  expect([refused.statusCode, refused.body.includes('已经属于另一个账号')]).toEqual([409, true])
})

test('whoever has no number adds one with its code alone; a sample person changes nothing', async () => {
  const { app } = await clockedApp({ sample: true })
  const ann = await signInTo(app, { roles: [] })
  const sent = await post(app, '/account/number', { number: '13800001234' }, ann)
  const fresh = new URL(String(sent.headers.location), 'http://x').searchParams.get('fresh')!
  const newCode = (await codeTo(app.house.notify, '13800001234'))!
  expect((await post(app, '/account/number/codes', { fresh, newCode }, ann)).headers.location).toContain('done=number')
  expect((await app.accounts.authenticate({ cookie: ann.cookie }, ''))!.realNameLevel).toBe(0)
  await app.accounts.loadSamplePeople({ actor: { ...ann.actor }, site: '360000' })
  const face = await post(app, '/sign-in/sample', { face: 'driver' })
  const cookie = cookieFrom(face.headers['set-cookie'])
  const { csrfToken: csrf } = (await app.accounts.authenticate({ cookie }, ''))!
  expect((await post(app, '/account/number', { number: '13900001234' }, { cookie, csrf })).body).toContain(
    '示例身份由大家共用',
  )
  const answer = await post(app, '/sign-in', { username: 'ann', password: testPassword })
  expect(answer.statusCode).toBe(303)
})

test('a story at the counter: found by number, document recorded, shown on demand', async () => {
  const { app } = await clockedApp()
  await enter(app, '13800001234')
  const clerk = await signInTo(app, { roles: [{ site: '360400', role: 'clerk' }] })
  const desk = '/s/360400/desk/real-names'
  const nobody = await post(app, desk, { number: '13900001234' }, clerk)
  expect([nobody.statusCode, nobody.body.includes('没有用这个手机号的人')]).toEqual([400, true])
  const at = String((await post(app, desk, { number: '138 0000 1234' }, clerk)).headers.location)
  expect(at).toMatch(/real-names\/[0-9a-f-]{36}$/)
  const typed = { document: 'resident-id', name: '李四', id: '110105194912310021' }
  const refused = await post(app, at, typed, clerk)
  expect([refused.statusCode, refused.body.includes('最后一位校验不符')]).toEqual([400, true])
  const recorded = await post(app, at, { ...typed, id: '11010519491231002X' }, clerk)
  const page = (await get(app, String(recorded.headers.location), clerk.cookie)).body
  expect([page.includes('1 级'), page.includes('李四'), page.includes('11010519491231002X')]).toEqual([
    true,
    false,
    false,
  ])
  const shown = (await post(app, `${at}/show`, {}, clerk)).body
  expect([shown.includes('李四'), shown.includes('11010519491231002X')]).toEqual([true, true])
  const other = await signInTo(app, { username: 'ben', roles: [{ site: '360700', role: 'clerk' }] })
  const foreign = await post(app, `${at.replace('360400', '360700')}/show`, {}, other)
  expect(foreign.statusCode).toBe(404)
})
