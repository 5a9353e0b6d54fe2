import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** More presses of Tab than any way to a thing on these pages needs. */
const maxSteps = 60

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

async function openHome(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${server.address}/`)
  return page
}

const heading = async (page: Page) => (await page.locator('h1').textContent())!.trim()

/** What has the focus, as a person hears it, and whether one can see that it has. */
async function focused(page: Page): Promise<{ words: string; href: string | null; isVisible: boolean }> {
  return page.evaluate(`(() => {
    const it = document.activeElement
    const style = getComputedStyle(it)
    const around = [it.parentElement, it.closest('form')].filter(each => each !== null)
    return {
      words: (it.getAttribute('aria-label') ?? it.innerText ?? '').trim(),
      href: it.getAttribute('href'),
      isVisible: style.outlineStyle !== 'none' || around.some(each => getComputedStyle(each).boxShadow !== 'none'),
    }
  })()`)
}

/** Presses Tab until `isIt` has the focus; on the way every stop must be visible. */
async function tabTo(page: Page, isIt: (stop: { words: string; href: string | null }) => boolean) {
  for (let step = 0; step < maxSteps; step++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop.isVisible, `the focus on "${stop.words}" can be seen`).toBe(true)
    if (isIt(stop)) return
  }
  throw new Error(`Not reached with ${maxSteps} presses of Tab on ${page.url()}`)
}

async function enter(page: Page) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

describe.skipIf(!hasChromium)('a reader without JavaScript', () => {
  test('goes from the home page by a channel to an article, sees its old page, and finds it in the other script', async () => {
    const page = await openHome({ javaScriptEnabled: false })
    await page.locator('.main-nav a', { hasText: '市场主体' }).click()
    expect(await heading(page)).toBe('市场主体')
    await page.locator('main .entry-title').first().click()
    const title = await heading(page)
    expect(title).toContain('赣州经开区')
    await page.locator('aside a[href$="/original"]').click()
    const told = await page.locator('.page-head .quiet').textContent()
    expect(await page.locator('.repair-pairs del').count()).toBe(Number(/\d+/.exec(told!)![0]))
    expect(await page.locator('.repairs-of').first().getAttribute('open')).toBeNull()
    await page.locator('.repairs-of summary').first().click()
    expect(await page.locator('.repairs-of table').first().isVisible()).toBe(true)
    await page.goto(`${server.address}/hant/search`)
    await page.locator('main input[name=q]').fill('贛州經開區 產業')
    await page.locator('main form button').click()
    expect(await page.locator('main .entry-title').allInnerTexts()).toContain(
      '【轉述】贛州經開區：產業、開放與城市建設的一組數字',
    )
  })

  test('chooses large type and colours, and both stay', async () => {
    const page = await openHome({ javaScriptEnabled: false })
    const root = page.locator('html')
    await page.locator('.look button[name=mode]').click()
    await page.locator('.look button[name=theme]').click()
    await page.goto(`${server.address}/about`)
    expect([await root.getAttribute('data-mode'), await root.getAttribute('data-theme')]).toEqual(['elder', 'dark'])
  })
})

describe.skipIf(!hasChromium)('a reader with the keyboard alone', () => {
  test('jumps to the content and opens an article', async () => {
    const page = await openHome()
    await page.keyboard.press('Tab')
    expect((await focused(page)).href).toBe('#main')
    await page.keyboard.press('Enter')
    await tabTo(page, stop => /^\/a\/[\d-]+$/.test(stop.href ?? ''))
    const { words } = await focused(page)
    await enter(page)
    expect(await heading(page)).toBe(words)
  })

  test('searches from the head of the page', async () => {
    const page = await openHome({ viewport: { width: 1440, height: 900 } })
    await tabTo(page, stop => stop.words === '搜索')
    await page.keyboard.type('电子运单')
    await enter(page)
    expect(await page.locator('main .entry-title').count()).toBeGreaterThan(0)
  })

  test('turns on large type and dark colours', async () => {
    const page = await openHome()
    await tabTo(page, stop => stop.words === '适老化')
    await enter(page)
    await tabTo(page, stop => stop.words === '深色')
    await enter(page)
    const root = page.locator('html')
    expect([await root.getAttribute('data-mode'), await root.getAttribute('data-theme')]).toEqual(['elder', 'dark'])
  })
})

describe.skipIf(!hasChromium)('each sample face', () => {
  const faces = 'shipper driver space-owner company zone-official editor authority operator'.split(' ')
  test.each(faces)('%s lands on a page with something to read or to do', async face => {
    const page = await openHome()
    await enterAs(page, server.address, face)
    expect(
      await page.locator('main .entry-title, main table a, main .tabs a, main .number-card a').count(),
    ).toBeGreaterThan(0)
  })
})
