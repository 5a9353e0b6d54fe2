import type { Page } from 'playwright-core'
import { testPassword } from './people.ts'

/** Fills in the form of a page that holds the field `by`, as a person does, and sends it. */
export async function sendForm(page: Page, by: string, fields: Record<string, string>) {
  const form = page.locator(`main form:has([name="${by}"])`)
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value)
  await form.locator('button[type=submit]').last().click()
}

/** Signs in by the sign-in page as a person whom `signInTo` made. */
export async function signInByPage(page: Page, address: string, username: string, password = testPassword) {
  await page.goto(`${address}/sign-in`)
  await sendForm(page, 'password', { username, password })
  await page.waitForURL(url => url.pathname.endsWith('/desk'))
}
