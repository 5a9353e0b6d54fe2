import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '#tests/support/axe.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { chosenLooks, type Look } from '#tests/support/looks.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Pages that anyone sees, and pages of an editor and an operator; `{article}`, `{old}` and `{briefing}` are found on the home page. */
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
  '/t',
  '/data',
  '/indicators/city-gdp',
  '/t/sample-real-carrier',
  '/b',
  '{briefing}',
  '/figures',
  '/figures?example=1',
  '/figures/compare?example=1',
  '/indicators',
  '/places/360700',
  '/sitemap',
  '/about',
  '/privacy',
  '/sign-in',
  '/sign-in/code',
  '/nowhere',
  '/gallery',
]
const deskPages = [
  '/desk',
  '/desk/articles',
  '/desk/articles/new',
  '/desk/moving-in',
  '/desk/moving-in/addresses',
  '/desk/operations',
  '/desk/go-live',
  '/desk/jobs',
  '/desk/outbox',
  '/desk/messages',
  '/account',
  '/account/number',
  '/account/organisations',
  '/sample',
]

/** Pages of an administrator; no sample person is one. */
const administratorPages = [
  '/desk',
  '/desk/people',
  '/desk/people/new',
  '/desk/invitations',
  '/desk/audit',
  '/account/my-data',
  '/account/erasure',
  '/desk/real-names',
  '/desk/lost-numbers',
  '/desk/lost-numbers/waiting',
  '/desk/messages',
  '/desk/channels',
  '{channel}',
  '/account/sign-ins',
  '/account/second-factor',
  '/account/sign-in-services',
  '/account/api-keys',
  '/desk/three-officers',
  '/desk/phrases',
  '/desk/site-foot',
  '/desk/figures/indicators/new',
  '/desk/inspection',
  '/account',
]

let server: RunningServer
/** Without the sample, so that it can have an administrator. */
let bare: RunningServer
let browser: Browser

beforeAll(async () => {
  if (!hasChromium) return
  server = await startServer()
  bare = await startServer({ flags: ['--sample', 'off'], environment: { OPEN56_SECOND_FACTOR_GRACE_DAYS: '30' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await bare?.stop()
})

async function openContext({ widthPx, theme, mode }: Look, { address } = server): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: widthPx, height: 800 } })
  await context.addCookies([{ name: 'open56.look', value: `${mode}-${theme}`, url: address }])
  return context
}

async function faultsOf(page: Page, path: string, { address } = server): Promise<string[]> {
  await page.goto(address + path)
  return axeFaults(page)
}

const inLang = (path: string, lang: Look['lang']) => {
  const segment = lang === 'hans' ? '' : `/${lang}`
  if (path.includes('{lang}')) return path.replace('{lang}', segment)
  return path === '/' ? `${segment}/` : segment + path
}

/** Where the first link of a kind on a page leads. */
async function findPage(page: Page, path: string, link: string, { address } = server): Promise<string> {
  await page.goto(address + path)
  return (await page.locator(link).first().getAttribute('href'))!
}

const person = { username: 'first-one', password: 'a long enough password' }

/** Makes the first administrator by the link that the start printed, once, and signs in. */
async function enterAsAdministrator(page: Page) {
  const link = /\/first-administrator\S+/.exec(bare.said())![0]
  await page.goto(bare.address + link)
  const form = page.locator('form:has([name="again"])')
  const isFirst = (await form.count()) > 0
  if (!isFirst) await page.goto(`${bare.address}/sign-in`)
  const typed = isFirst ? { ...person, name: '管理员', again: person.password } : person
  for (const [name, value] of Object.entries(typed)) await page.locator(`main [name="${name}"]`).fill(value)
  await page.locator('main form:has([name="password"]) button').click()
  await page.waitForURL(url => /\/(desk|account)/.test(url.pathname))
  if (isFirst) await addChannel(page)
}

