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
    const link = await desk.locator('.sheet-address code').innerText()

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
})
