import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Site, Sites } from '#platform/sites.ts'
import { type Assets, findAssets } from './assets.ts'
import { accentCss } from './colour/accent.ts'

/** A site's stylesheet: the built one with the site's accent behind it. The address changes with every byte. */
export type Sheet = { address: string; css: string; gzip: Buffer; br: Buffer }

const made = new WeakMap<Site, Sheet>()

export function siteSheet(assets: Assets, site: Site): Sheet {
  const known = made.get(site)
  if (known) return known
  const css = readFileSync(join(assets.folder, assets.stylesheet), 'utf8') + accentCss(site)
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 10)
  const address = `/look/${site.code}.${hash}.css`
  const sheet = { address, css, gzip: gzipSync(css), br: brotliCompressSync(css) }
  made.set(site, sheet)
  return sheet
}

/** The sheet that stands at an address, to be served as `text/css` and kept for good; undefined for any other. */
export function findSheet(sites: Sites, address: string): Sheet | undefined {
  const assets = findAssets()
  const site = sites.find(/^\/look\/([^/.]+)\./.exec(address)?.[1] ?? '')
  if (!assets || !site) return undefined
  const sheet = siteSheet(assets, site)
  return sheet.address === address ? sheet : undefined
}
