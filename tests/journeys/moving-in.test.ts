import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { damageText, gbkCodec } from '#modules/portal/index.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { makeZip } from '#tests/support/zip.ts'

const area = '/s/360700/desk/moving-in'
const sentence = '全市現代物流產業實現較快增長，貨運樞紐全年完成吞吐量創歷史新高；設施建設進一步完善。'
const damage = (text: string) => damageText(text, gbkCodec, { dropPrivateUse: true })

/** Two titles that no other article has, one for each way of going through the journey. */
const titles = { script: '梅嶺冷鏈產業觀察', plain: '雲臺多式聯運產業觀察' }

let server: RunningServer
let browser: Browser
let folder: string

beforeAll(async () => {
  if (!hasChromium) return
  server = await startServer()
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'open56-journey-'))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

type Encoding = 'utf8' | 'big5' | 'gbk'

/** A page of our own as an old site had it: in UTF-8 damaged by a conversion, otherwise sound. */
function makePage(title: string, encoding: Encoding): Buffer {
  const spoil = (text: string) => (encoding === 'utf8' ? damage(text) : text)
  const html = `<html><head><title>${spoil(title)}</title></head><body>
<div class="place">當前位置: <a href="/">主頁</a> &gt; <a href="/1/">市場主體</a> &gt; <a href="/1/2/">產業集群</a></div>
<h1>${spoil(title)}</h1><p>時間:2024-09-14 15:46 來源:示例報</p>
<div class="content"><p>${spoil(sentence)}</p><p>${spoil(sentence)}</p></div></body></html>`
  return iconv.encode(html, encoding)
}

function writePage(path: string, title: string, encoding: Encoding): string {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, makePage(title, encoding))
  return whole
}

async function openDesk(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await enterAs(page, server.address, 'editor')
  await page.goto(server.address + area)
  return page
}

async function upload(page: Page, field: 'files' | 'folder', paths: string | string[]) {
  await page.locator(`input[name="${field}"]`).setInputFiles(paths)
  await page.getByRole('button', { name: '上传并读取' }).click()
}

describe.skipIf(!hasChromium)('an editor moves an old site in', () => {
  test.each([
    ['with script', true, titles.script, '梅岭冷链'],
    ['without script', false, titles.plain, '云台多式联运'],
  ])(
    '%s: a damaged page is compared, mended, published and found in the other script',
    async (name, js, title, words) => {
      const page = await openDesk(js)
      await upload(page, 'files', writePage(`${name}.html`, title, 'utf8'))
      await page.waitForURL(/\/desk\/moving-in\/[0-9a-f-]{36}\/1$/)
      const after = page.getByRole('region', { name: '修复后' })
      await expect.poll(() => after.locator('ins').count()).toBeGreaterThan(5)
      expect(await page.locator('h1').textContent()).toBe(title)

      await page.getByRole('button', { name: '撤回第 1 处', exact: true }).click()
      await page.getByRole('button', { name: '恢复第 1 处', exact: true }).waitFor()
      expect(await page.locator('h1').textContent()).toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǘǚǜ]+\)/)
      await page.getByRole('button', { name: '恢复第 1 处', exact: true }).click()
      await page.getByRole('button', { name: '撤回第 1 处', exact: true }).waitFor()
      expect(await page.locator('h1').textContent()).toBe(title)

      await page.getByRole('button', { name: '核对无误，发布' }).click()
      await page.getByText('这篇文章已经发布').waitFor()
      await page.goto(`${server.address}/s/360700/search?q=${encodeURIComponent(words)}`)
      expect(await page.locator('main').textContent()).toContain(words)
      await page
        .getByRole('link', { name: new RegExp(words) })
        .first()
        .click()
      expect(await page.locator('article').textContent()).toContain('吞吐量')
      await page.context().close()
    },
  )

  test('an archive is read by a job that survives leaving, and its pages are listed', async () => {
    const archive = join(folder, 'site.zip')
    const pages = (['big5', 'gbk'] as const).map((encoding, n) => ({
      name: `html/${n}.html`,
      content: makePage(`壓縮包第${n}頁`, encoding),
    }))
    const others = [
      { name: '../out.html', content: 'x' },
      { name: 'html/empty.html', content: '' },
    ]
    writeFileSync(archive, makeZip([...pages, ...others]))
    const page = await openDesk(true)
    await upload(page, 'files', archive)
    await page.waitForURL(/\/desk\/moving-in\/[0-9a-f-]{36}$/)
    const address = page.url()
    await page.goto(`${server.address}/s/360700/desk`)
    await page.goto(address)
    await page.getByRole('link', { name: '壓縮包第0頁' }).waitFor()
    await page.getByRole('link', { name: '壓縮包第1頁' }).waitFor()
    await page.getByText('文件是空的').first().waitFor({ state: 'attached' })
    await page.getByText('../out.html').first().waitFor({ state: 'attached' })
    await page.context().close()
  })

  test('a folder comes with its paths', async () => {
    writePage('old/html/1.html', '文件夾第一頁', 'big5')
    writePage('old/html/2.html', '文件夾第二頁', 'gbk')
    const page = await openDesk(true)
    await upload(page, 'folder', join(folder, 'old'))
    await page.waitForURL(/\/desk\/moving-in\/[0-9a-f-]{36}$/)
    await page.getByText('文件夾第二頁').waitFor()
    await page.getByText('old/html/1.html').first().waitFor({ state: 'attached' })
    await page.context().close()
  })
})
