import type { Doer } from '#platform/access.ts'
import { fill } from '#platform/i18n/fill.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { lock, store, tell } from '../articles/articles.ts'
import { listChannels } from '../channels/channels.store.ts'
import { isCorrected } from '../corrections/correction-steps.ts'
import { keepCorrection } from '../corrections/corrections-keep.ts'
import { articleChanged } from '../events.ts'
import { type DiffBlock, type DiffPart, diffTexts, diffWords } from '../kernel/diff/texts.ts'
import { toPlainText } from '../kernel/html/text-nodes.ts'
import { portalRefusal } from '../refusal.ts'
import type { VersionRow } from '../review/review.tables.ts'
import { demandCorrector } from '../review/review-rules.ts'
import { findVersion, listVersions, updateVersionNote } from './versions.store.ts'
import { restoredNote } from './versions.words.data.ts'
import { type ChangeNote, isSameText, versionedText } from './versions-keep.ts'

/** What readers read of a text. */
export type Readable = Pick<VersionRow, 'title' | 'summary' | 'body'>

/** What two texts say differently. `isMarkupAlone`: the words are the same, their form is not. */
export type Comparison<Of extends Readable = VersionRow> = {
  from: Of
  to: Of
  title: DiffPart[]
  summary: DiffPart[]
  body: DiffBlock[]
  isMarkupAlone: boolean
}

export type Versions = ReturnType<typeof createVersions>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'sites'>

/** What articles said before. */
export function createVersions({ db, transact, clock, sites }: Parts) {
  return {
    /** Newest first. */
    list: (site: SiteCode, id: string) => listVersions(db, site, id),

    /** Throws `version_not_found`. */
    async compare(site: SiteCode, id: string, from: number, to: number): Promise<Comparison> {
      const [before, after] = await Promise.all([getVersion(db, site, id, from), getVersion(db, site, id, to)])
      return compareTexts(before, after)
    },

    /**
     * Makes an article say again what it said in a version, as a new version; a published one by way of a correction.
     * Its channel stays where that one is gone.
     * Throws `version_not_found`, `version_is_current`, `correction_needs_publisher`.
     */
    restore: (doer: Doer, id: string, number: number) =>
      transact(doer, 'portal.restore-version', async transaction => {
        const before = await lock(transaction, id)
        const isReviewed = isCorrected(doer, sites, before)
        if (!isReviewed) demandCorrector(doer, sites, before)
        const text = versionedText(await getVersion(transaction.sql, doer.site, id, number))
        if (isSameText(text, before)) throw portalRefusal('version_is_current')
        const channels = await listChannels(transaction.sql, doer.site)
        const isKnown = channels.some(channel => channel.id === text.channel_id)
        const channel = isKnown ? text.channel_id : before.channel_id
        const restored = { ...text, channel_id: channel }
        const note = fill(restoredNote, { n: number })
        const at = new Date(clock())
        if (isReviewed) return await keepCorrection(transaction, before, restored, at, { note })
        await store(transaction, before, { ...restored, edited: true }, at, { note, isPublic: false })
      }),

    /** Says what a version changed, and whether readers are told so. Throws `correction_needs_publisher`. */
    annotate: (doer: Doer, id: string, number: number, { note, isPublic }: ChangeNote) =>
      transact(doer, 'portal.annotate-version', async transaction => {
        const article = await lock(transaction, id)
        demandCorrector(doer, sites, article)
        await getVersion(transaction.sql, doer.site, id, number)
        const changes = { note, is_public: isPublic && note !== '' }
        await updateVersionNote(transaction.sql, doer.site, id, number, changes)
        if (article.state === 'published') await tell(transaction, articleChanged, article)
      }),
  }
}

async function getVersion(reader: Reader, site: SiteCode, id: string, number: number): Promise<VersionRow> {
  const version = await findVersion(reader, site, id, number)
  if (!version) throw portalRefusal('version_not_found')
  return version
}

/** Compares what readers read; markup counts only where nothing else differs. */
export function compareTexts<Of extends Readable>(from: Of, to: Of): Comparison<Of> {
  const body = diffTexts(toPlainText(from.body), toPlainText(to.body))
  const isMarkupAlone = from.body !== to.body && body.every(block => block.kind === 'same')
  return {
    from,
    to,
    title: diffWords(from.title, to.title),
    summary: diffWords(from.summary, to.summary),
    body,
    isMarkupAlone,
  }
}
