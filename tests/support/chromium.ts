import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The browser of the journeys: Debian's, or the one that OPEN56_TEST_CHROMIUM names. */
export const chromiumPath = process.env.OPEN56_TEST_CHROMIUM ?? '/usr/bin/chromium'

/** Whether journeys can run here; the set-up has said so loudly if not. */
export const hasChromium = existsSync(chromiumPath)

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