async function addChannel(page: Page) {
  await page.goto(`${bare.address}/desk/channels`)
  await page.locator('main [name="slug"]').fill('news')
  await page.locator('main [name="titleHans"]').fill('资讯')
  await page.locator('main form:has([name="slug"]) button').click()
  await page.locator('main tbody a').first().waitFor()
}

/** Reads a damaged page in, and gives back the addresses of its batch and of its comparison. */
async function moveIn(page: Page): Promise<string[]> {
  await page.goto(`${server.address}/desk/moving-in`)
  const html = `<title>產業集群</title><h1>當(dāng)前的產(chǎn)業(yè)</h1><div class="content"><p>集群設(shè)施進(jìn)一步完善。</p></div>`
  await page
    .locator('input[type=file][name=files]')
    .setInputFiles({ name: '1.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await page.locator('form:has([name=files]) button').click()
  await page.waitForURL(/\/desk\/moving-in\/[0-9a-f-]{36}/)
  const batch = new URL(page.url()).pathname.split('/').slice(0, 4).join('/')
  return [batch, `${batch}/1`]
}

/** The form of an article and its preview. */
async function editorPages(page: Page): Promise<string[]> {
  const form = await findPage(page, '/desk/articles', 'main tbody a')
  const waiting = await findPage(page, '/desk/review', 'main tbody a')
  const offer = await findPage(page, '/desk/offers', 'main tbody a')
  const known = await findPage(page, '/desk/articles?state=published', 'main tbody a')
  const correction = await findPage(page, '/desk/review', 'main tbody a[href*="/desk/corrections/"]')
  const corrected = correction.replace('corrections', 'articles')
  const ofReview = ['/desk/review', waiting, correction, corrected, '/desk/offers', offer]
  const ofKnown = ['versions', 'schedule', 'offer', 'figures'].map(name => `${known}/${name}`)
  return [form, `${form}/preview`, `${form}/preview/framed`, ...ofReview, ...ofKnown]
}

/** Forms of a topic page, its sections and a press conference, and what watches over the site. */
async function sitePages(page: Page): Promise<string[]> {
  const topic = await findPage(page, '/desk/topics', 'main tbody a')
  const section = await findPage(page, topic, '#sections tbody a')
  const briefing = await findPage(page, '/desk/briefings', 'main tbody a')
  const lists = ['/desk/figures', '/desk/topics', '/desk/briefings', '/desk/inspection', '/desk/links', '/desk/yearly']
  return [...lists, '/desk/topics/new', topic, section, briefing]
}

describe.skipIf(!hasChromium)('WCAG 2.2 AA, and nothing sticks out', () => {
  test.each(chosenLooks)('public pages at $widthPx px in $lang, $theme, $mode', async look => {
    const context = await openContext(look)
    const page = await context.newPage()
    const article = await findPage(page, '/', 'a[href*="/a/"]')
    const briefing = await findPage(page, '/', 'a[href*="/b/"]')
    const faults: string[] = []
    for (const path of publicPages) {
      const known = path
        .replace('{article}', article)
        .replace('{old}', `${article}/original`)
        .replace('{briefing}', briefing)
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
      const written =
        face === 'editor' ? [...(await editorPages(page)), ...(await sitePages(page)), ...(await moveIn(page))] : []
      for (const path of [...deskPages, ...written]) faults.push(...(await faultsOf(page, inLang(path, look.lang))))
    }
    expect(faults).toEqual([])
    await context.close()
  })

  test.each(chosenLooks)('desks of an administrator at $widthPx px in $lang, $theme, $mode', async look => {
    const context = await openContext(look, bare)
    const page = await context.newPage()
    await enterAsAdministrator(page)
    const channel = await findPage(page, '/desk/channels', 'main tbody a', bare)
    const faults: string[] = []
    for (const path of administratorPages)
      faults.push(...(await faultsOf(page, inLang(path.replace('{channel}', channel), look.lang), bare)))
    expect(faults).toEqual([])
    await context.close()
  })
})
