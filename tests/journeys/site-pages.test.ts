import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

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

async function openPage({ javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, permissions: ['clipboard-read', 'clipboard-write'] })
  onTestFinished(() => context.close())
  return context.newPage()
}

/** Sends the form that holds a field, with these values. */
async function sendForm(page: Page, values: Record<string, string>) {
  const [first = ''] = Object.keys(values)
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`)
    await field.waitFor()
    const isList = (await page.locator(`main select[name="${name}"]`).count()) > 0
    await (isList ? field.selectOption(value) : field.fill(value))
  }
  await page.locator(`main form:has([name="${first}"]) button[type=submit]`).first().click()
}

/** Opens the question of a move and says yes. */
async function say(page: Page, move: string) {
  const question = page.locator(`details:has(form[action$="/${move}"])`)
  await question.locator('summary').click()
  await question.locator('form button').click()
}

describe.skipIf(!hasChromium)('pages of a site', () => {
  test('an editor makes a topic page without JavaScript; readers find it on the home page and follow it', async () => {
    const desk = await openPage({ javaScriptEnabled: false })
    await enterAs(desk, server.address, 'editor')
    await desk.goto(`${server.address}/desk/topics/new`)
    await sendForm(desk, { slug: 'winter', titleHans: '示例专题：冬季保供', lead: '一页看全', position: '1' })
    await desk.locator('#sections').waitFor()
    await desk.locator('a[href$="/sections/new"]').click()
    await desk.locator('[name="articles"]').waitFor()
    await sendForm(desk, { titleHans: '通知', channelId: (await firstChannel(desk))!, length: '3', position: '10' })
    await desk.locator('#sections tbody tr').waitFor()
    await say(desk, 'publish')
    await desk.locator('form[action$="/withdraw"]').waitFor({ state: 'attached' })

    const reader = await openPage()
    await reader.goto(server.address)
    await reader.locator('a[href="/t/winter"]').click()
    await reader.locator('h1', { hasText: '冬季保供' }).waitFor()
    expect(await reader.locator('main .entry-title').count()).toBeGreaterThan(0)
    expect(await reader.locator('meta[property="og:title"]').getAttribute('content')).toContain('冬季保供')
  })

  test('a press conference is announced, taken into a calendar, held and read', async () => {
    const desk = await openPage()
    await enterAs(desk, server.address, 'editor')
    await desk.goto(`${server.address}/desk/briefings/new`)
    const speakers = '甲示例，示例局长'
    await sendForm(desk, { title: '示例发布会：保供', startsAt: '2030-01-02T10:00', place: '示例厅', speakers })
    await desk.locator('#files').waitFor()
    await say(desk, 'announce')
    await desk.locator('form[action$="/begin"]').waitFor({ state: 'attached' })
    const address = (await desk.locator('main a[href^="/b/"]').getAttribute('href'))!

    const reader = await openPage()
    await reader.goto(server.address + address)
    const [calendar] = await Promise.all([
      reader.waitForEvent('download'),
      reader.locator('a[href$="/event.ics"]').click(),
    ])
    expect(calendar.suggestedFilename()).toBe('event.ics')

    await sendForm(desk, { transcript: '示例报记者：几点？\n甲示例：十点。' })
    await desk.locator('[name="transcript"]', { hasText: '十点' }).waitFor()
    await say(desk, 'end')
    await desk.locator('form[action$="/end"]').waitFor({ state: 'detached' })
    await reader.goto(server.address + address)
    await reader.locator('.said-answer', { hasText: '十点' }).waitFor()
  })

  test('a reader copies the address of an article', async () => {
    const reader = await openPage()
    await reader.goto(`${server.address}/b`)
    await reader.locator('main .entry-title').first().click()
    await reader.locator('.share-copy button').click()
    await reader.locator('.share-copy [role=status]:not(:empty)').waitFor()
    const copied = (await reader.evaluate('navigator.clipboard.readText()')) as string
    expect(copied).toBe(reader.url())
  })
})

/** Id of the first channel that the form of a section offers. */
function firstChannel(page: Page): Promise<string | null> {
  return page.locator('[name="channelId"] option:not([value=""])').first().getAttribute('value')
}
