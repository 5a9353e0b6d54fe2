import { createHash } from 'node:crypto'
import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { deleteFiles, findArticleById, insertArticle, insertFiles } from './articles.store.ts'
import { newRow, store, tell } from './articles.ts'
import { articlePublished } from './events.ts'
import { ensureChannel } from './imported-channels.ts'
import { findDigest, insertOrigin, lockOrigin, updateOrigin } from './origins.store.ts'
import type { ArticleRow, FileKind, Script } from './portal.tables.ts'
import type { DamagedTexts, PageMedia, PageRepair } from './reading/index.ts'
import { addRedirect } from './redirects.ts'
import { indexArticle } from './search/index-article.ts'
import { giveSlug } from './slugs.ts'

/** A file that belongs to an article, already in the file store. In the body it stands as `/files/<sha256>`. */
export type ArticleFile = {
  sha256: string
  fileKey: string
  kind: FileKind
  name: string
  type: string
  sizeBytes: number
}

/** A page of an old site, read and repaired, as it comes to stand here. */
export type ImportedArticle = {
  /** Names the page within everything that is ever imported: its old address, or its path in the folder. */
  sourceKey: string
  state: 'published' | 'draft'
  title: string
  /** HTML; cleaned here once more. */
  body: string
  script: Script
  summary?: string
  source: string | null
  author: string | null
  clicks: number | null
  /** As precise as the page: `YYYY-MM-DD`, or with its time `YYYY-MM-DDThh:mm:ss+08:00`; null where it told none. */
  publishedAt: string | null
  /** Channel names, top first. */
  breadcrumb: readonly string[]
  files: readonly ArticleFile[]
  /** sha256 of the picture that stands for the article. */
  cover: string | null
  origin: {
    address: string | null
    fileKey: string | null
    sha256: string | null
    capturedAt: Date | null
    /** The host was not the publisher's. */
    mirrored: boolean
    lostMedia: readonly PageMedia[]
    /** Texts before repair, and every repair; null where nothing was damaged. */
    damage: { damaged: DamagedTexts; repairs: readonly PageRepair[] } | null
  }
  /** Puts the article forward on the home page. */
  featured?: boolean
  /** Paths inside the site that the old site had the page under; they lead here from now on. */
  oldPaths: readonly string[]
}

/** `kept`: a person has changed the article here since, so the import left it alone. */
export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'kept'

export type ImportResult = { sourceKey: string; articleId: string; outcome: ImportOutcome }

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock'>

/** Takes pages of old sites in. */
export function createImports({ db, transact, newId, clock }: Parts) {
  const saveAll = async (doer: Doer, pages: readonly ImportedArticle[]): Promise<ImportResult[]> => {
    const prepared = pages.map(page => ({ page, digest: digestOf(page) }))
    const known = await findDigest(
      db,
      doer.site,
      pages.map(page => page.sourceKey),
    )
    const isSame = ({ page, digest }: Prepared) => known.get(page.sourceKey)?.digest === digest
    const fresh = prepared.filter(one => !isSame(one))
    const same = prepared.filter(isSame).map(({ page: { sourceKey } }) => ({
      sourceKey,
      articleId: known.get(sourceKey)!.articleId,
      outcome: 'unchanged' as const,
    }))
    if (fresh.length === 0) return same
    const saved = await transact(doer, 'portal.import-articles', async transaction => {
      const results: ImportResult[] = []
      for (const one of fresh) results.push(await saveOne(transaction, newId, new Date(clock()), one))
      return results
    })
    return [...same, ...saved]
  }
  return {
    /**
     * Saves pages in one transaction; keep to some dozens. A page that was imported before is recognised by its source
     * key: with the same content nothing is written, with another one the article changes.
     */
    saveAll,
    save: async (doer: Doer, page: ImportedArticle) => (await saveAll(doer, [page]))[0]!,
    /** The article that a page of an old site became; undefined where it was never imported. */
    find: async (site: SiteCode, sourceKey: string) =>
      (await findDigest(db, site, [sourceKey])).get(sourceKey)?.articleId,
  }
}

