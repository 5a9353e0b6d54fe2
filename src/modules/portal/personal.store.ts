import { sql } from 'kysely'
import type { PersonalRecord } from '#platform/personal.ts'
import type { Reader, Writer } from '#platform/transact.ts'

/** Where names of people stand beside their ids: table, column of the id, column of the name. */
const named = [
  ['article_writers', 'person_id', 'name'],
  ['reviews', 'submitted_by', 'submitter_name'],
  ['review_signatures', 'person_id', 'name'],
  ['article_versions', 'person_id', 'name'],
  ['corrections', 'person_id', 'name'],
  ['corrections', 'closed_by', 'closer_name'],
  ['script_phrases', 'person_id', 'name'],
  ['schedules', 'person_id', 'name'],
  ['offers', 'offered_by', 'offerer_name'],
  ['offers', 'answered_by', 'answerer_name'],
] as const

const own = ['working_copies', 'article_presence'] as const

/** How often a person's name stands in each table. */
export async function countNames(reader: Reader, personId: string): Promise<PersonalRecord[]> {
  const counts = await Promise.all(
    named.map(async ([table, id, name]) => {
      const { rows } = await sql<{ name: string; times: number }>`
        select ${sql.ref(name)} as name, count(*)::int as times from ${sql.table(`portal.${table}`)}
        where ${sql.ref(id)} = ${personId} group by 1`.execute(reader)
      return rows.map(row => ({ place: table, name: row.name, times: row.times }))
    }),
  )
  return counts.flat()
}

export async function maskNames(writer: Writer, personId: string, mask: string) {
  for (const [table, id, name] of named)
    await sql`update ${sql.table(`portal.${table}`)} set ${sql.ref(name)} = ${mask}
      where ${sql.ref(id)} = ${personId}`.execute(writer)
}

/** Writing that only its writer sees: which article it is of. */
export async function listDrafting(reader: Reader, personId: string): Promise<PersonalRecord[]> {
  const lists = await Promise.all(
    own.map(async table => {
      const { rows } = await sql<{ site: string; article: string }>`
        select site_id as site, article_id::text as article from ${sql.table(`portal.${table}`)}
        where person_id = ${personId} limit 10000`.execute(reader)
      return rows.map(row => ({ place: table, ...row }))
    }),
  )
  return lists.flat()
}

export async function deleteDrafting(writer: Writer, personId: string) {
  for (const table of own)
    await sql`delete from ${sql.table(`portal.${table}`)} where person_id = ${personId}`.execute(writer)
}
