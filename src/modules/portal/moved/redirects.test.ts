import { expect, test } from 'vitest'
import { editorOf, portalHouse } from '../testing/portal-house.ts'
import { addRedirect, findRedirect } from './redirects.ts'

async function redirects() {
  const { transact, kysely } = await portalHouse()
  return {
    add: (from: string, to: string) =>
      transact(editorOf('360400'), 'portal.add-redirect', transaction => addRedirect(transaction, from, to)),
    find: (path: string, site = '360400') => findRedirect(kysely, site, path),
  }
}

test('a chain is collapsed as it is written, in either order, so that every old address takes one hop', async () => {
  const { add, find } = await redirects()
  await add('/a', '/b')
  await add('/b', '/c')
  expect([await find('/a'), await find('/b')]).toEqual(['/c', '/c'])
  await add('/x', '/a')
  expect(await find('/x')).toBe('/c')
})

test('moving back takes the redirect away instead of going round in a circle', async () => {
  const { add, find } = await redirects()
  await add('/a', '/b')
  await add('/b', '/a')
  expect([await find('/a'), await find('/b')]).toEqual([undefined, '/a'])
})

test('an address is found by path and query, or by its path', async () => {
  const { add, find } = await redirects()
  await add('/plus/view.php?aid=7', '/a/7')
  await add('/old.html', '/a/8')
  expect(await find('/plus/view.php?aid=7')).toBe('/a/7')
  expect(await find('/plus/view.php?aid=8')).toBeUndefined()
  expect(await find('/old.html?from=wechat')).toBe('/a/8')
  expect(await find('/old.html', '360700')).toBeUndefined()
})

test.each([
  ['old.html', '/a'],
  ['/old', 'https://evil.example'],
  ['/old', '//evil.example'],
  ['/a', '/a'],
])('a redirect from %s to %s is refused', async (from, to) => {
  const { add } = await redirects()
  await expect(add(from, to)).rejects.toMatchObject({ code: 'bad_redirect' })
})
