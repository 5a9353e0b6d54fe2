import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

export type SampleState = { seed: string; day: string; loaded_at: Date | null; removed_at: Date | null }

/** Something that the sample put on a site: a page or an indicator under its id, a channel under its path, a zone under its code. */
export type Piece =
  | { kind: 'article' | 'topic' | 'briefing' | 'indicator'; key: string; article_id: string }
  | { kind: 'channel' | 'zone'; key: string; article_id: null }

type SampleTables = {
  'sample.state': SampleState & { site_id: string }
  'sample.pieces': { site_id: string; kind: string; key: string; article_id: string | null }
}

const reading = (reader: Reader) => tables<SampleTables>(reader)
const writing = (writer: Writer) => writableTables<SampleTables>(writer)

export async function findState(reader: Reader, topSite: SiteCode): Promise<SampleState | undefined> {
  return reading(reader)
    .selectFrom('sample.state')
    .select(['seed', 'day', 'loaded_at', 'removed_at'])
    .where('site_id', '=', topSite)
    .executeTakeFirst()
}

export async function putState(writer: Writer, topSite: SiteCode, state: SampleState) {
  await writing(writer)
    .insertInto('sample.state')
    .values({ site_id: topSite, ...state })
    .onConflict(conflict => conflict.column('site_id').doUpdateSet(state))
    .execute()
}

export async function listPieces(reader: Reader, site: SiteCode): Promise<Piece[]> {
  const rows = await reading(reader)
    .selectFrom('sample.pieces')
    .select(['kind', 'key', 'article_id'])
    .where('site_id', '=', site)
    .execute()
  return rows as Piece[]
}

export async function insertPieces(writer: Writer, site: SiteCode, pieces: readonly Piece[]) {
  await writing(writer)
    .insertInto('sample.pieces')
    .values(pieces.map(piece => ({ site_id: site, ...piece })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function deletePieces(writer: Writer, site: SiteCode, pieces: readonly Piece[]) {
  const keysOf = (kind: Piece['kind']) => pieces.filter(piece => piece.kind === kind).map(({ key }) => key)
  for (const kind of ['article', 'topic', 'briefing', 'indicator', 'channel', 'zone'] as const) {
    const keys = keysOf(kind)
    if (keys.length === 0) continue
    await writing(writer)
      .deleteFrom('sample.pieces')
      .where('site_id', '=', site)
      .where('kind', '=', kind)
      .where('key', 'in', keys)
      .execute()
  }
}
