import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { Refusal } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import { unescapeHtml } from '../kernel/html/text-nodes.ts'
import type { ArticleFile } from '../moved/imported.ts'
import type { FileKind } from '../portal.tables.ts'
import type { PageMedia } from '../reading/index.ts'
import { fileTypes } from './page-files.data.ts'
import type { PageOrigin } from './page-origin.ts'
import { type Source, type SourceFile, SourceUnreadable } from './sources/source.ts'

/** What became of the media of a page. */
export type PageFiles = {
  files: ArticleFile[]
  /** The body with the addresses of what was kept, and with links of the old site as paths. */
  bodyHtml: string
  cover: string | null
  lost: PageMedia[]
  /** What was kept, by the address that the page had for it. */
  kept: ReadonlyMap<string, ArticleFile>
  /** Paths within the source that were taken. */
  taken: string[]
}

type Page = {
  source: Source
  path: string
  origin: PageOrigin
  bodyHtml: string
  media: readonly PageMedia[]
}

const maxFileBytes = 200 * 2 ** 20
const kinds: Partial<Record<PageMedia['kind'], FileKind>> = {
  image: 'picture',
  video: 'video',
  attachment: 'attachment',
}

/**
 * Keeps the pictures, videos and attachments of a page that lie beside it, and makes its body show them. What is not
 * there, or is of a type that we do not keep, is lost. Without a store nothing is written, and hashes alone are given.
 */
export async function takePageFiles(store: Files | undefined, page: Page): Promise<PageFiles> {
  const kept = new Map<string, ArticleFile>()
  const lost: PageMedia[] = []
  const taken: string[] = []
  for (const media of page.media) {
    const kind = kinds[media.kind]
    const found = kind && media.src !== null ? findContent(page, media.src) : undefined
    const file = found && (await keep(store, found, kind!, media))
    if (file && found) {
      kept.set(media.src!, file)
      if (found.path !== null) taken.push(found.path)
    } else lost.push(media.src?.startsWith('data:') ? { ...media, src: null } : media)
  }
  const files = [...new Map([...kept.values()].map(file => [file.sha256, file])).values()]
  return {
    files,
    bodyHtml: readdress(page, kept),
    cover: files.find(file => file.kind === 'picture')?.sha256 ?? null,
    lost,
    kept,
    taken,
  }
}

type Content = { path: string | null; name: string; read: () => Promise<Uint8Array> }

function findContent(page: Page, src: string): Content | undefined {
  const inline = /^data:[\w/+.-]+;base64,/i.exec(src)
  if (inline)
    return { path: null, name: 'picture', read: async () => Buffer.from(src.slice(inline[0].length), 'base64') }
  const file = candidatePaths(page, src)
    .map(path => page.source.files.get(path))
    .find(each => each !== undefined)
  return file && fileContent(file)
}

function fileContent(file: SourceFile): Content {
  return { path: file.path, name: file.path.split('/').at(-1)!, read: () => file.read(maxFileBytes) }
}

/** Where in the source an address of a page may lie: beside the page, under the root, in a folder of its host. */
function candidatePaths({ path, origin }: Page, src: string): string[] {
  const beside = URL.parse(src, `http://source.invalid/${path.split('/').map(encodeURIComponent).join('/')}`)
  const online = URL.parse(src, origin.address ?? 'http://source.invalid/')
  const urls = [beside, online].filter(url => url !== null)
  return urls.flatMap(url => decodings(url.pathname.slice(1)).flatMap(each => [each, `${url.host}/${each}`]))
}

/** Old sites wrote the bytes of GBK into their addresses as readily as those of UTF-8. */
function decodings(path: string): string[] {
  const bytes = Buffer.from(
    path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return [...new Set([bytes.toString('utf8'), iconv.decode(bytes, 'gb18030')])]
}

async function keep(
  store: Files | undefined,
  content: Content,
  kind: FileKind,
  media: PageMedia,
): Promise<ArticleFile | undefined> {
  try {
    const bytes = await content.read()
    const name = (kind === 'attachment' ? media.note : null) ?? content.name
    if (!store) return unstored(bytes, kind, name)
    const { key, type, sha256, sizeBytes } = await store.put(bytes, { maxBytes: maxFileBytes, types: fileTypes[kind] })
    return { sha256, fileKey: key, kind, name: name.slice(0, 200), type, sizeBytes }
  } catch (error) {
    if (error instanceof SourceUnreadable || (error instanceof Refusal && error.status < 500)) return undefined
    throw error
  }
}

function unstored(bytes: Uint8Array, kind: FileKind, name: string): ArticleFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, fileKey: '', kind, name, type: '', sizeBytes: bytes.length }
}

/** What was kept gets its new address; other links of the old site become whole, so that redirects catch them. */
function readdress({ bodyHtml, path, origin }: Page, kept: ReadonlyMap<string, ArticleFile>): string {
  const base = origin.address ?? `http://source.invalid/${path.split('/').map(encodeURIComponent).join('/')}`
  const host = new URL(base).host
  return bodyHtml.replace(/ (src|href|poster)="([^"]*)"/g, (whole, name: string, escaped: string) => {
    const address = unescapeHtml(escaped)
    const file = kept.get(address)
    if (file) return ` ${name}="/files/${file.sha256}"`
    const url = name === 'href' && !/^(?:#|[a-z][a-z\d+.-]*:(?!\/\/))/i.test(address) ? URL.parse(address, base) : null
    if (url?.host !== host) return whole
    return ` href="${(url.pathname + url.search + url.hash).replaceAll('"', '%22').replaceAll('&', '&amp;')}"`
  })
}
