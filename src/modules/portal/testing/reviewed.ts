import type { Doer } from '#platform/access.ts'
import type { ReviewStep, Sites } from '#platform/sites.ts'
import type { Portal } from '../portal.ts'
import { stepPermissions } from '../review/review-rules.ts'

/** The clause under which tests publish. */
export const openGround = '19'

/** Somebody who may sign a step of review on a site, and nothing else. */
export function reviewerOf(site: string, step: ReviewStep, id = `reviewer-${step}`): Doer {
  const grants = [{ site, below: false, permissions: [stepPermissions[step]] }]
  return { actor: { id, kind: 'person', name: id, grants, organisations: [], csrfToken: 'token' }, site }
}

/** What a reviewer says who has read what there is. */
export async function judgementOf(portal: Pick<Portal, 'readStanding'>, site: string, id: string) {
  const { step, version } = await portal.readStanding(site, id)
  return { step, version, verdict: 'passed', comment: '', ground: openGround } as const
}

/** Brings an article that may be handed in through every step of its site, each signed by another person. */
export async function passReview(portal: Portal, sites: Sites, doer: Doer, id: string) {
  await portal.submit(doer, id, openGround)
  for (const step of sites.find(doer.site)!.reviewSteps)
    await portal.sign(reviewerOf(doer.site, step), id, await judgementOf(portal, doer.site, id))
}

/** The portal for tests of something else than review: what it publishes went through review before, corrections too. */
export function publishingReviewed(portal: Portal, sites: Sites): Portal {
  const publish: Portal['publish'] = async (doer, id, at) => {
    const { state } = await portal.getArticle(doer.site, id)
    if (state === 'draft') await passReview(portal, sites, doer, id)
    await portal.publish(doer, id, at)
  }
  const changeArticle: Portal['changeArticle'] = async (doer, id, ...change) => {
    await portal.changeArticle(doer, id, ...change)
    await publishAtOnce(portal, doer, id)
  }
  const restore: Portal['versions']['restore'] = async (doer, id, number) => {
    await portal.versions.restore(doer, id, number)
    await publishAtOnce(portal, doer, id)
  }
  return { ...portal, publish, changeArticle, versions: { ...portal.versions, restore } }
}

/** Publishes the correction that is under way, if one is, as an urgent one. */
export async function publishAtOnce(portal: Pick<Portal, 'corrections'>, doer: Doer, id: string) {
  const open = await portal.corrections.find(doer.site, id)
  if (!open) return
  await portal.corrections.publishUrgently(doer, id, 'A test', { note: open.note || 'Corrected', isPublic: false })
}
