import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { programActor } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { migrateHouse, openHouse } from '#platform/house.ts'
import { openRegion } from '#sites/regions.ts'
import { createTestApp } from '#tests/support/app.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { silentLog } from '#tests/support/house.ts'
import { createTestDatabase, postgresUrl } from '#tests/support/postgres.ts'
import { createApp } from '../../src/app.ts'

const start = Date.parse('2026-11-23T09:00:00+08:00')
const hourMs = 3_600_000
const city = '/s/360700'

let browser: Browser
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The program in this process, listening, with a clock that the test moves and the people of the sample. */
async function openNewsroom() {
  const time = { now: start }
  const app = await createTestApp({ sample: true, clock: () => time.now })
  await app.accounts.loadSamplePeople({ actor: programActor('test'), site: '360000' })
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(app.server.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ javaScriptEnabled: false })
  onTestFinished(() => context.close())
  return { app, time, address, page: await context.newPage() }
}

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const sees = (page: Page, words: string | RegExp) => page.locator('main').getByText(words).first().waitFor()

async function openFrom({ page, address }: Newsroom, list: string, title: string) {
  await page.goto(address + list)
  await page.locator('main').getByRole('link', { name: title }).first().click()
  await page.waitForURL(/[0-9a-f-]{36}/)
}

async function write({ page }: Newsroom, title: string, body: string) {
  await page.locator('[name="title"]').fill(title)
  await page.locator('[name="body"]').fill(body)
  await press(page, '保存')
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}/)
}

async function submit({ page }: Newsroom) {
  await page.getByText('提交审核…', { exact: true }).click()
  await page.locator('[name="ground"]').selectOption('20')
  await press(page, '提交审核')
  await sees(page, /正在等“终审”签字/)
}

describe.skipIf(!hasChromium)('a newsroom at work', () => {
  test('an article is returned, mended, passed by another, published by the clock, taken by a site, corrected', async () => {
    const room = await openNewsroom()
    const { app, time, address, page } = room
    const title = '保税仓扩建'

    await enterAs(page, address, 'author')
    await page.goto(`${address}${city}/desk/articles/new`)
    await write(room, title, '新增库房3栋。')
    await submit(room)

    await enterAs(page, address, 'final-reviewer')
    await openFrom(room, `${city}/desk/review`, title)
    await page.locator('[name="comment"]').fill('请写明面积')
    await press(page, '退回')
    await sees(page, /退回第 1 版/)

    await enterAs(page, address, 'author')
    await openFrom(room, `${city}/desk/review`, title)
    await sees(page, '请写明面积')
    await write(room, title, '新增库房3栋，共1.2万平方米。')
    await submit(room)

    await enterAs(page, address, 'editor')
    await openFrom(room, `${city}/desk/review`, title)
    await sees(page, /1\.2万平方米/)
    await press(page, '通过')
    await sees(page, /通过第 2 版/)
    await page.getByRole('link', { name: '定时…' }).click()
    await page.locator('form:has([value="publish"]) [name="at"]').fill('2026-11-23T10:30')
    await press(page, '定时发布')
    await sees(page, '2026-11-23 10:30 发布')

    const { slug, id } = await findArticle(app, title)
    expect((await page.request.get(`${address}${city}/a/${slug}`, { headers: { cookie: '' } })).status()).toBe(404)
    time.now += 2 * hourMs
    await app.portal.runDue()
    await page.goto(`${address}${city}/a/${slug}`)
    await sees(page, /2026-11-23 11:00/)

    await page.goto(`${address}${city}/desk/articles/${id}`)
    await page.getByText('审核步骤和更多操作').click()
    await page.getByRole('link', { name: '推荐给其他站点…' }).click()
    await page.getByLabel('江西').check()
    await press(page, '推荐')
    await sees(page, '待处理')
    await openFrom(room, '/desk/offers', title)
    await press(page, '采用')
    await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}/)
    const copy = page.url()

    await page.goto(`${address}${city}/desk/articles/${id}`)
    await write(room, title, '新增库房3栋，共1.5万平方米。')
    await page.getByText('更正送审…', { exact: true }).click()
    await page.getByLabel('更正说明').first().fill('面积由1.2万更正为1.5万平方米')
    await press(page, '送审')
    await sees(page, '更正审核中')

    await enterAs(page, address, 'final-reviewer')
    await openFrom(room, `${city}/desk/review`, title)
    await press(page, '通过')
    await sees(page, '已告知读者')
    await page.goto(`${address}${city}/a/${slug}`)
    await sees(page, /面积由1\.2万更正为1\.5万平方米/)

    await enterAs(page, address, 'editor')
    await openFrom(room, '/desk/offers', title)
    await vi.waitFor(
      async () => {
        await page.reload()
        expect(await page.locator('main').textContent()).toContain('原文有更正')
      },
      { timeout: 30_000, interval: 200 },
    )
    expect(await page.locator('main del').first().textContent()).toContain('1.2')
    await press(page, '按原文更正')
    await sees(page, /和原文的最新内容一致/)
    await page.goto(copy)
    expect(await page.locator('[name="body"]').inputValue()).toContain('1.5万平方米')
  }, 120_000)
})

async function findArticle({ portal, house }: Newsroom['app'], title: string) {
  const { rows } = await house.database.connections.use(connection =>
    connection.query<{ id: string }>('select id from portal.articles where site_id = $1 and title = $2', [
      '360700',
      title,
    ]),
  )
  return portal.getArticle('360700', rows[0]!.id)
}

/** The program on a PostgreSQL of its own, as one of several processes has it. */
async function openOn(url: string, clock: () => number) {
  const config = readConfig({ OPEN56_DATA: temporaryFolder(), OPEN56_SAMPLE: 'off', DATABASE_URL: url })
  const house = await openHouse({ config, sites: openRegion(config.region), log: silentLog, clock })
  onTestFinished(() => house.close())
  const app = await createApp(house)
  await migrateHouse(house, app.modules)
  return app
}

test.skipIf(!postgresUrl)('of two processes that look at the clock at once, one publishes', async () => {
  const { url, drop } = await createTestDatabase(postgresUrl!)
  onTestFinished(drop)
  const time = { now: start }
  const first = await openOn(url, () => time.now)
  const second = await openOn(url, () => time.now)
  const program = { actor: programActor('test'), site: '360700' }
  const made: string[] = []
  for (let n = 0; n < 10; n++) {
    const draft = { title: `T${n}`, channelId: null, summary: '', body: 'Text', source: null, author: null } as const
    const { id } = await first.portal.saveDraft(program, { ...draft, script: 'hans', featured: false })
    await first.portal.admit(program, id)
    await first.portal.schedule(program, id, 'withdraw', new Date(start + hourMs))
    made.push(id)
  }
  time.now += hourMs
  await Promise.all([first, second, first, second].map(app => app.portal.runDue()))
  for (const id of made) expect((await second.portal.getArticle('360700', id)).state).toBe('withdrawn')
  const { rows } = await first.house.database.connections.use(connection =>
    connection.query<{ n: number }>(
      `select count(*)::int as n from platform.audit
       where action = 'portal.run-schedule' and subjects <> '{}' and detail->>'slug' is not null`,
    ),
  )
  expect(rows[0]!.n).toBe(10)
})
