import type { Doer, Permission } from '#platform/access.ts'
import { may } from '#platform/http/visit.ts'
import type { ReviewStep, Site, Sites } from '#platform/sites.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import type { NamedPerson, SignatureRow } from './review.tables.ts'

/** What a person needs to sign a step. */
export const stepPermissions: Record<ReviewStep, Permission> = {
  first: 'portal.review-first',
  second: 'portal.review-second',
  proofreading: 'portal.proofread',
  final: 'portal.review-final',
}

/** Why somebody may not sign a step: no role for it, wrote in the article, or signed another step of it. */
export type Bar = 'no-role' | 'wrote' | 'signed-other'

export type Signing = {
  personId: string
  step: ReviewStep
  holdsRole: boolean
  writers: readonly Pick<NamedPerson, 'person_id'>[]
  /** Of every round. */
  signatures: readonly Pick<SignatureRow, 'person_id' | 'step'>[]
}

/** What keeps a person from signing a step; undefined where nothing does. */
export function findBar({ personId, step, holdsRole, writers, signatures }: Signing): Bar | undefined {
  if (!holdsRole) return 'no-role'
  if (writers.some(writer => writer.person_id === personId)) return 'wrote'
  const hasSignedOther = signatures.some(each => each.person_id === personId && each.step !== step)
  return hasSignedOther ? 'signed-other' : undefined
}

/** The step that a stored one means on a site; one that the site no longer has starts again at its first. */
export function stepOf({ reviewSteps }: Pick<Site, 'reviewSteps'>, stored: ReviewStep | ''): ReviewStep {
  return reviewSteps.find(step => step === stored) ?? reviewSteps[0]!
}

/** The step after one; undefined after the last. */
export function stepAfter({ reviewSteps }: Pick<Site, 'reviewSteps'>, step: ReviewStep): ReviewStep | undefined {
  return reviewSteps[reviewSteps.indexOf(step) + 1]
}

/** Throws `correction_needs_publisher` where somebody who may not publish changes what readers see at once. */
export function demandCorrector({ actor, site }: Doer, sites: Sites, article: Pick<ArticleRow, 'state'>) {
  if (article.state !== 'published' || actor.kind === 'program') return
  if (!may(actor, 'portal.publish', sites.find(site)!, sites)) throw portalRefusal('correction_needs_publisher')
}
