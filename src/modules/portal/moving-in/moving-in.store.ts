import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { DumpReport } from '../dede/dump-report.ts'
import type { ImportReport, PageOutcome } from './import-report.ts'

type BatchRow = {
  site_id: string
  id: string
  created_at: Date
  actor_id: string
  name: string
  channel_id: string | null
  state: 'draft' | 'published'
  publisher_hosts: string[]
  job_id: string | null
  finished_at: Date | null
  /** JSON, as text when written. */
  report: unknown
  /** JSON, as text when written. */
  dump: unknown
  release_job_id: string | null
}

type UploadRow = {
  site_id: string
  batch_id: string
  position: number
  name: string
  file_key: string | null
  size_bytes: number
}

type PageRow = {
  site_id: string
  batch_id: string
  position: number
  name: string
  status: string
  code: string | null
  article_id: string | null
  title: string
  certain: number
  guessed: number
  warnings: string[]
  accepted_at: Date | null
  released_at: Date | null
}

type MovingInTables = {
  'portal.import_batches': BatchRow
  'portal.import_uploads': UploadRow
  'portal.import_pages': PageRow
}

/** The newest may be uploads that held no database. */
const latestLookedAt = 10

const reading = (reader: Reader) => tables<MovingInTables>(reader)
const writing = (writer: Writer) => writableTables<MovingInTables>(writer)

/** How an upload that is a database is read. */
export type UploadedDump = { prefix: string | null; unpublished: 'drafts' | 'leave' }

/** An upload of old pages, or of the database of an old site. */
export type Batch = Omit<BatchRow, 'site_id' | 'report' | 'dump'> & {
  report: ImportReport | null
  dump: UploadedDump | null
}
export type ListedBatch = Pick<Batch, 'id' | 'name' | 'created_at' | 'finished_at'>
/** A page of a batch as the list shows it. */
export type BatchPage = PageOutcome & { acceptedAt: Date | null }
export type PageFilter = 'all' | 'left-out' | 'guessed' | 'waiting'

export async function insertBatch(writer: Writer, site: SiteCode, batch: Batch, uploads: readonly Upload[]) {
  const db = writing(writer)
  await db
    .insertInto('portal.import_batches')
    .values({ site_id: site, ...batch, dump: batch.dump && JSON.stringify(batch.dump) })
    .execute()
  const rows = uploads.map(upload => ({ site_id: site, batch_id: batch.id, ...upload }))
  await db.insertInto('portal.import_uploads').values(rows).execute()
}

export type Upload = Omit<UploadRow, 'site_id' | 'batch_id'>

export async function findBatch(reader: Reader, site: SiteCode, id: string): Promise<Batch | undefined> {
  const row = await reading(reader)
    .selectFrom('portal.import_batches')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, report: row.report as ImportReport | null, dump: row.dump as UploadedDump | null }
}

/** The newest batches. */
export async function listBatches(reader: Reader, site: SiteCode, limit: number): Promise<ListedBatch[]> {
  return reading(reader)
    .selectFrom('portal.import_batches')
    .select(['id', 'name', 'created_at', 'finished_at'])
    .where('site_id', '=', site)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function listUploads(reader: Reader, site: SiteCode, batchId: string): Promise<Upload[]> {
  return reading(reader)
    .selectFrom('portal.import_uploads')
    .select(['position', 'name', 'file_key', 'size_bytes'])
    .where('site_id', '=', site)
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .execute()
}

export async function finishBatch(writer: Writer, site: SiteCode, id: string, at: Date, report: ImportReport) {
  await writing(writer)
    .updateTable('portal.import_batches')
    .set({ finished_at: at, report: JSON.stringify(report) })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

/** Writes outcomes; a page that an interrupted run had saved stays what it was then. */
export async function putPages(writer: Writer, site: SiteCode, batchId: string, outcomes: readonly PageOutcome[]) {
  const rows = outcomes.map(({ articleId, warnings, ...outcome }) => ({
    site_id: site,
    batch_id: batchId,
    article_id: articleId,
    warnings: [...warnings],
    accepted_at: null,
    released_at: null,
    ...outcome,
  }))
  await writing(writer)
    .insertInto('portal.import_pages')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['site_id', 'batch_id', 'position'])
        .doUpdateSet(given => ({
          status: given.ref('excluded.status'),
          code: given.ref('excluded.code'),
          article_id: given.ref('excluded.article_id'),
        }))
        .where(sql<boolean>`excluded.status <> 'unchanged'`),
    )
    .execute()
}

export async function listPages(
  reader: Reader,
  site: SiteCode,
  batchId: string,
  filter: PageFilter,
  window: { limit: number; offset: number },
): Promise<BatchPage[]> {
  const rows = await filtered(reader, site, batchId, filter)
    .selectAll()
    .orderBy('position')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return rows.map(toPage)
}

export async function countPages(reader: Reader, site: SiteCode, batchId: string, filter: PageFilter): Promise<number> {
  const row = await filtered(reader, site, batchId, filter)
    .select(count => count.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

export async function findPage(
  reader: Reader,
  site: SiteCode,
  batchId: string,
  position: number,
): Promise<BatchPage | undefined> {
  const row = await filtered(reader, site, batchId, 'all')
    .selectAll()
    .where('position', '=', position)
    .executeTakeFirst()
  return row && toPage(row)
}

export async function markAccepted(writer: Writer, site: SiteCode, batchId: string, position: number, at: Date) {
  await writing(writer)
    .updateTable('portal.import_pages')
    .set({ accepted_at: at })
    .where('site_id', '=', site)
    .where('batch_id', '=', batchId)
    .where('position', '=', position)
    .execute()
}

function filtered(reader: Reader, site: SiteCode, batchId: string, filter: PageFilter) {
  const pages = reading(reader)
    .selectFrom('portal.import_pages')
    .where('site_id', '=', site)
    .where('batch_id', '=', batchId)
  if (filter === 'left-out') return pages.where('status', '=', 'left-out')
  if (filter === 'guessed') return pages.where('guessed', '>', 0)
  return filter === 'waiting' ? pages.where('accepted_at', 'is', null).where('article_id', 'is not', null) : pages
}

function toPage({ site_id: _site, batch_id: _batch, released_at: _released, ...given }: PageRow) {
  const { article_id: articleId, accepted_at: acceptedAt, ...row } = given
  return { ...row, articleId, acceptedAt } as BatchPage
}

/** What the newest database that moved in was. */
export async function findLatestDump(reader: Reader, site: SiteCode): Promise<DumpReport | undefined> {
  const rows = await reading(reader)
    .selectFrom('portal.import_batches')
    .select('report')
    .where('site_id', '=', site)
    .where('dump', 'is not', null)
    .where('report', 'is not', null)
    .orderBy('id', 'desc')
    .limit(latestLookedAt)
    .execute()
  return rows.map(row => (row.report as ImportReport).dump).find(dump => dump !== undefined)
}
