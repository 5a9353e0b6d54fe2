import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { findArticleBySlug } from '../articles/articles.store.ts'
import { listChannels } from '../channels/channels.store.ts'
import { topicChanged } from '../events.ts'
import { deletePageFiles, insertPageFile } from '../page-files/page-files.store.ts'
import { pageFileRow, type TakenFile } from '../page-files/take-in.ts'
import { portalRefusal } from '../refusal.ts'
import { nextTopicState, type TopicMove } from './topic-states.ts'
import { topicErrors } from './topics.errors.data.ts'
import {
  deleteSection,
  insertSection,
  insertTopic,
  listSections,
  lockTopic,
  replaceChosen,
  type TopicRow,
  updateSection,
  updateTopic,
} from './topics.store.ts'

export const topicRefusal = refusals(topicErrors)

/** What an editor says about a topic page. */
export type TopicFields = { titleHans: string; titleEn: string | null; lead: string; position: number }

/** A section: filled from a channel and those below it, or with articles by their addresses in the order given. */
export type SectionFields = {
  titleHans: string
  titleEn: string | null
  channelId: string | null
  length: number
  position: number
  /** Slugs of articles; counts only without a channel. */
  articles: readonly string[]
}

export type Topics = ReturnType<typeof createTopics>

type Parts = Pick<Platform, 'transact' | 'newId' | 'clock'>

/** Rules of topic pages. Every function acts on the doer's site alone. */
export function createTopics({ transact, newId, clock }: Parts) {
  const now = () => new Date(clock())

  /** Changes a locked topic and tells that its pages are stale. Throws `topic_not_found`. */
  const change: Change = (doer, action, id, work) =>
    transact(doer, `portal.${action}`, async transaction => {
      const before = await lockTopic(transaction.sql, transaction.site, id)
      if (!before) throw topicRefusal('topic_not_found')
      await work(transaction, before)
      await updateTopic(transaction.sql, transaction.site, id, { changed_at: now(), edited: true })
      await tellTopic(transaction, id)
    })

  return {
    /** Makes a draft under an address that stays. Throws `topic_slug_taken`. */
    create: (doer: Doer, slug: string, fields: TopicFields) =>
      transact(doer, 'portal.create-topic', async transaction => {
        const row = newTopic(transaction.site, newId(), slug, fields, now())
        if (!(await insertTopic(transaction.sql, { ...row, edited: true })))
          throw topicRefusal('topic_slug_taken', { slug })
        await tellTopic(transaction, row.id)
        return row.id
      }),

    change: (doer: Doer, id: string, fields: TopicFields) =>
      change(doer, 'change-topic', id, ({ sql, site }) => updateTopic(sql, site, id, topicColumns(fields))),

    /** Throws `topic_move_forbidden`, and `topic_empty` for a page without sections. */
    move: (doer: Doer, id: string, what: TopicMove) =>
      change(doer, `${what}-topic`, id, async ({ sql, site }, before) => {
        const state = nextTopicState(before.state, what)
        if (!state) throw topicRefusal('topic_move_forbidden')
        if (what === 'publish' && (await listSections(sql, site, id)).length === 0) throw topicRefusal('topic_empty')
        await updateTopic(sql, site, id, { state, published_at: before.published_at ?? now() })
      }),

    /** Puts a picture at the head of a topic, in place of the one that it had. */
    choosePicture: (doer: Doer, id: string, file: TakenFile) =>
      change(doer, 'choose-topic-picture', id, async ({ sql, site }) => {
        const owner = { kind: 'topic', id } as const
        await deletePageFiles(sql, site, owner)
        await insertPageFile(sql, pageFileRow(site, owner, file, 0))
        await updateTopic(sql, site, id, { picture: file.sha256 })
      }),

    dropPicture: (doer: Doer, id: string) =>
      change(doer, 'drop-topic-picture', id, async ({ sql, site }) => {
        await deletePageFiles(sql, site, { kind: 'topic', id })
        await updateTopic(sql, site, id, { picture: null })
      }),

    ...createSectionRules(change, newId),
  }
}

type Change = (
  doer: Doer,
  action: string,
  id: string,
  work: (transaction: Transaction, before: TopicRow) => Promise<void>,
) => Promise<void>

/** Rules of the sections of a topic. */
function createSectionRules(change: Change, newId: () => string) {
  return {
    /** Throws `channel_not_found`, `section_article_unknown`. */
    addSection: (doer: Doer, topicId: string, fields: SectionFields) =>
      change(doer, 'add-topic-section', topicId, async transaction => {
        await addSection(transaction, newId(), topicId, fields)
      }),

    /** Throws `section_not_found`, and what `addSection` throws. */
    changeSection: (doer: Doer, topicId: string, sectionId: string, fields: SectionFields) =>
      change(doer, 'change-topic-section', topicId, async transaction => {
        await demandSection(transaction, topicId, sectionId)
        await demandChannel(transaction, fields.channelId)
        await updateSection(transaction.sql, transaction.site, sectionId, sectionColumns(fields))
        await chooseArticles(transaction, sectionId, fields)
      }),

    removeSection: (doer: Doer, topicId: string, sectionId: string) =>
      change(doer, 'remove-topic-section', topicId, async transaction => {
        await demandSection(transaction, topicId, sectionId)
        await deleteSection(transaction.sql, transaction.site, sectionId)
      }),
  }
}

/** Adds a section in a running transaction. */
export async function addSection(transaction: Transaction, id: string, topicId: string, fields: SectionFields) {
  await demandChannel(transaction, fields.channelId)
  await insertSection(transaction.sql, {
    site_id: transaction.site,
    id,
    topic_id: topicId,
    ...sectionColumns(fields),
  })
  await chooseArticles(transaction, id, fields)
}

export async function tellTopic(transaction: Transaction, id: string) {
  transaction.note(`topic:${id}`)
  await transaction.emit(topicChanged, { site: transaction.site, topicId: id })
}

/** A topic as a row that nobody has seen yet. */
export function newTopic(site: string, id: string, slug: string, fields: TopicFields, at: Date): TopicRow {
  return {
    ...topicColumns(fields),
    site_id: site,
    id,
    slug,
    state: 'draft',
    picture: null,
    published_at: null,
    created_at: at,
    changed_at: at,
    edited: false,
  }
}

export function topicColumns({ titleHans, titleEn, lead, position }: TopicFields) {
  return { title_hans: titleHans, title_en: titleEn, lead, position }
}

function sectionColumns({ titleHans, titleEn, channelId, length, position }: SectionFields) {
  return { title_hans: titleHans, title_en: titleEn, channel_id: channelId, length, position }
}

async function demandSection({ sql, site }: Transaction, topicId: string, sectionId: string) {
  const sections = await listSections(sql, site, topicId)
  if (!sections.some(section => section.id === sectionId)) throw topicRefusal('section_not_found')
}

async function demandChannel({ sql, site }: Transaction, id: string | null) {
  if (id === null) return
  if (!(await listChannels(sql, site)).some(channel => channel.id === id)) throw portalRefusal('channel_not_found')
}

async function chooseArticles({ sql, site }: Transaction, sectionId: string, fields: SectionFields) {
  const ids: string[] = []
  for (const [index, slug] of (fields.channelId === null ? fields.articles : []).entries()) {
    const article = await findArticleBySlug(sql, site, slug)
    if (!article) throw topicRefusal('section_article_unknown', { line: index + 1, text: slug })
    if (!ids.includes(article.id)) ids.push(article.id)
  }
  await replaceChosen(sql, site, sectionId, ids)
}
