import { may, type Visit } from '#platform/http/visit.ts'
import type { Waiting } from './review.ts'

/** The queue of a site as one person sees it: what they sign, mend or publish next, and what others have to do. */
export function sortQueue(visit: Visit, waiting: readonly Waiting[]) {
  const mayPublish = may(visit.actor, 'portal.publish', visit.site, visit.sites)
  const standsIn = (each: Waiting) => each.correction ?? each.state
  const mine = waiting.filter(each => standsIn(each) === 'in-review' && !each.bar)
  const returned = waiting.filter(each => standsIn(each) === 'returned' && each.isOwn)
  const approved = waiting.filter(each => mayPublish && each.state === 'approved')
  const own = new Set([...mine, ...returned, ...approved])
  return { mine, returned, approved, others: waiting.filter(each => !own.has(each)) }
}
