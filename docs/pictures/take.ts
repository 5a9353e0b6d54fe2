// Takes the pictures of the README anew from a running sample: `npm run pictures -- http://localhost:5600`.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '#tests/support/chromium.ts'
import { enterAs } from '#tests/support/faces.ts'

type Picture = {
  name: string
  path: string
  width: number
  height: number
  /** Value of the cookie `open56.look`. */
  look?: string
  /** Sample person to enter as first. */
  face?: string
  /** Whether scripts run; without them the old page stands beside its repair. */
  scripts?: boolean
}

const article = '/a/20240914-1'

const pictures: Picture[] = [
  { name: 'home', path: '/', width: 1440, height: 900 },
  { name: 'home-phone', path: '/', width: 360, height: 740 },
  { name: 'home-dark', path: '/', width: 1440, height: 900, look: 'standard-dark' },
  { name: 'article', path: article, width: 1440, height: 900 },
  { name: 'indicator', path: '/indicators/city-gdp', width: 1440, height: 900 },
  { name: 'article-elder', path: article, width: 1200, height: 800, look: 'elder-light' },
  { name: 'old-page', path: `${article}/original`, width: 1200, height: 900, scripts: false },
  { name: 'desk', path: '/desk/articles', width: 1200, height: 800, face: 'editor' },
]

const [address = 'http://localhost:5600'] = process.argv.slice(2)
const browser = await openBrowser()
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
}
const files = pictures.map(fileOf)
execFileSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '--strip', '64', ...files])

function fileOf({ name }: Picture): string {
  return join(import.meta.dirname, `${name}.png`)
}

async function take(browser: Browser, picture: Picture) {
  const { width, height } = picture
  const javaScriptEnabled = picture.scripts ?? true
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', javaScriptEnabled })
  const look = picture.look ?? 'standard-light'
  await page.context().addCookies([{ name: 'open56.look', value: look, url: address }])
  if (picture.face) await enterAs(page, address, picture.face)
  await page.goto(address + picture.path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: fileOf(picture) })
  await page.close()
}
