import type { AddressInfo } from 'node:net'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'

const city = '/s/360700'
const program = { actor: programActor('test'), site: '360700' }
const right = '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达到序时进度。'
const wrong = right.replace('254', '245')
const reason = '原件即如此，已去函核实'

let browser: Browser
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function openSite({ javaScriptEnabled }: { javaScriptEnabled: boolean }) {
  const app = await createTestApp({ sample: true })
  await app.accounts.loadSamplePeople({ actor: programActor('test'), site: '360000' })
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(app.server.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ javaScriptEnabled })
  context.setDefaultTimeout(60_000)
  onTestFinished(() => context.close())
  return { app, address, page: await context.newPage() }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const sees = (page: Page, words: string | RegExp) => page.locator('main').getByText(words).first().waitFor()

async function write(page: Page, body: string) {
  await page.locator('[name="title"]').fill('项目进展')
  await page.locator('[name="body"]').fill(body)
  await press(page, '保存')
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}/)
}

async function handIn(page: Page, sums?: string) {
  await page.getByText('提交审核…', { exact: true }).click()
  await page.locator('[name="ground"]').selectOption('20')
  if (sums !== undefined) await page.locator('[name="sums"]').fill(sums)
  await press(page, '提交审核')
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What bars people from the opened record of a figure, on a desk and on a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const faults: string[] = []
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = (await page.evaluate(`axe.run('.figure-sheet', { runOnly: ${JSON.stringify(rules)} })`)) as {
      violations: { id: string; nodes: { target: string[] }[] }[]
    }
    faults.push(
      ...violations.map(({ id, nodes }) => `${width} px: ${id} ${nodes.map(({ target }) => target.join(' '))}`),
    )
  }
  return faults
}

describe.skipIf(!hasChromium)('figures of an article', () => {
  test('a wrong sum is not handed in, a reason lets it through, the mended text needs none', async () => {
    const { address, page } = await openSite({ javaScriptEnabled: false })
    await enterAs(page, address, 'author')
    await page.goto(`${address}${city}/desk/articles/new`)
    await write(page, wrong)
    const desk = page.url().split('?')[0]!
    await sees(page, /算式不符 · 算得 314/)
    await handIn(page, ' ')
    await sees(page, /文中有 1 条算式不符/)
    await page.goto(desk)
    await handIn(page, reason)
    await sees(page, reason)
    await sees(page, /正在等“.+”签字/)

    await page.goto(`${address}${city}/desk/articles/new`)
    await write(page, wrong)
    await write(page, right)
    await sees(page, '4 个数字 · 1 条算式 · 0 处提示')
    expect(await page.locator('[name="sums"]').count()).toBe(0)
    await handIn(page)
    await sees(page, /正在等“.+”签字/)
  })

  test('a reader touches a figure, reads its record, changes 254 to 245, and exactly that sum fails', async () => {
    const { app, address, page } = await openSite({ javaScriptEnabled: true })
    const other = '2025年进出口39.5亿元，其中出口34.9亿元。'
    const draft = {
      title: '项目进展',
      channelId: null,
      summary: '',
      script: 'hans',
      source: null,
      author: null,
    } as const
    const { id, slug } = await app.portal.saveDraft(program, {
      ...draft,
      body: `${right}\n\n${other}`,
      featured: false,
    })
    await app.portal.admit(program, id)
    await page.goto(`${address}${city}/a/${slug}`)
    await page.getByText('点文中带下划线的数字').waitFor()
    await page.locator('a.figure', { hasText: '254个' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('heading', { name: '254个' }).waitFor()
    await sheet.getByText(right).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await sheet.getByLabel('改动 254个').fill('245')
    await page.getByText('1 条算式因此不再成立').first().waitFor()
    await expect.poll(() => page.locator('a.figure-failing').count(), { timeout: 30_000 }).toBe(4)
    await page.getByRole('button', { name: '恢复原数' }).first().click()
    await expect.poll(() => page.locator('a.figure-failing').count(), { timeout: 30_000 }).toBe(0)
  })
})
