import { type Doer, programActor } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { findArticleById, insertArticle } from '../articles/articles.store.ts'
import { lock, newRow, store } from '../articles/articles.ts'
import { giveSlug } from '../articles/slugs.ts'
import { draftOf, mergeDrafts } from '../editing/merging.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import type { OfferRow, VersionRow } from '../review/review.tables.ts'
import { noteWriter } from '../review/review-restart.ts'
import { demandCorrector } from '../review/review-rules.ts'
import { findVersion } from '../versions/versions.store.ts'
import { followedNote } from '../versions/versions.words.data.ts'
import { keepVersion } from '../versions/versions-keep.ts'
import {
  findOffer,
  findOfferOfCopy,
  listBehind,
  listIncoming,
  listOutgoing,
  lockOffer,
  putOffers,
  updateOffer,
} from './offers.store.ts'
import { copyFiles, originalAt, textColumns } from './offers-copy.ts'

/** The site that published an article first, and its slug there. */
export type TakenFrom = { site: SiteCode; slug: string }

/** An offer with what the original says now; undefined where it was erased. */
export type Offered = { offer: OfferRow; original: ArticleRow | undefined }

export type Offers = ReturnType<typeof createOffers>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'newId' | 'sites' | 'log'>

/** Articles that one site publishes and another takes over, with their later corrections. */
export function createOffers(parts: Parts) {
  const { db, sites } = parts
  return {
    ...createOffering(parts),
    ...createAnswering(parts),
    ...createFollowing(parts),

    /** What was offered to a site, newest first, with the originals. */
    async listIncoming(site: SiteCode): Promise<Offered[]> {
      const offers = await listIncoming(db, site)
      const originals = await Promise.all(offers.map(each => findArticleById(db, each.from_site, each.from_article)))
      return offers.map((offer, index) => ({ offer, original: originals[index] }))
    },

    /** Throws `offer_not_found`. */
    async get(site: SiteCode, id: string): Promise<Offered> {
      const offer = await findOffer(db, site, id)
      if (!offer) throw portalRefusal('offer_not_found')
      return { offer, original: await findArticleById(db, offer.from_site, offer.from_article) }
    },

    listOutgoing: (site: SiteCode, articleId: string) => listOutgoing(db, site, articleId),

    /** Where an article was taken from, as long as the original can be read there. */
    async findSource(site: SiteCode, articleId: string): Promise<TakenFrom | undefined> {
      const offer = await findOfferOfCopy(db, site, articleId)
      if (!offer || offer.is_withdrawn || !sites.find(offer.from_site)) return undefined
      return { site: offer.from_site, slug: offer.from_slug }
    },

    /** The versions of the original that a copy says, and that it could say; undefined where it says the newest. */
    async findCorrection({ from_site, from_article, taken_version, latest_version }: OfferRow) {
      if (taken_version === null || taken_version >= latest_version) return undefined
      const [from, to] = await Promise.all(
        [taken_version, latest_version].map(number => findVersion(db, from_site, from_article, number)),
      )
      return from && to ? { from, to } : undefined
    },
  }
}

function createOffering({ transact, clock, newId, sites }: Parts) {
  return {
    /** Offers a published article to other sites. Throws `offer_needs_published`, `offer_nowhere`. */
    offer: (doer: Doer, id: string, to: readonly SiteCode[], note: string) =>
      transact(doer, 'portal.offer-article', async transaction => {
        const targets = [...new Set(to)].filter(code => code !== doer.site && sites.find(code))
        if (targets.length === 0) throw portalRefusal('offer_nowhere')
        const article = await lock(transaction, id)
        if (article.state !== 'published') throw portalRefusal('offer_needs_published')
        const version = await keepVersion(transaction, article, new Date(clock()))
        const offer = newOffer(doer, article, version, note, new Date(clock()))
        await putOffers(
          transaction.sql,
          targets.map(site_id => ({ ...offer, site_id, id: newId() })),
        )
        transaction.note(`article:${id}`, { to: targets })
      }),
  }
}

function newOffer({ actor, site }: Doer, article: ArticleRow, version: number, note: string, at: Date) {
  return {
    from_site: site,
    from_article: article.id,
    from_slug: article.slug,
    offered_at: at,
    offered_by: actor.id,
    offerer_name: actor.name,
    note,
    state: 'open' as const,
    answered_at: null,
    answered_by: null,
    answerer_name: null,
    reason: '',
    article_id: null,
    taken_version: null,
    automatic: false,
    latest_version: version,
    is_withdrawn: false,
  }
}

