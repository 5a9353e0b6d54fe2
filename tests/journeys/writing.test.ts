import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { root } from '#tests/support/sources.ts'

const desk = '/s/360700/desk/articles'
const savedAt = /\/desk\/articles\/[0-9a-f-]{36}(\?.*)?$/
const slow = { timeout: 60_000 }
const fixture = (name: string) => readFileSync(join(root, 'tests/fixtures/paste', name), 'utf8')
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

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

async function enter(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1800 } })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await enterAs(page, server.address, 'editor')
  return { context, page }
}

const textOf = (page: Page) => page.locator('.editor-text')
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()

/** Writes a new draft in the editor; gives its address on the desk. */
async function writeDraft(page: Page, title: string, text: string): Promise<string> {
  await page.goto(`${server.address}${desk}/new`)
  await textOf(page).waitFor()
  await page.locator('#field-title').fill(title)
  await textOf(page).click()
  await page.keyboard.type(text)
  await save(page)
  await page.waitForURL(savedAt)
  await textOf(page).getByText(text).waitFor()
  return page.url().split('?')[0]!
}

/** What the saved article says, as the plain form shows it. */
async function savedBody(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address)).text()
  const body = /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec(html)![1]!
  return body.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** Brings HTML or files as a paste or a drop does. */
async function bring(page: Page, how: 'paste' | 'drop', given: { html?: string; png?: string }) {
  await textOf(page).evaluate(
    (element, { how, html, png }) => {
      const data = new DataTransfer()
      if (html) data.setData('text/html', html)
      if (png) {
        const bytes = Uint8Array.from(atob(png), each => each.charCodeAt(0))
        data.items.add(new File([bytes], 'dock.png', { type: 'image/png' }))
      }
      const box = element.getBoundingClientRect()
      const place = { clientX: box.left + 40, clientY: box.top + 30 }
      const always = { bubbles: true, cancelable: true }
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, ...always })
          : new DragEvent('drop', { dataTransfer: data, ...place, ...always })
      element.dispatchEvent(event)
    },
    { how, ...given },
  )
}

