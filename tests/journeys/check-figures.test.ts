import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { unzip } from '#tests/support/unzip.ts'

const slow = { timeout: 60_000 }
const sums =
  '推动集群项目323个，甲厂等32个项目实现开工，乙厂等37个项目实现投产，丙厂等254个项目达到序时进度。新增床位1290张、总数达3910张。'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  if (!hasChromium) return
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(server.address + path)
  return page
}

const sumOf = (page: Page) => page.locator('.proof', { hasText: '合计' })
const failing = (page: Page) => page.locator('.proof-verdict-fails')

describe.skipIf(!hasChromium)('a stranger checks figures', () => {
  test('pastes a text, sees the proof, changes a number and sees exactly its sum break', async () => {
    const page = await open('/figures')
    await page.locator('#field-text').fill(sums)
    await sumOf(page).getByText('算得 323 个，与文中一致').waitFor()
    expect(await failing(page).count()).toBe(0)

    await page.getByLabel('改动 254个').fill('245')
    await sumOf(page).getByText('算得 314 个，文中写 323 个，相差 9 个').waitFor()
    await expect.poll(() => failing(page).count(), slow).toBe(1)
    await page.locator('.change-report', { hasText: '254个 → 245个' }).waitFor()
    await expect.poll(() => page.locator('#field-text').inputValue(), slow).toBe(sums.replace('254', '245'))

    await page.getByLabel('改动 245个').press('Backspace')
    await page.getByLabel('改动 24个').pressSequentially('6')
    await sumOf(page).getByText('算得 315 个').waitFor()

    await page.getByRole('button', { name: '恢复原来的文字' }).click()
    await sumOf(page).getByText('算得 323 个，与文中一致').waitFor()
    await expect.poll(() => failing(page).count(), slow).toBe(0)
    await page.context().close()
  })

  test('finds the box from the home page, and the text of the box follows the typing', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: '核数字' }).click()
    await page.locator('#field-text').click()
    await page.locator('#field-text').pressSequentially('2023年出口34.9亿元，增长6.2%')
    await page.locator('.figures-head', { hasText: '2 个数字' }).waitFor()
    await page.context().close()
  })

  test('changes a number without JavaScript', async () => {
    const page = await open('/figures', false)
    await page.locator('#field-text').fill(sums)
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await sumOf(page).getByText('算得 323 个，与文中一致').waitFor()
    await page.locator('#field-text').fill(sums.replace('254', '245'))
    await page.getByRole('button', { name: '重新核对' }).click()
    await page.locator('.change-report', { hasText: '1 条算式因此不再成立' }).waitFor()
    expect(await failing(page).count()).toBe(1)
    await page.context().close()
  })

  test('compares a reprint with its original', async () => {
    const page = await open('/figures/compare')
    await page.locator('#field-a').fill('社会融资规模347.6万亿元，增长3.4%；货运量309.2万吨。')
    await page.locator('#field-b').fill('社会融资规模346万亿元，增长4%；货运量302万吨。')
    await page.getByRole('button', { name: '比对' }).click()
    await page.getByText('一处差错说明了 3 个不同').waitFor()
    await expect.poll(() => page.locator('main tbody tr').count(), slow).toBe(3)
    await page.context().close()
  })
})

describe.skipIf(!hasChromium)('a reader takes data away', () => {
  test('finds an indicator among the open data, downloads its package and reads it back', async () => {
    const page = await open('/data')
    const line = page.locator('tr', { hasText: '各市地区生产总值' })
    const [download] = await Promise.all([page.waitForEvent('download'), line.getByText('数据包').click()])
    expect(download.suggestedFilename()).toBe('city-gdp.zip')
    const files = await unzip(readFileSync(await download.path()))
    const { name, resources, sources } = JSON.parse(files.get('datapackage.json')!.toString())
    const [table] = resources
    const csv = files.get(table.path)!
    expect([name, csv.length]).toEqual(['city-gdp', table.bytes])
    expect(table.hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`)
    expect(sources.length).toBeGreaterThan(0)
    const [head, ...rows] = csv.toString().trimEnd().split('\r\n')
    expect(head).toBe(table.schema.fields.map((field: { name: string }) => field.name).join())
    expect(rows.find(row => row.startsWith('360100,南昌,Nanchang,2022,'))).toContain(',720350000000,CNY,')
    await page.context().close()
  })
})