function createAnswering({ transact, clock, newId, sites }: Parts) {
  const now = () => new Date(clock())
  const answer = ({ actor }: Doer) => ({ answered_at: now(), answered_by: actor.id, answerer_name: actor.name })
  return {
    /**
     * Takes an offered article over as a draft of the doer's site, with its files; it goes through that site's own
     * review. With `automatic` later corrections come by themselves. Throws `offer_not_found`, `offer_answered`,
     * `offer_original_gone`. Returns the draft's id.
     */
    take: (doer: Doer, offerId: string, { automatic }: { automatic: boolean }): Promise<string> =>
      transact(doer, 'portal.take-offer', async transaction => {
        const offer = await lockOpen(transaction, offerId)
        const { original, version } = await originalAt(transaction.sql, offer)
        const source = original.source ?? sites.find(offer.from_site)!.name[0]
        const draft = { ...draftOf(original), channelId: null, featured: false, source }
        const row = newRow(doer.site, newId(), await giveSlug(transaction, now()), draft, now())
        await insertArticle(transaction.sql, { ...row, cover: original.cover })
        await noteWriter(transaction, row.id, now())
        await copyFiles(transaction, offer, row.id)
        const taken = { state: 'taken' as const, article_id: row.id, taken_version: version, latest_version: version }
        await updateOffer(transaction.sql, doer.site, offerId, { ...answer(doer), ...taken, automatic })
        transaction.note(`article:${row.id}`, { from: `${offer.from_site}/${offer.from_slug}` })
        return row.id
      }),

    /** Declines an offer. Throws `offer_not_found`, `offer_answered`, `decline_needs_reason`. */
    decline: (doer: Doer, offerId: string, reason: string) =>
      transact(doer, 'portal.decline-offer', async transaction => {
        if (reason === '') throw portalRefusal('decline_needs_reason')
        await lockOpen(transaction, offerId)
        await updateOffer(transaction.sql, doer.site, offerId, { ...answer(doer), state: 'declined', reason })
        transaction.note(`offer:${offerId}`)
      }),
  }
}

async function lockOpen({ sql, site }: Transaction, id: string): Promise<OfferRow> {
  const offer = await lockOffer(sql, site, id)
  if (!offer) throw portalRefusal('offer_not_found')
  if (offer.state !== 'open') throw portalRefusal('offer_answered')
  return offer
}

function createFollowing({ db, transact, clock, sites, log }: Parts) {
  /** What the copy says with the correction: changes made here stay, unless both changed the same words. */
  const corrected = (copy: ArticleRow, from: VersionRow, to: VersionRow) => {
    const taken = { ...draftOf(copy), ...textColumns(from) }
    return mergeDrafts(taken, draftOf(copy), { ...draftOf(copy), ...textColumns(to) })
  }

  const follow = (doer: Doer, offerId: string, isByHand: boolean) =>
    transact(doer, 'portal.follow-original', async transaction => {
      const offer = await lockOffer(transaction.sql, doer.site, offerId)
      if (offer?.state !== 'taken') throw portalRefusal('offer_not_found')
      if (offer.taken_version! >= offer.latest_version) throw portalRefusal('offer_up_to_date')
      const copy = await lock(transaction, offer.article_id!)
      demandCorrector(doer, sites, copy)
      const [from, to] = await Promise.all(
        [offer.taken_version!, offer.latest_version].map(number =>
          findVersion(transaction.sql, offer.from_site, offer.from_article, number),
        ),
      )
      const { draft, conflicts } = corrected(copy, from!, to!)
      if (conflicts.length > 0 && !isByHand) return false
      const text = conflicts.length > 0 ? textColumns(to!) : draft
      const { title, summary, body } = text
      await copyFiles(transaction, offer, copy.id)
      const note = { note: to!.is_public ? to!.note : followedNote, isPublic: copy.state === 'published' }
      await store(transaction, copy, { title, summary, body, edited: true }, new Date(clock()), note)
      await updateOffer(transaction.sql, doer.site, offerId, { taken_version: offer.latest_version })
      return true
    })

  return {
    /**
     * Brings a correction of the original into the copy. What was changed here stays; where both changed the same
     * words the original holds. Throws `offer_not_found`, `offer_up_to_date`, `correction_needs_publisher`.
     */
    follow: (doer: Doer, offerId: string) => follow(doer, offerId, true),

    /** Whether later corrections come by themselves. */
    setAutomatic: (doer: Doer, offerId: string, automatic: boolean) =>
      transact(doer, 'portal.set-automatic', async transaction => {
        const offer = await lockOffer(transaction.sql, doer.site, offerId)
        if (offer?.state !== 'taken') throw portalRefusal('offer_not_found')
        await updateOffer(transaction.sql, doer.site, offerId, { automatic })
        transaction.note(`offer:${offerId}`, { automatic })
      }),

    /** Brings corrections into all copies that asked for them; where both sides changed the same words it waits. */
    async followAll(): Promise<void> {
      for (const { code } of sites.all)
        for (const { id } of await listBehind(db, code))
          await follow({ actor: programActor('offers'), site: code }, id, false).catch(error =>
            log.warn({ err: error, site: code, offer: id }, 'offers'),
          )
    },
  }
}
