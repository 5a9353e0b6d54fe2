import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { deletePageFiles } from '../page-files/page-files.store.ts'
import { createTopicPages } from './topic-pages.ts'
import {
  deleteSection,
  deleteTopic,
  findTopic,
  insertTopic,
  listSections,
  type TopicRow,
  updateTopic,
} from './topics.store.ts'
import { addSection, newTopic, type SectionFields, type TopicFields, tellTopic, topicColumns } from './topics.ts'

/** A topic that a program makes and publishes under an id of its own choice. */
export type PlacedTopic = {
  id: string
  slug: string
  fields: TopicFields
  sections: readonly SectionFields[]
  publishedAt: Date
}

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock'>

/** Topics that a program puts on a site, and takes away again. */
export function createTopicPlacements({ db, transact, newId, clock }: Parts) {
  const pages = createTopicPages({ db })

  async function place(transaction: Transaction, topic: PlacedTopic) {
    const { sql, site } = transaction
    const at = new Date(clock())
    const before = await findTopic(sql, site, 'id', topic.id)
    if (!before && !(await insertTopic(sql, newTopic(site, topic.id, topic.slug, topic.fields, at)))) return
    for (const section of await listSections(sql, site, topic.id)) await deleteSection(sql, site, section.id)
    for (const section of topic.sections) await addSection(transaction, newId(), topic.id, section)
    const state = { state: 'published', published_at: topic.publishedAt, changed_at: at } as const
    await updateTopic(sql, site, topic.id, { ...topicColumns(topic.fields), ...state })
    await tellTopic(transaction, topic.id)
  }

  /** Whether a topic says already what is to be placed. */
  async function isSame(before: TopicRow, { fields, sections, publishedAt }: PlacedTopic): Promise<boolean> {
    const said = topicColumns(fields)
    const known = { ...said, ...pick(before, Object.keys(said)) }
    const { sections: standing } = await pages.getById(before.site_id, before.id)
    const lines = standing.map(({ section, chosen }) => [
      section.title_hans,
      section.title_en,
      section.channel_id,
      chosen,
    ])
    const wanted = sections.map(each => [each.titleHans, each.titleEn, each.channelId, each.articles])
    return (
      before.published_at?.getTime() === publishedAt.getTime() &&
      JSON.stringify([known, lines]) === JSON.stringify([said, wanted])
    )
  }

  return {
    /** Makes and publishes topics; one that a person changed, or whose address is taken, stays as it is. */
    async placeAll(doer: Doer, topics: readonly PlacedTopic[]) {
      for (const topic of topics) {
        const before = await findTopic(db, doer.site, 'id', topic.id)
        if (before && (before.edited || (await isSame(before, topic)))) continue
        await transact(doer, 'portal.place-topic', transaction => place(transaction, topic))
      }
    },

    /** Takes topics away for good; ids that are none are passed over. Only for what a program placed itself. */
    async eraseAll(doer: Doer, ids: readonly string[]) {
      for (const id of ids) {
        if (!(await findTopic(db, doer.site, 'id', id))) continue
        await transact(doer, 'portal.erase-topic', async transaction => {
          await deletePageFiles(transaction.sql, transaction.site, { kind: 'topic', id })
          await deleteTopic(transaction.sql, transaction.site, id)
          await tellTopic(transaction, id)
        })
      }
    },
  }
}

const pick = (row: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
