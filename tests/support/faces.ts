import type { Page } from 'playwright-core'

/** Enters as one of the sample people, by the page that a visitor would use. */
export async function enterAs(page: Page, address: string, face: string) {
  await page.context().clearCookies({ name: /session/ })
  await page.goto(`${address}/sign-in`)
  await page.locator(`button[name="face"][value="${face}"]`).click()
  await page.waitForURL(url => !url.pathname.endsWith('/sign-in'))
}
