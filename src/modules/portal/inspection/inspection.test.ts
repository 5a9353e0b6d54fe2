import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { checkOpening } from './inspection-jobs.ts'

const site = '360400'
const doer = editorOf(site)
const editor = signedIn(site, 'portal.write', 'portal.configure')
const base = `/s/${site}`
const dayMs = 86_400_000

async function newsroom() {
  const time = { now: Date.parse('2026-11-23T09:00:00+08:00') }
  const app = await portalApp({ clock: () => time.now })
  const channel = (slug: string, titleHans: string) =>
    app.portal.createChannel(doer, { parent: null, slug, titleHans, titleEn: null })
  const write = async (channelId: string) => {
    const { id } = await app.portal.saveDraft(doer, draft({ channelId }))
    await app.portal.publish(doer, id)
  }
  const levels = async () => {
    const { findings } = await app.portal.inspection.inspect(site)
    return Object.fromEntries(findings.map(each => [each.what, each.level]))
  }
  return { ...app, time, channel, write, levels }
}

test('a site goes from good to amber to red by its own articles, and says what to do', async () => {
  const { get, time, channel, write, levels } = await newsroom()
  expect(await levels()).toMatchObject({ home: 'red', blank: 'good', links: 'unknown', questions: 'unknown' })
  const news = await channel('news', '工作动态')
  expect(await levels()).toMatchObject({ home: 'red', blank: 'amber' })
  await write(news.id)
  expect(await levels()).toMatchObject({ home: 'good', channel: 'good', blank: 'good', stale: 'good' })
  time.now += 11 * dayMs
  expect(await levels()).toMatchObject({ home: 'amber', channel: 'amber', stale: 'good' })
  expect((await get(`${base}/desk/inspection`, editor)).body).toContain('还有 3 天（2026-12-07）')
  time.now += 4 * dayMs
  expect(await levels()).toMatchObject({ home: 'red', channel: 'red', stale: 'amber' })
  const { body } = await get(`${base}/desk/inspection`, editor)
  for (const part of ['国办秘函〔2019〕19号', '栏目“工作动态”', '已超 1 天', '1 / 5，满 5 个即否决'])
    expect(body).toContain(part)
})

test('an editor says which rule a channel falls under, or leaves it to its name', async () => {
  const { get, post, time, channel, write, levels } = await newsroom()
  const { id } = await channel('works', '建设成果')
  await write(id)
  time.now += 20 * dayMs
  expect((await levels()).channel).toBeUndefined()
  const kinds = (kind: string) => post(`${base}/desk/inspection/kinds`, { [`kind-${id}`]: kind }, editor)
  expect((await kinds('news')).statusCode).toBe(303)
  expect((await levels()).channel).toBe('red')
  expect((await get(`${base}/desk/inspection`, editor)).body).toContain('<option value="news" selected>')
  await kinds('')
  expect((await levels()).channel).toBeUndefined()
  expect((await kinds('sometimes')).statusCode).toBe(400)
  const stranger = signedIn('360700', 'portal.write', 'portal.configure')
  expect((await post('/s/360700/desk/inspection/kinds', { [`kind-${id}`]: 'news' }, stranger)).statusCode).toBe(404)
})

test('the daily look warns once, notes when it grew worse, and settles what was mended', async () => {
  const { get, portal, time, channel, write } = await newsroom()
  const { id } = await channel('news', '工作动态')
  await write(id)
  const warnings = async () => {
    const { warnings: rows } = await portal.inspection.inspect(site)
    return rows.map(row => `${row.key.split(':')[0]} ${row.level} ${row.settled_at ? 'settled' : 'stands'}`).sort()
  }
  expect(await portal.inspection.warn(site)).toEqual({ standing: 0, settled: 0 })
  time.now += 11 * dayMs
  await portal.inspection.warn(site)
  await portal.inspection.warn(site)
  expect(await warnings()).toEqual(['channel amber stands', 'home amber stands'])
  time.now += 4 * dayMs
  await portal.inspection.warn(site)
  expect(await warnings()).toEqual([
    'channel amber settled',
    'channel red stands',
    'home amber settled',
    'home red stands',
    'stale amber stands',
  ])
  await write(id)
  await portal.inspection.warn(site)
  expect((await warnings()).filter(line => line.endsWith('stands'))).toEqual([])
  expect((await get(`${base}/desk/inspection`, editor)).body).toContain('提醒记录')
})

test('a home page counts as open when it comes whole, and not when it fails or nobody answers', async () => {
  const { house } = await newsroom()
  let status = 200
  const server = createServer((_, response) => response.writeHead(status).end('home'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signal = new AbortController().signal
  const ask = (publicUrl: string) => checkOpening(house, house.sites.find(site)!, publicUrl, signal)
  expect(await ask(address)).toBe(true)
  status = 500
  expect(await ask(address)).toBe(false)
  expect(await ask('http://127.0.0.1:1')).toBe(false)
})
