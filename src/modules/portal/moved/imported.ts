import { createHash } from 'node:crypto'
import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { deleteFiles, findArticlesById, insertArticles, insertFiles } from '../articles/articles.store.ts'
import { newRow, store, tell } from '../articles/articles.ts'
import { giveSlugs } from '../articles/slugs.ts'
import { deleteFurtherChannels, insertFurtherChannels } from '../channels/further-channels.store.ts'
import type { OldStanding } from '../dede/old-site.ts'
import { articlePublished } from '../events.ts'
import type { ArticleRow, FileKind, Script } from '../portal.tables.ts'
import type { DamagedTexts, PageMedia, PageRepair } from '../reading/index.ts'
import { type IndexEntry, indexArticles } from '../search/index-article.ts'
import { type ChannelFinder, findChannels } from './imported-channels.ts'
import { findDigest, insertOrigins, lockOrigins, updateOrigin } from './origins.store.ts'
import { addRedirects } from './redirects.ts'

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
  /** The channel that it comes to; without it the breadcrumb decides. */
  channelId?: string
  /** Channels that show it besides. */
  furtherChannelIds?: readonly string[]
  /** What the search will know of it, where that was worked out already. */
  indexEntry?: IndexEntry
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
    /** Who could read it, where not everyone could. */
    standing?: OldStanding
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
    const saved = await transact(doer, 'portal.import-articles', transaction =>
      saveFresh(transaction, newId, new Date(clock()), fresh),
    )
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

async function saveFresh(
  transaction: Transaction,
  newId: () => string,
  at: Date,
  fresh: readonly Prepared[],
): Promise<ImportResult[]> {
  const { sql, site } = transaction
  const keys = fresh.map(({ page }) => page.sourceKey)
  const known = await lockOrigins(sql, site, keys)
  const articles = await findArticlesById(
    sql,
    site,
    [...known.values()].map(origin => origin.articleId),
  )
  const channels = await findChannels(transaction, newId)
  const results: ImportResult[] = []
  for (const one of fresh) {
    const { sourceKey } = one.page
    const origin = known.get(sourceKey)
    if (!origin) continue
    const before = articles.get(origin.articleId)!
    const outcome = before.edited ? 'kept' : origin.digest === one.digest ? 'unchanged' : 'changed'
    if (outcome === 'changed') await change(transaction, before, one, await channels(one.page), at)
    results.push({ sourceKey, articleId: before.id, outcome })
  }
  const unknown = fresh.filter(({ page }) => !known.has(page.sourceKey))
  return [...results, ...(await create(transaction, newId, unknown, channels, at))]
}

async function create(
  transaction: Transaction,
  newId: () => string,
  fresh: readonly Prepared[],
  channels: ChannelFinder,
  at: Date,
): Promise<ImportResult[]> {
  if (fresh.length === 0) return []
  const { sql, site } = transaction
  const slugs = await giveSlugs(
    transaction,
    fresh.map(({ page }) => dateOf(page) ?? at),
  )
  const created: { row: ArticleRow; page: ImportedArticle; digest: string }[] = []
  for (const [index, { page, digest }] of fresh.entries()) {
    const row = newRow(site, newId(), slugs[index]!, draftOf(page, await channels(page)), at)
    const more = { ...datesOf(page, at), state: page.state, clicks: page.clicks ?? 0, cover: page.cover }
    created.push({ row: { ...row, ...more }, page, digest })
  }
  await insertArticles(
    sql,
    created.map(({ row }) => row),
  )
  await insertOrigins(
    sql,
    site,
    created.map(({ row, page, digest }) => ({ articleId: row.id, page, digest })),
  )
  await attach(transaction, created)
  await indexArticles(
    sql,
    site,
    created.map(({ row, page }) => ({ row, entry: page.indexEntry })),
  )
  for (const { row } of created) {
    if (row.state === 'published') await tell(transaction, articlePublished, row)
    else transaction.note(`article:${row.id}`, { slug: row.slug })
  }
  return created.map(({ row, page }) => ({ sourceKey: page.sourceKey, articleId: row.id, outcome: 'created' }))
}

/** Brings an article up to a page that says something else now. What waited as a draft may be published by it. */
async function change(
  transaction: Transaction,
  before: ArticleRow,
  { page, digest }: Prepared,
  channelId: string | null,
  at: Date,
): Promise<void> {
  const { title, body, summary, script, source, author } = newRow('', '', '', draftOf(page, channelId), at)
  const texts = { title, body, summary, script, source, author, channel_id: channelId, cover: page.cover }
  const isNew = before.state === 'draft' && page.state === 'published'
  const changes = { ...texts, ...datesOf(page, before.published_at ?? at), state: isNew ? page.state : before.state }
  await updateOrigin(transaction.sql, transaction.site, before.id, page, digest)
  await deleteFiles(transaction.sql, transaction.site, before.id)
  await deleteFurtherChannels(transaction.sql, transaction.site, before.id)
  await attach(transaction, [{ row: before, page }])
  await store(transaction, before, changes, at)
  if (isNew) await tell(transaction, articlePublished, { ...before, ...changes })
}

async function attach(transaction: Transaction, all: readonly { row: ArticleRow; page: ImportedArticle }[]) {
  const files = all.flatMap(({ row, page }) =>
    page.files.map((file, position) => fileRow(transaction.site, row.id, file, position)),
  )
  await insertFiles(transaction.sql, files)
  const further = all.flatMap(({ row, page: { furtherChannelIds = [] } }) =>
    furtherChannelIds.map(channelId => ({ articleId: row.id, channelId })),
  )
  await insertFurtherChannels(transaction.sql, transaction.site, further)
  await addRedirects(
    transaction,
    all.flatMap(({ row, page }) => page.oldPaths.map(from => ({ from, to: `/a/${row.slug}` }))),
  )
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

/** Of all that the page says; not of when it was fetched, which a copied folder forgets. */
function digestOf({ indexEntry: _index, origin, ...page }: ImportedArticle): string {
  const { capturedAt: _captured, ...lasting } = origin
  return createHash('sha256')
    .update(JSON.stringify({ ...page, origin: lasting }))
    .digest('hex')
}
