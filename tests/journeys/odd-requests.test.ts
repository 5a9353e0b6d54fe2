import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo } from '#tests/support/people.ts'

const expected = [200, 301, 302, 303, 304, 400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 429]
const oddTexts = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff%fe',
  '%E4%BD',
  '-1',
  '1e308',
  '9'.repeat(400),
  '%F0%9F%9A%9A',
  "'%20or%201=1--",
  '%3Cscript%3E',
  '__proto__',
  'constructor',
  '00000000-0000-7000-8000-000000000000',
  'f'.repeat(64),
]
const oddQueries = [
  'q=%00',
  `q=${'%E8%B5%A3'.repeat(3000)}`,
  'page=-1&page=2&page[]=x',
  'page=99999999999999999999',
  'state=%ff&channel=x&q=%26%7C%21%28%3A%2A',
  'format=xml&year=0&year=abc',
  '__proto__[x]=1&constructor=1',
  '&&&===',
  '%',
]
const oddBodies: [type: string | undefined, body: string | Buffer][] = [
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"x"'],
  ['application/json', '{"__proto__":{"x":1}}'],
  ['application/json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['application/json', '{"title":{"a":[1]},"_csrf":[],"_once":{}}'],
  ['application/x-www-form-urlencoded', 'title=%ff&title=2&body=%00&_csrf=%00'],
  ['application/x-www-form-urlencoded', 'a[b][c]=1&__proto__=1'],
  ['application/x-www-form-urlencoded', Buffer.from([0xff, 0xfe, 0x3d, 0x00])],
  ['multipart/form-data', 'no boundary'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nnever ends'],
  ['text/plain; charset=nonsense', 'x'],
  [undefined, 'x'],
]
const oddHeaders: Record<string, string>[] = [
  { cookie: `open56.session=${'x'.repeat(6000)}; open56.look=elder-%00` },
  { authorization: 'Bearer \u00ff\u00fe' },
  { accept: 'application/json', 'accept-encoding': 'br;q=oops', 'accept-language': '*'.repeat(2000) },
  { host: 'nowhere.example:99999', 'x-forwarded-for': 'x, y', 'if-none-match': '"'.repeat(500) },
]

type Odd = {
  method: string
  url: string
  headers: Record<string, string>
  payload?: string | Buffer
}

/** Odd requests to one route: in its address, its query, its body, its headers. */
function oddRequests(method: string, path: string): Odd[] {
  const withText = (text: string) => path.replace(/:\w+|\*/g, text)
  const plain = withText('x')
  const inPath = plain === path ? [] : oddTexts.map(text => ({ method, url: withText(text), headers: {} }))
  const inQuery = oddQueries.map(query => ({ method, url: `${plain}?${query}`, headers: {} }))
  const inHeaders = oddHeaders.map(headers => ({ method, url: plain, headers }))
  const inBody = oddBodies.map(([type, payload]) => ({
    method: method === 'GET' ? 'POST' : method,
    url: plain,
    headers: type ? { 'content-type': type } : ({} as Record<string, string>),
    payload,
  }))
  return [...inPath, ...inQuery, ...inHeaders, ...inBody]
}

test('no odd request to any route, by a visitor or an administrator, fails inside or shows a stack', async () => {
  const app = await createTestApp()
  const roles = ['administrator', 'editor', 'operator'].map(role => ({ site: '360000', role, below: true }))
  const { cookie, csrf } = await signInTo(app, { roles })
  const signedIn = { cookie, 'x-csrf-token': csrf }
  const leaves = app.routes.filter(({ path }) => path !== '/sign-out' && !path.startsWith('/account/'))
  const wrong: string[] = []
  let asked = 0
  for (const { method, path } of leaves) {
    for (const who of [{}, signedIn]) {
      for (const odd of oddRequests(method, path)) {
        const answer = await app.server.inject({ ...odd, headers: { ...who, ...odd.headers } } as never)
        asked += 1
        const showsStack = /\n\s+at .+:\d+:\d+|node_modules|\.tsx?:\d+/.test(answer.body)
        if (!expected.includes(answer.statusCode) || showsStack)
          wrong.push(
            `${answer.statusCode} ${odd.method} ${odd.url.slice(0, 100)} ${String(odd.payload ?? '').slice(0, 60)}`,
          )
      }
    }
  }
  expect(asked).toBeGreaterThan(500)
  expect(wrong).toEqual([])
}, 300_000)
