import { damageText, gbkCodec, type ImportedArticle, readPageForImport } from '#modules/portal/index.ts'
import { fill } from '#platform/i18n/fill.ts'
import { toHant } from '#platform/i18n/hant.ts'
import { oldPageFrame } from './old-page.data.ts'
import { retelling } from './retelling.data.ts'

/** `.example` is reserved and never resolves (RFC 2606, section 2). */
const oldPath = '/market/clusters/2024/0914/56.html'
const oldAddress = `http://old.open56.example${oldPath}`

/** Names the page within everything that is ever imported. */
export const oldPageKey = `sample:${retelling.key}`

/** The retelling in 繁體, as it stood before anything damaged it: what a perfect repair gives back. */
export function soundLines(): string[] {
  return retelling.lines.map(line => toHant(line.replace(/^## /, '')))
}

/** The retelling as a page of an old site: 繁體 in GBK, gone through a machine conversion, with a box for Flash. */
export function makeOldPage(): Uint8Array {
  const lines = retelling.lines.map(line => (line.startsWith('## ') ? `<h3>${line.slice(3)}</h3>` : `<p>${line}</p>`))
  const { title, siteName, source, author } = retelling
  const html = fill(oldPageFrame, {
    title,
    siteName,
    source,
    author,
    time: retelling.publishedAt.slice(0, 16).replace('T', ' '),
    breadcrumb: retelling.breadcrumb.map(name => `<a href="/">${name}</a>`).join(' > '),
    lines: lines.join('\n'),
  })
  return gbkCodec.encode(damageText(toHant(html), gbkCodec, { dropPrivateUse: true }))
}

/** The old page as it is taken in, read and repaired by the same reader as any other; `original` is its stored file. */
export function readOldPage(original: { key: string; sha256: string }, bytes: Uint8Array): ImportedArticle {
  const { reading, damaged, bodyHtml } = readPageForImport(bytes)
  return {
    sourceKey: oldPageKey,
    state: 'published',
    title: reading.title!,
    body: bodyHtml,
    script: 'hant',
    summary: toHant(retelling.summary),
    source: reading.source,
    author: reading.author,
    clicks: reading.clicks,
    publishedAt: reading.publishedAt,
    breadcrumb: reading.breadcrumb ?? [],
    files: [],
    cover: null,
    featured: true,
    origin: {
      address: oldAddress,
      fileKey: original.key,
      sha256: original.sha256,
      capturedAt: null,
      mirrored: true,
      lostMedia: reading.media.filter(({ kind }) => kind === 'plugin'),
      damage: { damaged, repairs: reading.repairs },
    },
    oldPaths: [oldPath],
  }
}
