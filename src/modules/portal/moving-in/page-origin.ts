import { createHash } from 'node:crypto'
import type { Source, SourceFile } from './sources/source.ts'

/** Where a page comes from, as far as its file and its own words tell. */
export type PageOrigin = {
  /** Names the page within everything that is ever imported. */
  key: string
  /** sha256 of its bytes. */
  sha256: string
  /** Address under which the old site had it. */
  address: string | null
  /** Path of that address, or of the file: it leads to the article from now on. Null where there is none. */
  oldPath: string | null
  /** The host was not the publisher's. */
  mirrored: boolean
}

/** So much of a page is searched for its address, in bytes. */
const headBytes = 16_384
const maxPathLength = 900
const savedFrom = /<!--\s*saved from url=\(\d+\)\s*(https?:\/\/[^\s>]+?)\s*-->/i
const linkTag = /<link\b[^>]{1,600}>/gi

/**
 * Finds out where a page comes from: its canonical link, the comment that a browser leaves when it saves a page, or
 * its path in the folder. A single file without an address is known by its content alone.
 * `publisherHosts`: hosts that were the publisher's own; pages from elsewhere are mirrors.
 */
export function findOriginOf(
  bytes: Uint8Array,
  file: SourceFile,
  source: Source,
  publisherHosts: readonly string[],
): PageOrigin {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1')
  const saved = toUrl(savedFrom.exec(head)?.[1])
  const canonical = toUrl(findCanonical(head))
  const url = canonical ?? saved
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ownPath = source.name === '' ? null : `/${file.path}`
  return {
    key: url?.href ?? (source.name === '' ? `sha256:${sha256}` : `${source.name}/${file.path}`),
    sha256,
    address: url?.href ?? null,
    oldPath: boundedPath(url ? url.pathname + url.search : ownPath),
    mirrored: isMirror(canonical, saved, publisherHosts),
  }
}

function findCanonical(head: string): string | undefined {
  const tag = [...head.matchAll(linkTag)].find(([whole]) => /\brel\s*=\s*["']?canonical\b/i.test(whole))?.[0]
  return tag && /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1]
}

function toUrl(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address.replaceAll('&amp;', '&'))
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  return url
}

/** Fetched from another host than the page names as its own, or than the publisher's where those are known. */
function isMirror(canonical: URL | undefined, saved: URL | undefined, publisherHosts: readonly string[]): boolean {
  const fetchedFrom = saved ?? canonical
  if (!fetchedFrom) return false
  const own = publisherHosts.length > 0 ? publisherHosts : canonical ? [canonical.host] : []
  return own.length === 0 || !own.some(host => isOf(fetchedFrom.host, host))
}

function isOf(host: string, publisher: string): boolean {
  return host === publisher || host.endsWith(`.${publisher}`) || `www.${host}` === publisher
}

/** The home page has its own address here, and needs no redirect. */
function boundedPath(path: string | null): string | null {
  return path === null || path === '/' || path.length > maxPathLength ? null : path
}
