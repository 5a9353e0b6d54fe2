import type { Figures } from '#modules/figures/index.ts'
import type { Actor, Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { ReviewStep, Site, SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { lock, moveArticle } from '../articles/articles.ts'
import { siteForCorrections } from '../corrections/correction-steps.ts'
import { demandGoodWords } from '../editing/check-words.ts'
import { documentOf } from '../figures/article-document.ts'
import { settleSums } from '../figures/settle-sums.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import { findNewestVersion } from '../versions/versions.store.ts'
import { keepVersion } from '../versions/versions-keep.ts'
import {
  findReview,
  insertSignature,
  listReviewed,
  listSignatures,
  listWriters,
  putReview,
  type QueuedArticle,
  updateReview,
} from './review.store.ts'
import type { ReviewRow, SignatureRow, Verdict } from './review.tables.ts'
import { stepSayings } from './review.words.data.ts'
import { type DisclosureKind, disclosureGrounds } from './review-disclosure.data.ts'
import { type Bar, findBar, stepAfter, stepOf, stepPermissions } from './review-rules.ts'

/** What a reviewer says of the version and the step that they had before them; `ground` is the clause they sign. */
export type Judgement = { verdict: Verdict; step: ReviewStep; version: number; comment: string; ground: string }

/** An article in the queue, as one person sees it; `bar` says why they may not sign it. */
export type Waiting = Omit<QueuedArticle, 'step'> & { step: ReviewStep; bar: Bar | undefined; isOwn: boolean }

/** Where an article stands in review. */
export type Standing = {
  review: ReviewRow | undefined
  /** The step that waits or was signed last. */
  step: ReviewStep
  signatures: SignatureRow[]
  writers: { person_id: string; name: string }[]
  /** Newest version; 0 where none was kept. */
  version: number
}

export type Reviews = ReturnType<typeof createReviews>

type Decision = Pick<ReviewRow, 'disclosure' | 'ground' | 'sums_reason'>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'sites'> & { figures: Pick<Figures, 'readDocument'> }

/** Review of articles, step by step, each signed by another person. */
export function createReviews({ db, transact, clock, sites, figures }: Parts) {
  const now = () => new Date(clock())
  const siteOf = (code: SiteCode) => sites.find(code)!
  const holdsRole = (actor: Actor, site: SiteCode, step: ReviewStep) =>
    may(actor, stepPermissions[step], siteOf(site), sites)

  return {
    /**
     * Hands a draft or a returned article to review, with the clause that its author would publish it under. Throws
     * `words_must_change`, and `sums_must_hold` where a sum of its text fails and `sumsReason` does not say why.
     */
    submit: (doer: Doer, id: string, ground: string, sumsReason = '') =>
      transact(doer, 'portal.submit-article', transaction =>
        handIn(transaction, figures, id, { ground, sumsReason }, now()),
      ),

    /** Takes an article out of review, back to a draft. */
    recall: (doer: Doer, id: string) =>
      transact(doer, 'portal.recall-article', async transaction => {
        await moveArticle(transaction, await lock(transaction, id), 'recall', {}, now())
      }),

    /**
     * Signs the waiting step: the article goes on, or back to its author. Throws `review_moved_on` where text or step
     * are no longer those the reviewer read, `review_own`, `review_second_step`, `review_no_role`, `reason_needed`,
     * and `not_for_publication` where the last step would pass what is not to be public.
     */
    sign: (doer: Doer, id: string, judgement: Judgement) =>
      transact(doer, 'portal.sign-review', async transaction => {
        const disclosure = disclosureOf(judgement.ground)
        const before = await lock(transaction, id)
        const standing = await readStanding(transaction.sql, doer.site, siteOf(doer.site), id)
        demandSame(before.state, standing, judgement)
        demandSigner(standing, doer, holdsRole(doer.actor, doer.site, standing.step))
        const next = stepAfter(siteOf(doer.site), standing.step)
        const what = moveOf(judgement, disclosure, next)
        await moveArticle(transaction, before, what, {}, now())
        const decision = { disclosure, ground: judgement.ground }
        const { verdict, version, comment } = judgement
        const said = { step: standing.step, verdict, version, comment, ...decision }
        await insertSignature(transaction.sql, { ...signedBy(doer, standing.review!, now()), ...said })
        const onward = what === 'pass' ? { step: next!, waiting_since: now() } : {}
        await updateReview(transaction.sql, doer.site, id, { ...decision, ...onward })
        transaction.note(`article:${id}`, { step: standing.step, verdict })
      }),

    /** Where an article stands. */
    read: (site: SiteCode, id: string): Promise<Standing> => readStanding(db, site, siteOf(site), id),

    /** Why a person may not sign the waiting step of an article; undefined where they may. */
    barOf: (actor: Actor, site: SiteCode, standing: Standing): Bar | undefined =>
      findBar({ personId: actor.id, holdsRole: holdsRole(actor, site, standing.step), ...standing }),

    /** What is on its way through review, for one person; those that wait longest first. */
    async listQueue(actor: Actor, site: SiteCode): Promise<Waiting[]> {
      const queued = await listReviewed(db, site, ['in-review', 'returned', 'approved', 'scheduled'])
      const ids = queued.map(each => each.id)
      const [signatures, writers] = await Promise.all([listSignatures(db, site, ids), listWriters(db, site, ids)])
      return queued.map(each => {
        const step = waitingStep(siteOf(site), each)
        const ofArticle = <Row extends { article_id: string }>(rows: Row[]) =>
          rows.filter(row => row.article_id === each.id)
        const wrote = ofArticle(writers)
        const signing = { personId: actor.id, step, holdsRole: holdsRole(actor, site, step), writers: wrote }
        const bar = findBar({ ...signing, signatures: ofArticle(signatures) })
        return { ...each, step, bar, isOwn: wrote.some(writer => writer.person_id === actor.id) }
      })
    },
  }
}

type HandedIn = { ground: string; sumsReason: string }

async function handIn(transaction: Transaction, figures: Parts['figures'], id: string, said: HandedIn, at: Date) {
  const { ground, sumsReason } = said
  const disclosure = disclosureOf(ground)
  const before = await lockChecked(transaction, id, at)
  const document = documentOf(before, at.getTime())
  const sums_reason = settleSums(await figures.readDocument(transaction.site, document, transaction.sql), sumsReason)
  await keepVersion(transaction, await moveArticle(transaction, before, 'submit', {}, at), at)
  await putReview(transaction.sql, await newReview(transaction, id, { disclosure, ground, sums_reason }, at))
}

/** The step that a queued article waits at, or its correction. */
function waitingStep(site: Site, { step, correction }: QueuedArticle): ReviewStep {
  return stepOf(correction ? siteForCorrections(site) : site, step)
}

/** The article, locked. Throws `words_must_change` where it has words that the site's lists forbid. */
async function lockChecked(transaction: Transaction, id: string, at: Date): Promise<ArticleRow> {
  const article = await lock(transaction, id)
  demandGoodWords(transaction.site, article, at.getTime())
  return article
}

type Reading = Parameters<typeof findReview>[0]

export async function readStanding(reader: Reading, site: SiteCode, on: Site, id: string): Promise<Standing> {
  const [review, signatures, writers, newest] = await Promise.all([
    findReview(reader, site, id),
    listSignatures(reader, site, [id]),
    listWriters(reader, site, [id]),
    findNewestVersion(reader, site, id),
  ])
  return { review, step: stepOf(on, review?.step ?? ''), signatures, writers, version: newest?.number ?? 0 }
}

export async function newReview(transaction: Transaction, id: string, decision: Decision, at: Date) {
  const { sql, site, doer } = transaction
  const before = await findReview(sql, site, id)
  return {
    site_id: site,
    article_id: id,
    round: (before?.round ?? 0) + 1,
    step: '' as const,
    waiting_since: at,
    submitted_by: doer.actor.id,
    submitter_name: doer.actor.name,
    submitted_at: at,
    ...decision,
  }
}

function disclosureOf(ground: string): DisclosureKind {
  const known = disclosureGrounds.find(each => each.clause === ground)
  if (!known) throw portalRefusal('ground_does_not_fit')
  return known.kind
}

function demandSame(state: string, standing: Standing, judgement: Judgement) {
  const isSame = standing.step === judgement.step && standing.version === judgement.version
  if (state === 'in-review' && !isSame) throw portalRefusal('review_moved_on')
}

const refusalOfBar = { 'no-role': 'review_no_role', wrote: 'review_own', 'signed-other': 'review_second_step' } as const

export function demandSigner(standing: Standing, { actor }: Doer, holds: boolean) {
  const bar = findBar({ personId: actor.id, holdsRole: holds, ...standing })
  if (bar) throw portalRefusal(refusalOfBar[bar], { step: stepSayings[standing.step][0] })
}

function moveOf({ verdict, comment }: Judgement, disclosure: DisclosureKind, next: ReviewStep | undefined) {
  if (verdict === 'returned') {
    if (comment === '') throw portalRefusal('reason_needed')
    return 'return'
  }
  if (next) return 'pass'
  if (disclosure !== 'public') throw portalRefusal('not_for_publication')
  return 'approve'
}

export function signedBy({ actor, site }: Doer, { article_id, round }: ReviewRow, at: Date) {
  return { site_id: site, article_id, round, at, person_id: actor.id, name: actor.name }
}
