import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { FileKind } from '../portal.tables.ts'

/** What a file belongs to: a topic page or a press conference. */
export type Owner = { kind: 'topic' | 'briefing'; id: string }

export type PageFileRow = {
  site_id: string
  owner_kind: Owner['kind']
  owner_id: string
  sha256: string
  file_key: string
  kind: FileKind
  name: string
  type: string
  size_bytes: number
  position: number
}

type PageFileTables = { 'portal.page_files': PageFileRow }

const reading = (reader: Reader) => tables<PageFileTables>(reader)
const writing = (writer: Writer) => writableTables<PageFileTables>(writer)

const maxFiles = 200

/** Files of a page in their order. */
export async function listPageFiles(reader: Reader, site: SiteCode, owner: Owner): Promise<PageFileRow[]> {
  return reading(reader)
    .selectFrom('portal.page_files')
    .selectAll()
    .where('site_id', '=', site)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .orderBy('position')
    .orderBy('sha256')
    .limit(maxFiles)
    .execute()
}

/** Adds a file to a page; one that it has already stays as it is. */
export async function insertPageFile(writer: Writer, row: PageFileRow) {
  await writing(writer)
    .insertInto('portal.page_files')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Takes one file of a page away, or all of them. */
export async function deletePageFiles(writer: Writer, site: SiteCode, owner: Owner, sha256?: string) {
  let query = writing(writer)
    .deleteFrom('portal.page_files')
    .where('site_id', '=', site)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
  if (sha256 !== undefined) query = query.where('sha256', '=', sha256)
  await query.execute()
}

/** A file by its hash; `published` where a page that readers may see has it. */
export async function findPageFile(
  reader: Reader,
  site: SiteCode,
  sha256: string,
): Promise<(PageFileRow & { published: boolean }) | undefined> {
  const shown = sql<boolean>`exists (select 1 from portal.topics t
      where t.site_id = files.site_id and t.id = files.owner_id and t.state = 'published')
    or exists (select 1 from portal.briefings b
      where b.site_id = files.site_id and b.id = files.owner_id and b.state <> 'draft')`
  return reading(reader)
    .selectFrom('portal.page_files as files')
    .selectAll('files')
    .select(shown.as('published'))
    .where('files.site_id', '=', site)
    .where('files.sha256', '=', sha256)
    .orderBy('published', 'desc')
    .executeTakeFirst()
}
