import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addRedirect } from '../moved/redirects.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import type { InsideParts } from './ask-inside.ts'
import type { Verdict } from './ask-outside.ts'
import { type Walking, walkLinks } from './walk.ts'

const doer = editorOf('360400')
const writer = signedIn('360400', 'portal.write')
const base = '/s/360400'
const run = { signal: new AbortController().signal, progress: async () => undefined }

const anchor = (address: string) => `<a href="${address.replaceAll('&', '&amp;')}">x</a>`

async function site() {
  const app = await portalApp()
  const site = app.house.sites.find('360400')!
  const write = async (...addresses: string[]) => {
    const made = await app.portal.saveDraft(doer, draft({ body: `<p>${addresses.map(anchor).join(' ')}</p>` }))
    await app.portal.publish(doer, made.id)
    return made
  }
  const walk = () => app.portal.linksWatch.walk(site, run)
  const dead = async () => (await app.portal.linksWatch.show('360400')).links
  return { ...app, site, write, walk, dead }
}

test('links inside lead to what readers may see: articles, channels, files, pages, other sites, old addresses', async () => {
  const { portal, house, write, walk, dead } = await site()
  await portal.createChannel(doer, { parent: null, slug: 'news', titleHans: '资讯', titleEn: null })
  const there = await write()
  const elsewhere = await portal.saveDraft(editorOf('360700'), draft())
  await portal.publish(editorOf('360700'), elsewhere.id)
  const unpublished = await portal.saveDraft(doer, draft())
  await house.transact(doer, 'portal.add-redirect', t => addRedirect(t, '/old/1.html?id=2', `/a/${there.slug}`))
  await house.transact(doer, 'portal.add-redirect', t => addRedirect(t, '/old/2.html', `/a/${unpublished.slug}`))
  const good = [`/a/${there.slug}`, '/c/news', '/c/all', '/c/news/rss.xml', '/about', '/search?q=1', '/old/1.html?id=2']
  const others = [`/s/360700/a/${elsewhere.slug}`, `/s/360400/hant/a/${there.slug}`]
  const bad = [
    '/a/19990101-1',
    `/a/${unpublished.slug}`,
    '/c/nothing',
    '/t/none',
    '/b/20200101-1',
    '/nowhere',
    '/old/2.html',
    `/s/360700/a/${there.slug}9`,
    `/files/${'0'.repeat(64)}`,
  ]
  await write(...good, ...others, ...bad)
  await walk()
  expect((await dead()).map(row => row.address).sort()).toEqual([...bad].sort())
})

test('a dead link is known since its first time, and gone when it is mended or its article withdrawn', async () => {
  const { portal, get, post, write, walk, dead } = await site()
  const { id } = await write('/c/news', '/nowhere')
  await walk()
  await walk()
  const [first] = await dead()
  expect([first!.times, first!.checked_at >= first!.since]).toEqual([2, true])
  const listed = (await get(`${base}/desk/links`, writer)).body
  for (const part of ['/c/news', '/nowhere', '没有这个页面', '没有开启站外链接检查']) expect(listed).toContain(part)
  await portal.createChannel(doer, { parent: null, slug: 'news', titleHans: '资讯', titleEn: null })
  const hashOf = async (address: string) => (await dead()).find(row => row.address === address)!.address_hash
  const retry = async (address: string) =>
    (await post(`${base}/desk/links/retry`, { article: id, hash: await hashOf(address) }, writer)).headers.location
  expect(await retry('/c/news')).toContain('told=mended')
  expect(await retry('/nowhere')).toContain('told=still')
  expect((await dead()).map(row => [row.address, row.times])).toEqual([['/nowhere', 3]])
  const csv = (await get(`${base}/desk/links/list.csv`, writer)).body
  expect(csv).toContain(',/nowhere,no,not_found,')
  await portal.withdraw(doer, id)
  expect(await dead()).toEqual([])
  expect((await post(`${base}/desk/links/retry`, { article: id, hash: 'a'.repeat(64) }, writer)).statusCode).toBe(404)
})

test('without leave other sites are not asked, and nothing is said about them', async () => {
  const { portal, write, walk, dead } = await site()
  await write('https://nobody.invalid/', '/nowhere')
  await walk()
  expect((await dead()).map(row => row.address)).toEqual(['/nowhere'])
  expect((await portal.linksWatch.show('360400')).walk).toMatchObject({
    inside: 1,
    outside: 0,
    skipped: 1,
    articles: 1,
  })
})

test('with leave each address is asked once, hosts beside each other, one question at a time at each', async () => {
  const { house, site: at, write } = await site()
  await write('https://a.example/1', 'https://a.example/2', 'https://b.example/')
  await write('https://a.example/1')
  const asked: string[] = []
  const busy = new Map<string, number>()
  let most = 0
  const askOutside = async (address: string): Promise<Verdict> => {
    const { host } = new URL(address)
    busy.set(host, (busy.get(host) ?? 0) + 1)
    most = Math.max(most, busy.get(host)!)
    asked.push(address)
    await nextTurn()
    busy.set(host, busy.get(host)! - 1)
    return address.endsWith('1') ? { state: 'dead', reason: 'gone' } : { state: 'alive' }
  }
  const inside: InsideParts = { db: house.db, sites: house.sites, routes: () => [], hosts: [] }
  let pauses = 0
  const walking: Walking = {
    ...inside,
    ...run,
    askOutside,
    pause: async () => {
      pauses += 1
    },
  }
  const walked = await walkLinks(at, walking)
  expect(asked.sort()).toEqual(['https://a.example/1', 'https://a.example/2', 'https://b.example/'])
  expect([most, pauses, walked.outside, walked.skipped]).toEqual([1, 1, 3, 0])
  const dead = walked.links.find(each => each.verdict.state === 'dead')!
  expect([dead.address, dead.articleIds.length]).toEqual(['https://a.example/1', 2])
})
