import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { chosenLooks, type Look } from '#tests/support/looks.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Pages that anyone sees, and pages of an editor and an operator; `{article}` and `{old}` are found on the home page. */
const publicPages = [
  '/',
  '/s/360700{lang}/',
  '{article}',
  '{old}',
  '/c',
  '/c/market/clusters',
  '/search',
  '/search?q=物流',
  '/search?q=zzzz',
  '/sitemap',
  '/about',
  '/sign-in',
  '/nowhere',
  '/gallery',
]
const deskPages = [
  '/desk',
  '/desk/articles',
  '/desk/articles/new',
  '/desk/moving-in',
  '/desk/jobs',
  '/desk/outbox',
  '/account',
  '/sample',
]

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

async function openContext({ widthPx, theme, mode }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: widthPx, height: 800 } })
  await context.addCookies([{ name: 'open56.look', value: `${mode}-${theme}`, url: server.address }])
  return context
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(server.address + path)
  await page.evaluate('document.querySelectorAll("main details").forEach(each => each.open = true)')
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)) as {
    violations: { id: string; nodes: { target: string[] }[] }[]
  }
  const root = 'document.documentElement'
  const sticksOut = (await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)) as number
  return [
    ...violations.map(each => `${path}: ${each.id} ${each.nodes.map(node => node.target.join(' ')).join(', ')}`),
    ...(sticksOut > 0 ? [`${path}: sticks out by ${sticksOut} px`] : []),
  ]
}

const inLang = (path: string, lang: Look['lang']) => {
  const segment = lang === 'hans' ? '' : `/${lang}`
  if (path.includes('{lang}')) return path.replace('{lang}', segment)
  return path === '/' ? `${segment}/` : segment + path
}

/** Where the first link of a kind on a page leads. */
async function findPage(page: Page, path: string, link: string): Promise<string> {
  await page.goto(server.address + path)
  return (await page.locator(link).first().getAttribute('href'))!
}

describe.skipIf(!hasChromium)('WCAG 2.2 AA, and nothing sticks out', () => {
  test.each(chosenLooks)('public pages at $widthPx px in $lang, $theme, $mode', async look => {
    const context = await openContext(look)
    const page = await context.newPage()
    const article = await findPage(page, '/', 'a[href*="/a/"]')
    const faults: string[] = []
    for (const path of publicPages) {
      const known = path.replace('{article}', article).replace('{old}', `${article}/original`)
      faults.push(...(await faultsOf(page, inLang(known, look.lang))))
    }
    expect(faults).toEqual([])
    await context.close()
  })

  test.each(chosenLooks)('desks at $widthPx px in $lang, $theme, $mode', async look => {
    const context = await openContext(look)
    const page = await context.newPage()
    const faults: string[] = []
    for (const face of ['editor', 'operator']) {
      await enterAs(page, server.address, face)
      const written = face === 'editor' ? [await findPage(page, '/desk/articles', 'main tbody a')] : []
      for (const path of [...deskPages, ...written]) faults.push(...(await faultsOf(page, inLang(path, look.lang))))
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
