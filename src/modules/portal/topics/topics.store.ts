import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { TopicState } from './topic-states.ts'

export type TopicRow = {
  site_id: string
  id: string
  slug: string
  state: TopicState
  title_hans: string
  title_en: string | null
  lead: string
  picture: string | null
  position: number
  published_at: Date | null
  created_at: Date
  changed_at: Date
  edited: boolean
}

export type SectionRow = {
  site_id: string
  id: string
  topic_id: string
  title_hans: string
  title_en: string | null
  channel_id: string | null
  length: number
  position: number
}

type TopicTables = {
  'portal.topics': TopicRow
  'portal.topic_sections': SectionRow
  'portal.topic_articles': { site_id: string; section_id: string; article_id: string; position: number }
}

const reading = (reader: Reader) => tables<TopicTables>(reader)
const writing = (writer: Writer) => writableTables<TopicTables>(writer)

const maxTopics = 300
const maxSections = 50

/** Topics of a site in their order, the newest first among equals. */
export async function listTopics(reader: Reader, site: SiteCode, state?: TopicState): Promise<TopicRow[]> {
  let query = reading(reader).selectFrom('portal.topics').selectAll().where('site_id', '=', site)
  if (state) query = query.where('state', '=', state)
  return query.orderBy('position').orderBy('published_at', 'desc').orderBy('id', 'desc').limit(maxTopics).execute()
}

export async function findTopic(
  reader: Reader,
  site: SiteCode,
  by: 'id' | 'slug',
  value: string,
): Promise<TopicRow | undefined> {
  return reading(reader)
    .selectFrom('portal.topics')
    .selectAll()
    .where('site_id', '=', site)
    .where(by, '=', value)
    .executeTakeFirst()
}

/** The topic, locked until the transaction ends. */
export async function lockTopic(writer: Writer, site: SiteCode, id: string): Promise<TopicRow | undefined> {
  return writing(writer)
    .selectFrom('portal.topics')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** False where the slug is taken. */
export async function insertTopic(writer: Writer, row: TopicRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('portal.topics')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateTopic(writer: Writer, site: SiteCode, id: string, changes: Partial<TopicRow>) {
  await writing(writer)
    .updateTable('portal.topics')
    .set(changes)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

/** Deletes a topic with its sections. */
export async function deleteTopic(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('portal.topics').where('site_id', '=', site).where('id', '=', id).execute()
}

/** Sections of a topic in their order, each with the ids of the articles that were chosen for it. */
export async function listSections(
  reader: Reader,
  site: SiteCode,
  topicId: string,
): Promise<(SectionRow & { articleIds: string[] })[]> {
  const sections = await reading(reader)
    .selectFrom('portal.topic_sections')
    .selectAll()
    .where('site_id', '=', site)
    .where('topic_id', '=', topicId)
    .orderBy('position')
    .orderBy('id')
    .limit(maxSections)
    .execute()
  if (sections.length === 0) return []
  const chosen = await reading(reader)
    .selectFrom('portal.topic_articles')
    .select(['section_id', 'article_id'])
    .where('site_id', '=', site)
    .where(
      'section_id',
      'in',
      sections.map(section => section.id),
    )
    .orderBy('position')
    .execute()
  return sections.map(section => ({
    ...section,
    articleIds: chosen.filter(each => each.section_id === section.id).map(each => each.article_id),
  }))
}

export async function insertSection(writer: Writer, row: SectionRow) {
  await writing(writer).insertInto('portal.topic_sections').values(row).execute()
}

export async function updateSection(writer: Writer, site: SiteCode, id: string, changes: Partial<SectionRow>) {
  await writing(writer)
    .updateTable('portal.topic_sections')
    .set(changes)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function deleteSection(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('portal.topic_sections').where('site_id', '=', site).where('id', '=', id).execute()
}

/** Puts these articles into a section, in this order, in place of those that it had. */
export async function replaceChosen(writer: Writer, site: SiteCode, sectionId: string, articleIds: readonly string[]) {
  const db = writing(writer)
  await db.deleteFrom('portal.topic_articles').where('site_id', '=', site).where('section_id', '=', sectionId).execute()
  if (articleIds.length === 0) return
  const rows = articleIds.map((articleId, position) => ({
    site_id: site,
    section_id: sectionId,
    article_id: articleId,
    position,
  }))
  await db.insertInto('portal.topic_articles').values(rows).execute()
}
