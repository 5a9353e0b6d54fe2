import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { asBackup, asMysqldump, dedeTables, sampleArticles } from '#tests/support/dede-dump.ts'
import { enterAs } from '#tests/support/faces.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { makeZip } from '#tests/support/zip.ts'

const site = '/s/360700'
let server: RunningServer
let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  if (!hasChromium) return
  server = await startServer()
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'open56-journey-'))
  page = await (await browser.newContext()).newPage()
  await enterAs(page, server.address, 'editor')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const tables = dedeTables(sampleArticles())

/** Uploads a database; gives the address of its batch. */
async function upload(name: string, content: Uint8Array, prefix = ''): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, content)
  await page.goto(`${server.address}${site}/desk/moving-in`)
  await page.locator('input[name="dump"]').setInputFiles(path)
  await page.locator('input[name="prefix"]').fill(prefix)
  await page.getByRole('button', { name: '上传数据库并读取' }).click()
  await page.waitForURL(/\/desk\/moving-in\/[0-9a-f-]{36}$/, { timeout: 60_000 })
  return page.url()
}

/** Looks at a page anew until it says something. */
async function awaitOn(address: string, words: string) {
  const told = async () => {
    await page.goto(address)
    return page.locator('main').textContent()
  }
  await expect.poll(told, { timeout: 100_000, interval: 500 }).toContain(words)
}

/** Presses a button that asks first, and waits until the form was answered. */
async function confirm(label: string, yes: string) {
  const button = page.locator('summary', { hasText: label })
  await button.click()
  await page.getByRole('button', { name: yes }).click()
  await button.waitFor({ state: 'detached' })
}

/** Where an old address leads in its one hop, and what a reader gets there. */
async function follow(path: string) {
  const moved = await fetch(server.address + site + path, { redirect: 'manual' })
  if (moved.status !== 301) return { status: moved.status, text: '' }
  const shown = await fetch(new URL(moved.headers.get('location')!, server.address), { redirect: 'manual' })
  return { status: shown.status, text: await shown.text() }
}

describe.skipIf(!hasChromium)('the database of an old site moves in', () => {
  test('its articles are published together, its old addresses lead to them, and all is taken back', {
    timeout: 500_000,
  }, async () => {
    const files = [...asBackup(tables)].map(([name, content]) => ({ name: `backupdata/${name}`, content }))
    const zip = makeZip([...files, { name: 'uploads/soft/plan.pdf', content: '%PDF-1.4 plan' }])
    const address = await upload('backup.zip', zip)
    await page.goto(`${server.address}${site}/desk`)
    await awaitOn(address, '前缀 dede_')
    await page.getByText('导入 14 页').waitFor()
    expect(await follow('/a/xinwen/2012/0701/11.html')).toMatchObject({ status: 404 })

    await confirm('发布有把握的 9 篇', '确认发布')
    await awaitOn(address, '已发布 9 篇')
    for (const path of ['/a/xinwen/2012/0701/11.html', '/plus/view.php?aid=11', '/a/xinwen/2012/0701/11_2.html']) {
      const found = await follow(path)
      expect(found.status).toBe(200)
      expect(found.text).toContain('示例：保税物流园开园')
      expect(found.text).toContain('第二页的正文')
    }
    expect((await follow('/a/xinwen/')).text).toContain('示例：保税物流园开园')
    expect((await follow('/a/pinyin/')).text).toContain('示例：多式联运班列')
    expect((await follow('/a/guanyu/')).text).toContain('示例单位简介')
    expect((await follow('/a/xinwen/dongtai/21.shtml')).text).toContain('示例求租的正文')
    expect((await follow('/uploads/soft/plan.pdf')).text).toBe('%PDF-1.4 plan')
    for (const id of [13, 14, 15]) expect(await follow(`/plus/view.php?aid=${id}`)).toMatchObject({ status: 404 })

    await awaitOn(await upload('again.zip', zip), '没有变化 14')

    await page.goto(address)
    await confirm('撤下整批发布的 9 篇', '确认撤下')
    await awaitOn(address, '已撤下 9 篇')
    expect(await follow('/plus/view.php?aid=11')).toMatchObject({ status: 404 })
  })

  test('what cannot be read is told: cut, of another prefix, a bomb, nonsense', { timeout: 500_000 }, async () => {
    const whole = asMysqldump(tables, 'gbk')
    const cut = await upload('cut.sql', whole.subarray(0, whole.indexOf('INSERT INTO `dede_arctype`') + 60))
    await awaitOn(cut, '数据库备份在这里中断')
    const other = await upload('site.sql', whole, 'wrong_')
    await awaitOn(other, '文件里没有这个前缀的表')
    expect(await page.locator('main').textContent()).toContain('dede_archives')
    await awaitOn(
      await upload('bomb.zip', makeZip([{ name: 'a.sql', content: Buffer.alloc(8_000_000) }])),
      '可能是压缩炸弹',
    )
    const noise = Buffer.from(Array.from({ length: 9000 }, (_, n) => (n * 7919) % 251))
    await awaitOn(await upload('noise.sql', noise), '没有找到数据库备份')
  })
})