/** What axe finds in the page as it stands, and how far it sticks out. */
async function faultsOf(page: Page): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`
  const { violations } = (await page.evaluate(run)) as { violations: { id: string }[] }
  const sticksOut = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  const overhangPx = (await page.evaluate(sticksOut)) as number
  return [...violations.map(each => each.id), ...(overhangPx > 0 ? [`sticks out by ${overhangPx} px`] : [])]
}

describe.skipIf(!hasChromium)('an editor writes', { timeout: 180_000 }, () => {
  test('what comes from Word keeps its words, lists and tables, and nothing else', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '粘贴 Word', '原有')
    await textOf(page).click()
    await page.keyboard.press('Control+a')
    await bring(page, 'paste', { html: fixture('word.txt') })
    await textOf(page).getByText('降低空驶').waitFor()
    await save(page)
    await page.waitForURL(/saved=yes/)
    const body = await savedBody(page, address)
    expect(body).toBe(
      [
        '<h2>一季度运行情况</h2>',
        '<p>货运枢纽完成吞吐量<strong>254</strong>万吨。</p>',
        '<ul><li>铁路集装箱<ul><li>到发两列</li></ul></li><li>公路零担</li></ul>',
        '<p>下一步：</p>',
        '<ol><li>开通专线</li><li>降低空驶</li></ol>',
        '<table><thead><tr><th>园区</th><th>企业</th></tr></thead><tbody><tr><td>一区</td><td>32</td></tr></tbody></table>',
      ].join('\n'),
    )
    await context.close()
  })

  test('what comes from WeChat keeps its words; its pictures are sent as files or named, to be fetched by hand', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '粘贴微信', '原有')
    await textOf(page).click()
    await page.keyboard.press('Control+a')
    await bring(page, 'paste', { html: fixture('wechat.txt') })
    await page.getByRole('link', { name: /mmbiz\.example\.com/ }).waitFor()
    await textOf(page).locator('img[src*="/files/"]').waitFor()
    await page.getByRole('button', { name: '不写说明' }).click()
    await save(page)
    await page.waitForURL(/saved=yes/)
    const body = await savedBody(page, address)
    expect(body).toContain('<p><strong>园区专列开行</strong></p>')
    expect(body).toContain('<p>首列满载<strong>50个</strong>集装箱。</p>')
    expect(body).toMatch(/<img src="\/files\/[0-9a-f]{64}"/)
    expect(body).not.toMatch(/隐藏|data:|section|mmbiz|span/)
    await context.close()
  })

  test('a text goes through the editor without losing what the editor cannot change', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '保留', '正文')
    const html = [
      '<p>段<strong>粗</strong><em>斜</em><br />又 &amp; 行 <a href="/c/news">链接</a> H<sub>2</sub>O</p>',
      '<h3>小节</h3>',
      '<ul>\n<li>一<ul><li>二</li></ul></li>\n</ul>',
      '<ol start="3"><li>三</li></ol>',
      '<blockquote>\n<p>引文</p>\n</blockquote>',
      '<dl><dt>吞吐量</dt><dd>254 万吨</dd></dl>',
      '<figure><video src="/files/aa"></video><figcaption>视频</figcaption></figure>'.replace('aa', 'a'.repeat(64)),
      '<table><caption>表一</caption><tbody><tr><td colspan="2">合并</td></tr></tbody></table>',
      '<table><thead><tr><th>园区</th></tr></thead><tbody><tr><td rowspan="2">一</td></tr><tr></tr></tbody></table>',
      '<hr />',
      '<pre>第一行\n  第二行</pre>',
    ].join('\n')
    await page.getByRole('button', { name: '源文' }).click()
    await page.locator('textarea[name=body]').fill(html)
    await save(page)
    await page.waitForURL(/saved=yes/)
    const before = await savedBody(page, address)
    await page.goto(address)
    await textOf(page).click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('新')
    await save(page)
    await page.waitForURL(/saved=yes/)
    await textOf(page).getByText('新段').waitFor()
    const flat = (text: string) => text.replace(/>\s+</g, '><')
    expect(flat(await savedBody(page, address))).toBe(flat(before).replace('<p>段', '<p>新段'))
    await context.close()
  })

  test('a picture is dragged in, asked for its words, and stands in the saved text', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '拖入图片', '月台在下面')
    await bring(page, 'drop', { png: dot })
    await page.getByLabel('图片说明', { exact: false }).fill('示例月台')
    await page.keyboard.press('Enter')
    await textOf(page).locator('img[alt="示例月台"]').waitFor()
    await save(page)
    await page.waitForURL(/saved=yes/)
    expect(await savedBody(page, address)).toMatch(/<img src="\/files\/[0-9a-f]{64}" alt="示例月台" \/>/)
    await context.close()
  })

  test('a new article takes a picture before its first save: it is a draft from then on', async () => {
    const { context, page } = await enter()
    await page.goto(`${server.address}${desk}/new`)
    await textOf(page).waitFor()
    await bring(page, 'drop', { png: dot })
    await page.getByLabel('图片说明', { exact: false }).fill('示例月台')
    await page.keyboard.press('Enter')
    await textOf(page).locator('img[alt="示例月台"]').waitFor()
    await page.waitForURL(savedAt)
    const address = page.url()
    await page.locator('#field-title').fill('先放图片')
    await save(page)
    await page.waitForURL(/saved=yes/)
    expect(page.url()).toBe(`${address}?saved=yes`)
    expect(await savedBody(page, address)).toMatch(/<img src="\/files\/[0-9a-f]{64}" alt="示例月台" \/>/)
    await context.close()
  })

  test('the toolbar is one stop of the tab key, arrows go along it, and the text is changed by keys alone', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '键盘', '小标题一行')
    const tools = page.getByRole('toolbar')
    expect(await tools.locator('button[tabindex="0"]').count()).toBe(1)
    await tools.getByRole('button', { name: '小标题' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.textContent'), slow).toBe('加粗')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await textOf(page).locator('h2').waitFor()
    await save(page)
    await page.waitForURL(/saved=yes/)
    expect(await savedBody(page, address)).toBe('<h2>小标题一行</h2>')
    await context.close()
  })

  test('the editor has no fault of accessibility on a phone, a tablet and a desk, and nothing sticks out', async () => {
    const { context, page } = await enter()
    await writeDraft(page, '无障碍', '正文')
    await textOf(page).click()
    await page.getByRole('button', { name: '表格', exact: true }).click()
    await page.getByRole('button', { name: '加一行' }).waitFor()
    await page.getByRole('button', { name: '链接', exact: true }).click()
    await page.getByLabel('链接地址').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await page.getByText('请填写 https:// 开头').waitFor()
    await page.evaluate(axe.source)
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 1800 })
      expect([width, await faultsOf(page)]).toEqual([width, []])
    }
    await context.close()
  })

  test('an input method composes undisturbed', async () => {
    const { context, page } = await enter()
    await writeDraft(page, '输入法', '前')
    await textOf(page).click()
    await page.keyboard.press('End')
    const protocol = await context.newCDPSession(page)
    for (const text of ['w', 'wu', 'wu liu'])
      await protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await protocol.send('Input.insertText', { text: '物流' })
    await textOf(page).getByText('前物流', { exact: true }).waitFor()
    await context.close()
  })

  test('without a connection what is written stays on the device, and goes on from there after a crash', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '断网', '在线写的')
    await textOf(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type('，又写')
    await page.getByText(/已自动保存 \d\d:\d\d/).waitFor()
    await context.setOffline(true)
    await page.keyboard.type('，断网后写的')
    await page.getByText(/离线，已存在本机 \d\d:\d\d/).waitFor()
    await page.close()
    await context.setOffline(false)

    const again = await context.newPage()
    await again.goto(address)
    await again.getByText(/这台设备上有 \d\d:\d\d 没有提交的内容/).waitFor()
    await again.locator('.editor-left-over').getByRole('button', { name: '接着写' }).click()
    await textOf(again).getByText('在线写的，又写，断网后写的').waitFor()
    await save(again)
    await again.waitForURL(/saved=yes/)
    expect(await savedBody(again, address)).toBe('<p>在线写的，又写，断网后写的</p>')
    await textOf(again).waitFor()
    expect(await again.getByText('没有提交的内容').count()).toBe(0)
    await context.close()
  })

  test('a connection that comes back takes what was written to the server by itself', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '恢复连接', '甲')
    await context.setOffline(true)
    await textOf(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type('乙')
    await page.getByText(/离线，已存在本机/).waitFor()
    await context.setOffline(false)
    await page.getByText(/已自动保存/).waitFor()
    await page.goto(`${address}?resume=yes`)
    await textOf(page).getByText('甲乙').waitFor()
    await context.close()
  })

  test('of two who write at once the second one chooses where both changed the same words', async () => {
    const { context, page } = await enter()
    const address = await writeDraft(page, '两人', '增长三成')
    const other = await context.newPage()
    await other.goto(address)
    for (const [who, words] of [
      [page, '，甲说四成'],
      [other, '，乙说五成'],
    ] as const) {
      await textOf(who).click()
      await who.keyboard.press('End')
      await who.keyboard.type(words)
    }
    await save(page)
    await page.waitForURL(/saved=yes/)
    await save(other)
    await other.getByRole('heading', { name: '两个人改了同一处' }).waitFor()
    await other.getByLabel('两个都留', { exact: false }).check()
    await other.getByRole('button', { name: '按选择合并并保存' }).click()
    await other.getByText('两边的修改已经合并').waitFor()
    expect(await savedBody(other, address)).toBe('<p>增长三成，甲说四成</p>\n<p>增长三成，乙说五成</p>')
    await context.close()
  })
})
