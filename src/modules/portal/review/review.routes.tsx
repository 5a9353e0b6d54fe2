import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, may, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { reviewStepKinds } from '#platform/sites.ts'
import type { Articles } from '../articles/articles.ts'
import { typedText } from '../articles/typed-text.ts'
import { showRefusal } from '../shown-refusal.ts'
import type { Reviews } from './review.ts'
import { type Reading, ReviewArticlePage } from './review-article.pages.tsx'
import type { ReadDesk } from './review-desk.ts'
import { ReviewQueuePage } from './review-queue.pages.tsx'

type Parts = Pick<Platform, 'newId' | 'clock'> & { articles: Articles; reviews: Reviews; readDesk: ReadDesk }

const byId = z.object({ id: z.uuid() })
const submitForm = z.object({ ground: typedText(10), sums: typedText(300).default('') })
const signForm = z.object({
  verdict: z.enum(['passed', 'returned']),
  step: z.enum(reviewStepKinds),
  version: z.coerce.number().int().min(0).max(1_000_000),
  comment: typedText(2000),
  ground: typedText(10),
})

/** Review, from the author's hand to publication. */
export function reviewRoutes(parts: Parts): Route[] {
  return [...moveRoutes(parts), ...signingRoutes(parts)]
}

/** Back to the page of the article that this person works on: the author's or the reviewer's. */
function backTo(visit: Visit, id: string) {
  const isWriter = may(visit.actor, 'portal.write', visit.site, visit.sites)
  return redirect(link(visit, isWriter ? `/desk/articles/${id}` : `/desk/review/${id}`))
}

function moveRoutes({ articles, reviews }: Parts): Route[] {
  return [
    route({
      method: 'POST',
      path: '/desk/articles/:id/submit',
      access: 'portal.write',
      summary: 'Hand an article to review',
      params: byId,
      body: submitForm,
      answer: async (visit, { params, body, onceKey }) => {
        await reviews.submit(doer(visit, onceKey), params.id, body.ground, body.sums)
        return backTo(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/recall',
      access: 'portal.write',
      summary: 'Take an article out of review',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await reviews.recall(doer(visit, onceKey), params.id)
        return backTo(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/publish',
      access: 'portal.publish',
      summary: 'Put an approved article before its readers',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await articles.publish(doer(visit, onceKey), params.id)
        return backTo(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/withdraw',
      access: 'portal.publish',
      summary: 'Take an article away from its readers',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await articles.withdraw(doer(visit, onceKey), params.id)
        return backTo(visit, params.id)
      },
    }),
  ]
}

function signingRoutes(parts: Parts): Route[] {
  const { reviews, clock } = parts
  return [
    route({
      method: 'GET',
      path: '/desk/review',
      access: 'portal.review',
      summary: 'What waits for review, and for whom',
      answer: async visit => {
        const waiting = await reviews.listQueue(visit.actor!, visit.site.code)
        return page(<ReviewQueuePage visit={visit} waiting={waiting} now={new Date(clock())} />)
      },
    }),
    route({
      method: 'GET',
      path: '/desk/review/:id',
      access: 'portal.review',
      summary: 'An article as its reviewer reads it',
      params: byId,
      answer: async (visit, { params }) =>
        page(<ReviewArticlePage visit={visit} reading={await readingOf(parts, visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/review/:id',
      access: 'portal.review',
      summary: 'Sign a step of review: pass it on, or return it with a reason',
      params: byId,
      body: signForm,
      answer: async (visit, { params, body, onceKey }) => {
        await reviews.sign(doer(visit, onceKey), params.id, body)
        return redirect(link(visit, `/desk/review/${params.id}`))
      },
      again: async (visit, mistyped) => {
        const reading = await readingOf(parts, visit, mistyped.params.id!)
        return page(<ReviewArticlePage visit={visit} reading={{ ...reading, ...showRefusal(mistyped, visit.lang) }} />)
      },
    }),
  ]
}

async function readingOf({ articles, reviews, readDesk, newId }: Parts, visit: Visit, id: string): Promise<Reading> {
  const site = visit.site.code
  const article = await articles.get(site, id)
  const desk = await readDesk(site, id)
  return { article, desk, bar: reviews.barOf(visit.actor!, site, desk.standing), once: newId() }
}
