import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import type { PageWarning } from './import-report.ts'

/** Warnings under which a page is none of the certain ones. */
const doubtful: readonly PageWarning[] = [
  'no_title',
  'no_body',
  'unknown_model',
  'recycled',
  'unreviewed',
  'restricted',
  'mirrored',
]

/** A page of a batch that can be published, or taken back, with the others. */
export type ReleasePage = { position: number; articleId: string }

const certain = (site: SiteCode, batchId: string) => sql`
  from portal.import_pages p
  join portal.articles a on a.site_id = p.site_id and a.id = p.article_id
  where p.site_id = ${site} and p.batch_id = ${batchId} and p.guessed = 0 and a.state = 'draft'
    and not p.warnings && ${[...doubtful]}::text[]`

const released = (site: SiteCode, batchId: string) => sql`
  from portal.import_pages p
  join portal.articles a on a.site_id = p.site_id and a.id = p.article_id
  where p.site_id = ${site} and p.batch_id = ${batchId} and p.released_at is not null and a.state = 'published'`

/** How many drafts of a batch are certain, and how many of it were published with it. */
export async function countReleases(reader: Reader, site: SiteCode, batchId: string) {
  const { rows } = await sql<{ certain: number; released: number }>`
    select (select count(*) ${certain(site, batchId)})::int as certain,
           (select count(*) ${released(site, batchId)})::int as released`.execute(reader)
  return rows[0]!
}

/** Certain drafts behind a position, or what was published with the batch. */
export async function listReleases(
  reader: Reader,
  site: SiteCode,
  batchId: string,
  what: 'certain' | 'released',
  behind: number,
  limit: number,
): Promise<ReleasePage[]> {
  const chosen = what === 'certain' ? certain(site, batchId) : released(site, batchId)
  const { rows } = await sql<ReleasePage>`
    select p.position, p.article_id as "articleId" ${chosen} and p.position > ${behind}
    order by p.position limit ${limit}`.execute(reader)
  return rows
}

/** Notes that pages were published with their batch, or with null that they were not. */
export async function markReleased(
  writer: Writer,
  site: SiteCode,
  batchId: string,
  positions: readonly number[],
  at: Date | null,
) {
  await sql`
    update portal.import_pages set released_at = ${at}
    where site_id = ${site} and batch_id = ${batchId} and position = any(${[...positions]}::int[])`.execute(writer)
}

export async function setReleaseJob(writer: Writer, site: SiteCode, batchId: string, jobId: string) {
  await sql`
    update portal.import_batches set release_job_id = ${jobId}
    where site_id = ${site} and id = ${batchId}`.execute(writer)
}