type Prepared = { page: ImportedArticle; digest: string }

async function saveOne(
  transaction: Transaction,
  newId: () => string,
  at: Date,
  prepared: Prepared,
): Promise<ImportResult> {
  const { page, digest } = prepared
  const known = await lockOrigin(transaction.sql, transaction.site, page.sourceKey)
  if (known?.digest === digest) return { sourceKey: page.sourceKey, articleId: known.article_id, outcome: 'unchanged' }
  const before = known && (await findArticleById(transaction.sql, transaction.site, known.article_id))
  if (before?.edited) return { sourceKey: page.sourceKey, articleId: before.id, outcome: 'kept' }
  const channelId = await ensureChannel(transaction, newId, page.breadcrumb)
  const articleId = before
    ? await change(transaction, before, page, digest, channelId, at)
    : await create(transaction, newId(), page, digest, channelId, at)
  return { sourceKey: page.sourceKey, articleId, outcome: before ? 'changed' : 'created' }
}

async function create(
  transaction: Transaction,
  id: string,
  page: ImportedArticle,
  digest: string,
  channelId: string | null,
  at: Date,
): Promise<string> {
  const slug = await giveSlug(transaction, dateOf(page) ?? at)
  const row: ArticleRow = {
    ...newRow(transaction.site, id, slug, draftOf(page, channelId), at),
    ...datesOf(page, at),
    state: page.state,
    clicks: page.clicks ?? 0,
    cover: page.cover,
  }
  await insertArticle(transaction.sql, row)
  await insertOrigin(transaction.sql, transaction.site, id, page, digest)
  await attach(transaction, id, page)
  await indexArticle(transaction.sql, transaction.site, row)
  if (row.state === 'published') await tell(transaction, articlePublished, row)
  else transaction.note(`article:${id}`, { slug })
  return id
}

async function change(
  transaction: Transaction,
  before: ArticleRow,
  page: ImportedArticle,
  digest: string,
  channelId: string | null,
  at: Date,
): Promise<string> {
  const { title, body, summary, script, source, author } = newRow('', '', '', draftOf(page, channelId), at)
  const texts = { title, body, summary, script, source, author, channel_id: channelId, cover: page.cover }
  await updateOrigin(transaction.sql, transaction.site, before.id, page, digest)
  await deleteFiles(transaction.sql, transaction.site, before.id)
  await attach(transaction, before.id, page)
  await store(transaction, before, { ...texts, ...datesOf(page, before.published_at ?? at) }, at)
  return before.id
}

async function attach(transaction: Transaction, articleId: string, page: ImportedArticle) {
  const { sql, site } = transaction
  const { slug } = (await findArticleById(sql, site, articleId))!
  const rows = page.files.map((file, position) => fileRow(site, articleId, file, position))
  await insertFiles(sql, rows)
  for (const path of page.oldPaths) await addRedirect(transaction, path, `/a/${slug}`)
}

/** A file as a row of its article. */
export function fileRow(site: string, articleId: string, file: ArticleFile, position: number) {
  return {
    site_id: site,
    article_id: articleId,
    sha256: file.sha256,
    file_key: file.fileKey,
    kind: file.kind,
    name: file.name,
    type: file.type,
    size_bytes: file.sizeBytes,
    position,
  }
}

function draftOf(page: ImportedArticle, channelId: string | null) {
  const { title, body, script, source, author, summary = '', featured = false } = page
  return { title, body, script, source, author, summary, channelId, featured }
}

function datesOf(page: ImportedArticle, otherwise: Date) {
  const publishedAt = dateOf(page) ?? (page.state === 'published' ? otherwise : null)
  return { published_at: publishedAt, published_day_only: page.publishedAt === null || page.publishedAt.length === 10 }
}

function dateOf({ publishedAt }: ImportedArticle): Date | undefined {
  if (publishedAt === null) return undefined
  return new Date(publishedAt.length === 10 ? `${publishedAt}T00:00:00+08:00` : publishedAt)
}

function digestOf(page: ImportedArticle): string {
  return createHash('sha256').update(JSON.stringify(page)).digest('hex')
}
