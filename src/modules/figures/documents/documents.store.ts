import type { PersonalRecord } from '#platform/personal.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { FigureChanges, FigureDecision } from '../reading/read-document.ts'
import type { FigureCounts } from '../show/counts.tsx'

type DocumentRow = FigureCounts & {
  site_id: string
  document_id: string
  title: string
  path: string
  /** `YYYY-MM-DD`. */
  published_on: string
  read_at: Date
}

type DecisionRow = {
  site_id: string
  id: string
  document_id: string
  figure_key: string
  verdict: FigureDecision['verdict']
  changes: FigureChanges
  reason: string
  person_id: string
  name: string
  decided_at: Date
}

type DocumentTables = { 'figures.documents': DocumentRow; 'figures.decisions': DecisionRow }

const reading = (reader: Reader) => tables<DocumentTables>(reader)
const writing = (writer: Writer) => writableTables<DocumentTables>(writer)

const maxDecisions = 5000

export async function putDocument(writer: Writer, row: DocumentRow) {
  const { site_id, document_id, ...changes } = row
  await writing(writer)
    .insertInto('figures.documents')
    .values(row)
    .onConflict(conflict => conflict.columns(['site_id', 'document_id']).doUpdateSet(changes))
    .execute()
}

export async function deleteDocument(writer: Writer, site: SiteCode, id: string) {
  await writing(writer)
    .deleteFrom('figures.documents')
    .where('site_id', '=', site)
    .where('document_id', '=', id)
    .execute()
}

/** Counts of published texts by their ids; those that were not read yet are missing. */
export async function mapCounts(
  reader: Reader,
  site: SiteCode,
  ids: readonly string[],
): Promise<Map<string, FigureCounts>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(reader)
    .selectFrom('figures.documents')
    .select(['document_id', 'figures', 'checks', 'failing', 'hints'])
    .where('site_id', '=', site)
    .where('document_id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ document_id, ...counts }) => [document_id, counts]))
}

/** What people decided about a text's figures, the oldest first. */
export async function listDecisions(reader: Reader, site: SiteCode, documentId: string): Promise<FigureDecision[]> {
  const rows = await reading(reader)
    .selectFrom('figures.decisions')
    .selectAll()
    .where('site_id', '=', site)
    .where('document_id', '=', documentId)
    .orderBy('id')
    .limit(maxDecisions)
    .execute()
  return rows.map(({ figure_key, verdict, changes, reason, name, decided_at }) => ({
    figureKey: figure_key,
    verdict,
    changes,
    reason,
    by: name,
    at: decided_at,
  }))
}

/** Forgets what people decided about a text: only where the text itself goes for good. */
export async function deleteDecisions(writer: Writer, site: SiteCode, documentId: string) {
  await writing(writer)
    .deleteFrom('figures.decisions')
    .where('site_id', '=', site)
    .where('document_id', '=', documentId)
    .execute()
}

export async function insertDecision(writer: Writer, row: DecisionRow) {
  await writing(writer).insertInto('figures.decisions').values(row).execute()
}

/** What a person decided on any site, for their own eyes. */
export async function listDecisionsOf(reader: Reader, personId: string): Promise<PersonalRecord[]> {
  const rows = await reading(reader)
    .selectFrom('figures.decisions')
    .select(['site_id as site', 'document_id as document', 'verdict', 'reason', 'name', 'decided_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .limit(10_000)
    .execute()
  return rows.map(({ decided_at, ...row }) => ({ ...row, at: decided_at.toISOString() }))
}

/** What was decided stays; the name of who did it goes. */
export async function maskDecider(writer: Writer, personId: string, mask: string) {
  await writing(writer).updateTable('figures.decisions').set({ name: mask }).where('person_id', '=', personId).execute()
}
