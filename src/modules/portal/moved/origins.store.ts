import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import type { OldStanding } from '../dede/old-site.ts'
import { reading, writing } from '../portal.tables.ts'
import type { DamagedTexts, PageMedia, PageRepair } from '../reading/index.ts'
import type { ImportedArticle } from './imported.ts'

/** A repair as it is kept; one that an editor took back stays, marked. */
export type KeptRepair = PageRepair & { undone?: true }

export type Damage = { damaged: DamagedTexts; repairs: KeptRepair[] }

/** What an imported article's page was. */
export type Origin = {
  address: string | null
  fileKey: string | null
  sha256: string | null
  capturedAt: Date | null
  mirrored: boolean
  /** Who could read it on the old site, where not everyone could. */
  standing: OldStanding | null
  breadcrumb: string[]
  lostMedia: PageMedia[]
  damage: Damage | null
}

export async function findOrigin(reader: Reader, site: SiteCode, articleId: string): Promise<Origin | undefined> {
  const row = await reading(reader)
    .selectFrom('portal.article_origins')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    address: row.address,
    fileKey: row.file_key,
    sha256: row.sha256,
    capturedAt: row.captured_at,
    mirrored: row.mirrored,
    standing: row.standing,
    breadcrumb: row.breadcrumb,
    lostMedia: row.lost_media as PageMedia[],
    damage: row.damage as Damage | null,
  }
}

/** Digests of what was imported under source keys, with the article that each became. */
export async function findDigest(reader: Reader, site: SiteCode, sourceKeys: readonly string[]) {
  if (sourceKeys.length === 0) return new Map<string, { digest: string; articleId: string }>()
  const rows = await reading(reader)
    .selectFrom('portal.article_origins')
    .select(['source_key', 'digest', 'article_id'])
    .where('site_id', '=', site)
    .where('source_key', 'in', [...sourceKeys])
    .execute()
  return new Map(rows.map(row => [row.source_key, { digest: row.digest, articleId: row.article_id }]))
}

/** As findDigest, locked until the transaction ends. */
export async function lockOrigins(writer: Writer, site: SiteCode, sourceKeys: readonly string[]) {
  const rows = await writing(writer)
    .selectFrom('portal.article_origins')
    .select(['source_key', 'article_id', 'digest'])
    .where('site_id', '=', site)
    .where('source_key', 'in', [...sourceKeys])
    .orderBy('source_key')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.source_key, { articleId: row.article_id, digest: row.digest }]))
}

type NewOrigin = { articleId: string; page: ImportedArticle; digest: string }

export async function insertOrigins(writer: Writer, site: SiteCode, origins: readonly NewOrigin[]) {
  const rows = origins.map(({ articleId, page, digest }) => ({
    site_id: site,
    article_id: articleId,
    source_key: page.sourceKey,
    ...columns(page, digest),
  }))
  await writing(writer).insertInto('portal.article_origins').values(rows).execute()
}

export async function updateOrigin(
  writer: Writer,
  site: SiteCode,
  articleId: string,
  page: ImportedArticle,
  digest: string,
) {
  await writing(writer)
    .updateTable('portal.article_origins')
    .set(columns(page, digest))
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

export async function updateDamage(writer: Writer, site: SiteCode, articleId: string, damage: Damage) {
  await writing(writer)
    .updateTable('portal.article_origins')
    .set({ damage: JSON.stringify(damage) })
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

function columns({ origin, breadcrumb }: ImportedArticle, digest: string) {
  return {
    address: origin.address,
    file_key: origin.fileKey,
    sha256: origin.sha256,
    captured_at: origin.capturedAt,
    mirrored: origin.mirrored,
    standing: origin.standing ?? null,
    breadcrumb: [...breadcrumb],
    lost_media: JSON.stringify(origin.lostMedia),
    damage: origin.damage === null ? null : JSON.stringify(origin.damage),
    digest,
  }
}
