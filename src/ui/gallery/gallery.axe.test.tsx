import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mode, Theme } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n/lang.ts'
import { hasChromium, openBrowser } from '#tests/support/chromium.ts'
import { readAssets } from '../assets.ts'
import { renderPage } from '../render.ts'
import { siteSheet } from '../sheet.ts'
import { testVisit } from '../testing/visit.ts'
import { Gallery } from './gallery.tsx'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'open56-axe-'))
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser | undefined
let css = ''

beforeAll(async () => {
  if (!hasChromium) return
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } })
  css = siteSheet(readAssets(folder)!, testVisit().site).css
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

type Look = [widthPx: number, lang: Lang, theme: Theme, mode: Mode]

/** Every width, language, theme and mode, pairwise. */
const looks: Look[] = [
  [360, 'hans', 'light', 'standard'],
  [360, 'en', 'dark', 'elder'],
  [360, 'hant', 'light', 'elder'],
  [768, 'en', 'light', 'standard'],
  [768, 'hans', 'dark', 'elder'],
  [1440, 'hant', 'dark', 'standard'],
  [1440, 'hans', 'light', 'elder'],
  [1440, 'en', 'dark', 'standard'],
]

test.skipIf(!hasChromium).each(looks)('at %i px in %s, %s, %s: accessible, and nothing sticks out', async (...look) => {
  const [width, lang, theme, mode] = look
  const page = await browser!.newPage({ viewport: { width, height: 800 } })
  await page.setContent(renderPage(<Gallery visit={testVisit({ lang, theme, mode, path: '/gallery' })} />))
  await page.addStyleTag({ content: css })
  await page.evaluate('document.querySelectorAll("main details").forEach(each => each.open = true)')
  await page.evaluate(axe.source)
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)
  const { violations } = found as { violations: { id: string; nodes: { target: string[] }[] }[] }
  expect(violations.map(each => [each.id, ...each.nodes.map(node => node.target.join(' '))])).toEqual([])
  const root = 'document.documentElement'
  expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
  await page.close()
})
