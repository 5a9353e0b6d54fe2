import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { listen } from '#tests/support/listening.ts'
import { signInTo, testPassword } from '#tests/support/people.ts'
import { sendForm, signInByPage } from '#tests/support/sign-in.ts'

const administrator = [{ site: '360000', role: 'administrator', below: true }]

let browser: Browser
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser()
})
afterAll(async () => browser?.close())

describe.skipIf(!hasChromium)('people in a browser', () => {
  test('a clerk makes an account and hands over its sheet; the link makes the account once', async () => {
    const app = await createTestApp()
    await signInTo(app, { username: 'clerk', roles: administrator })
    const address = await listen(app)

    const desk = await (await browser.newContext()).newPage()
    await signInByPage(desk, address, 'clerk')
    await desk.goto(`${address}/s/360400/desk/invitations`)
    await desk.locator('select[name=role]').selectOption('editor')
    await sendForm(desk, 'phone', { name: '王编辑', phone: '19900000001' })
    await desk.locator('.sheet svg[role=img]').waitFor()
    const link = (await desk.locator('.sheet-address code').textContent())!

    const phone = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
    await phone.goto(link)
    await sendForm(phone, 'again', { username: 'wang', password: testPassword, again: testPassword })
    await phone.getByRole('heading', { name: '王编辑，您好' }).waitFor()
    await phone.locator('main a[href$="/s/360400/desk/articles"]').waitFor()

    const late = await (await browser.newContext()).newPage()
    const answer = await late.goto(link)
    expect(answer!.status()).toBe(403)
    await late.getByText('这份邀请已经用过了').waitFor()
    await desk.goto(`${address}/s/360400/desk/invitations`)
    await desk.locator('main tbody').getByText('已使用', { exact: true }).first().waitFor()
    for (const page of [desk, phone, late]) await page.context().close()
  })

  test('someone asks for erasure, takes it back, asks again, and is gone when the waiting time is over', async () => {
    let now = Date.now()
    const app = await createTestApp({ clock: () => now })
    await signInTo(app, { username: 'zhao', roles: [{ site: '360000', role: 'editor' }] })
    const address = await listen(app)
    const page = await (await browser.newContext()).newPage()
    await signInByPage(page, address, 'zhao')
    const ask = async (password: string) => {
      await page.goto(`${address}/account/erasure`)
      await sendForm(page, 'password', { password })
    }
    await ask('not my password')
    await page.getByText('密码不对，没有提交注销').first().waitFor()
    await ask(testPassword)
    await page.getByRole('heading', { name: '注销回执' }).waitFor()
    await page.getByText('等待中').waitFor()
    await page.goto(`${address}/account/erasure`)
    await page.getByRole('button', { name: '收回注销申请' }).click()
    await page.getByText('注销申请已收回，一切照旧').waitFor()

    await ask(testPassword)
    await page.getByText('等待中').waitFor()
    const receipt = page.url()
    now += 7 * 86_400_000
    expect(await app.accounts.eraseDue()).toEqual({ done: 1, postponed: 0 })

    await page.goto(receipt)
    await page.getByText('已注销', { exact: true }).waitFor()
    await page.getByRole('row', { name: /姓名和用户名.*隐去姓名/ }).waitFor()
    await page.getByRole('link', { name: '登录', exact: true }).waitFor()
    await page.goto(`${address}/sign-in`)
    await sendForm(page, 'password', { username: 'zhao', password: testPassword })
    await page.getByText('用户名或密码不对').first().waitFor()
    await page.context().close()
  })
})
