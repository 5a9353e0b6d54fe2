import type { Figures } from '#modules/figures/index.ts'
import type { Actor, Doer } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { ReviewStep, SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { lock, storeText } from '../articles/articles.ts'
import { demandGoodWords } from '../editing/check-words.ts'
import { documentOf } from '../figures/article-document.ts'
import { settleSums } from '../figures/settle-sums.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import { insertSignature, putReview, updateReview } from '../review/review.store.ts'
import type { Verdict } from '../review/review.tables.ts'
import { demandSigner, newReview, readStanding, signedBy } from '../review/review.ts'
import { openGround } from '../review/review-disclosure.data.ts'
import { demandCorrector, findBar, stepAfter, stepPermissions } from '../review/review-rules.ts'
import { findNewestVersion } from '../versions/versions.store.ts'
import type { ChangeNote } from '../versions/versions-keep.ts'
import { type CorrectionMove, type CorrectionState, nextCorrectionState } from './correction-states.ts'
import { siteForCorrections } from './correction-steps.ts'
import { findOpenCorrection, listCorrections, updateCorrection } from './corrections.store.ts'
import type { CorrectionRow } from './corrections.tables.ts'
import { correctionStateSayings } from './corrections.words.data.ts'
import { correctedText, dropCorrection, withCorrection } from './corrections-keep.ts'

/** What a reviewer says of a correction; `round` and `step` are those that they had before them. */
export type CorrectionJudgement = { verdict: Verdict; step: ReviewStep; round: number; comment: string }

export type Corrections = ReturnType<typeof createCorrections>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'sites'> & { figures: Pick<Figures, 'readDocument'> }
type Known = { article: ArticleRow; open: CorrectionRow }

/** Corrections of published articles: handed in, signed step by step, published; or at once, with a reason. */
export function createCorrections(parts: Parts) {
  const { db, transact, clock, sites, figures } = parts
  const now = () => new Date(clock())
  const siteOf = (code: SiteCode) => siteForCorrections(sites.find(code)!)
  return {
    ...createSigning(parts),

    /** The correction of an article that is under way. */
    find: (site: SiteCode, articleId: string) => findOpenCorrection(db, site, articleId),

    /** All of an article, newest first. */
    list: (site: SiteCode, articleId: string) => listCorrections(db, site, articleId),

    /** Where the correction of an article stands in its review. */
    readStanding: (site: SiteCode, articleId: string) => readStanding(db, site, siteOf(site), articleId),

    /**
     * Hands a correction to review with what readers are to be told. Throws `correction_needs_note`,
     * `words_must_change`, and `sums_must_hold` where a sum of its text fails and `sumsReason` does not say why.
     */
    submit: (doer: Doer, id: string, { note, isPublic }: ChangeNote, sumsReason = '') =>
      transact(doer, 'portal.submit-correction', async transaction => {
        const { article, open } = await lockOpen(transaction, id)
        const state = demandMove(open.state, 'submit')
        if (note === '') throw portalRefusal('correction_needs_note')
        const corrected = withCorrection(article, open)
        demandGoodWords(doer.site, corrected, clock())
        const reading = await figures.readDocument(doer.site, documentOf(corrected, clock()), transaction.sql)
        const sums_reason = settleSums(reading, sumsReason)
        await updateCorrection(transaction.sql, open, { state, note, is_public: isPublic })
        const { review } = await readStanding(transaction.sql, doer.site, siteOf(doer.site), id)
        const decision = { disclosure: 'public', ground: review?.ground ?? openGround, sums_reason } as const
        await putReview(transaction.sql, await newReview(transaction, id, decision, now()))
        transaction.note(`article:${id}`, { slug: article.slug, correction: state })
      }),

    /** Takes a correction out of review, to go on writing. */
    recall: (doer: Doer, id: string) =>
      transact(doer, 'portal.recall-correction', async transaction => {
        const { open } = await lockOpen(transaction, id)
        await updateCorrection(transaction.sql, open, { state: demandMove(open.state, 'recall') })
        transaction.note(`article:${id}`)
      }),

    /** Gives a correction up; the published text stays. */
    drop: (doer: Doer, id: string) =>
      transact(doer, 'portal.drop-correction', async transaction => {
        await lockOpen(transaction, id)
        await dropCorrection(transaction, id, now())
        transaction.note(`article:${id}`)
      }),

    /**
     * Puts a correction before the readers without its review, for a reason that is kept. Throws
     * `correction_needs_publisher`, `urgent_needs_reason`, `correction_needs_note`, `correction_outdated`.
     */
    publishUrgently: (doer: Doer, id: string, reason: string, { note, isPublic }: ChangeNote) =>
      transact(doer, 'portal.publish-correction-urgently', async transaction => {
        const { article, open } = await lockOpen(transaction, id)
        demandCorrector(doer, sites, article)
        if (reason === '') throw portalRefusal('urgent_needs_reason')
        if (note === '') throw portalRefusal('correction_needs_note')
        demandGoodWords(doer.site, withCorrection(article, open), clock())
        const known = { article, open: { ...open, note, is_public: isPublic } }
        await publish(transaction, known, now(), reason)
        transaction.note(`article:${id}`, { slug: article.slug, urgent: reason })
      }),
  }
}

function createSigning({ transact, clock, sites }: Parts) {
  const now = () => new Date(clock())
  const siteOf = (code: SiteCode) => siteForCorrections(sites.find(code)!)
  const holdsRole = (actor: Actor, site: SiteCode, step: ReviewStep) =>
    may(actor, stepPermissions[step], siteOf(site), sites)
  return {
    /** Why a person may not sign the waiting step of a correction; undefined where they may. */
    barOf: (actor: Actor, site: SiteCode, standing: Awaited<ReturnType<typeof readStanding>>) =>
      findBar({ personId: actor.id, holdsRole: holdsRole(actor, site, standing.step), ...standing }),

    /**
     * Signs the waiting step of a correction; the last one publishes it. Throws `review_moved_on` where text or step
     * are no longer those that were read, `review_own`, `review_second_step`, `review_no_role`, `reason_needed`, and
     * `correction_outdated` where the published text has changed since.
     */
    sign: (doer: Doer, id: string, judgement: CorrectionJudgement) =>
      transact(doer, 'portal.sign-correction', async transaction => {
        const { article, open } = await lockOpen(transaction, id)
        const standing = await readStanding(transaction.sql, doer.site, siteOf(doer.site), id)
        const isSame = standing.step === judgement.step && standing.review?.round === judgement.round
        if (open.state === 'in-review' && !isSame) throw portalRefusal('review_moved_on')
        demandSigner(standing, doer, holdsRole(doer.actor, doer.site, standing.step))
        const next = stepAfter(siteOf(doer.site), standing.step)
        const move = moveOf(judgement, next)
        const state = demandMove(open.state, move)
        const { verdict, comment } = judgement
        const { disclosure, ground } = standing.review!
        const said = { step: standing.step, verdict, comment, disclosure, ground, version: standing.version + 1 }
        await insertSignature(transaction.sql, { ...signedBy(doer, standing.review!, now()), ...said })
        if (move === 'pass') await updateReview(transaction.sql, doer.site, id, { step: next!, waiting_since: now() })
        if (move === 'approve') await publish(transaction, { article, open }, now(), '')
        else await updateCorrection(transaction.sql, open, { state })
        transaction.note(`article:${id}`, { slug: article.slug, step: standing.step, verdict })
      }),
  }
}

/** The published article, locked, and its open correction. Throws `article_not_found`, `no_correction`. */
async function lockOpen(transaction: Transaction, id: string): Promise<Known> {
  const article = await lock(transaction, id)
  const open = await findOpenCorrection(transaction.sql, transaction.site, id)
  if (article.state !== 'published' || !open) throw portalRefusal('no_correction')
  return { article, open }
}

function demandMove(state: CorrectionState, move: CorrectionMove): CorrectionState {
  const next = nextCorrectionState(state, move)
  if (!next) throw portalRefusal('correction_move_forbidden', { state: correctionStateSayings[state][0] })
  return next
}

function moveOf({ verdict, comment }: CorrectionJudgement, next: ReviewStep | undefined): CorrectionMove {
  if (verdict === 'returned') {
    if (comment === '') throw portalRefusal('reason_needed')
    return 'return'
  }
  return next ? 'pass' : 'approve'
}

/** Makes the article say what its correction says, as a version of whoever wrote it. */
async function publish(transaction: Transaction, { article, open }: Known, at: Date, reason: string) {
  const { sql, site, doer } = transaction
  const newest = await findNewestVersion(sql, site, article.id)
  if ((newest?.number ?? 0) !== open.base_version) throw portalRefusal('correction_outdated')
  const by = { id: open.person_id, name: open.name }
  const note = { note: open.note, isPublic: open.is_public, by }
  await storeText(transaction, article, { ...correctedText(open), edited: true }, at, note)
  const { id: closed_by, name: closer_name } = doer.actor
  const { note: said, is_public } = open
  const closed = { closed_at: at, closed_by, closer_name, note: said, is_public }
  await updateCorrection(sql, open, { state: 'published', urgent_reason: reason, ...closed })
}
