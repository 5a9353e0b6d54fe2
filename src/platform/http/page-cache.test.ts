import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo } from '#tests/support/people.ts'

type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** Asks over a real connection: the cache stands before the router. */
async function listening(app: TestApp) {
  const address = await app.server.listen({ port: 0, host: '127.0.0.1' })
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(address + path, { headers })
    return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() }
  }
}

const titleOf = (text: string) => /<title>([^<]+)<\/title>/.exec(text)![1]

test('pages of two sites, languages and looks are kept apart', async () => {
  const app = await createTestApp()
  const ask = await listening(app)
  const paths = ['/', '/s/360700/', '/s/360400/', '/en/', '/hant/', '/s/360700/en/']
  const first = await Promise.all(paths.map(async path => titleOf((await ask(path)).text)))
  expect(new Set(first).size).toBe(paths.length)
  expect(app.cache.size().pages).toBe(paths.length)
  expect(await Promise.all(paths.map(async path => titleOf((await ask(path)).text)))).toEqual(first)
  const dark = await ask('/', { cookie: 'open56.look=elder-dark' })
  expect(dark.text).toContain('data-mode="elder" data-theme="dark"')
})

test('a page that did not change is answered with 304', async () => {
  const ask = await listening(await createTestApp())
  const { etag } = await ask('/')
  expect(await ask('/', { 'if-none-match': etag! })).toMatchObject({ status: 304, text: '' })
})

test('whoever is signed in is never answered from the cache, and leaves nothing in it', async () => {
  const app = await createTestApp()
  const ask = await listening(app)
  await ask('/')
  const { cookie } = await signInTo(app, { roles: [] })
  const { pages } = app.cache.size()
  expect((await ask('/', { cookie })).text).toContain('/sign-out')
  expect((await ask('/about', { cookie })).text).toContain('/sign-out')
  expect(app.cache.size().pages).toBe(pages)
  expect((await ask('/')).text).not.toContain('/sign-out')
})

test('what changes a site makes its pages stale, and those above it, but not its neighbours', async () => {
  const app = await createTestApp()
  const ask = await listening(app)
  for (const path of ['/', '/s/360700/', '/s/360400/']) await ask(path)
  app.cache.drop('360700')
  expect(app.cache.size().pages).toBe(1)
  expect(titleOf((await ask('/s/360400/')).text)).toBeDefined()
})
