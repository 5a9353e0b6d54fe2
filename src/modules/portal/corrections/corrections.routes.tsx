import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { reviewStepKinds } from '#platform/sites.ts'
import type { Articles } from '../articles/articles.ts'
import { typedText } from '../articles/typed-text.ts'
import type { ReadDesk } from '../review/review-desk.ts'
import { showRefusal } from '../shown-refusal.ts'
import { CorrectionPage, type CorrectionView } from './corrections.pages.tsx'
import type { Corrections } from './corrections.ts'

type Parts = Pick<Platform, 'newId'> & { articles: Articles; corrections: Corrections; readDesk: ReadDesk }

const byId = z.object({ id: z.uuid() })
const tick = z.literal('yes').optional()
const submitForm = z.object({ note: typedText(300, 1), public: tick, sums: typedText(300).default('') })
const urgentForm = z.object({ reason: typedText(300, 1), urgentNote: typedText(300, 1), urgentPublic: tick })
const signForm = z.object({
  verdict: z.enum(['passed', 'returned']),
  step: z.enum(reviewStepKinds),
  round: z.coerce.number().int().min(1).max(1_000_000),
  comment: typedText(2000),
})

/** Corrections of published articles, from the author's hand to their readers. */
export function correctionRoutes(parts: Parts): Route[] {
  return [...signingRoutes(parts), ...moveRoutes(parts)]
}

function signingRoutes(parts: Parts): Route[] {
  const { corrections } = parts
  return [
    route({
      method: 'GET',
      path: '/desk/corrections/:id',
      access: 'portal.review',
      summary: 'The correction of an article against what readers see, and those before it',
      params: byId,
      answer: async (visit, { params }) =>
        page(<CorrectionPage visit={visit} view={await viewOf(parts, visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/corrections/:id',
      access: 'portal.review',
      summary: 'Sign a step of a correction: pass it on, or return it with a reason',
      params: byId,
      body: signForm,
      answer: async (visit, { params, body, onceKey }) => {
        await corrections.sign(doer(visit, onceKey), params.id, body)
        return redirect(link(visit, `/desk/corrections/${params.id}`))
      },
      again: againOf(parts),
    }),
    route({
      method: 'POST',
      path: '/desk/corrections/:id/urgent',
      access: 'portal.publish',
      summary: 'Put a correction before the readers without its review, for a reason that is kept',
      params: byId,
      body: urgentForm,
      answer: async (visit, { params, body, onceKey }) => {
        const note = { note: body.urgentNote, isPublic: body.urgentPublic === 'yes' }
        await corrections.publishUrgently(doer(visit, onceKey), params.id, body.reason, note)
        return redirect(link(visit, `/desk/corrections/${params.id}`))
      },
      again: againOf(parts),
    }),
  ]
}

function moveRoutes(parts: Parts): Route[] {
  const { corrections } = parts
  const back = (visit: Visit, id: string) => redirect(link(visit, `/desk/articles/${id}`))
  return [
    route({
      method: 'POST',
      path: '/desk/corrections/:id/submit',
      access: 'portal.write',
      summary: 'Hand a correction to review',
      params: byId,
      body: submitForm,
      answer: async (visit, { params, body, onceKey }) => {
        const note = { note: body.note, isPublic: body.public === 'yes' }
        await corrections.submit(doer(visit, onceKey), params.id, note, body.sums)
        return back(visit, params.id)
      },
      again: againOf(parts),
    }),
    route({
      method: 'POST',
      path: '/desk/corrections/:id/recall',
      access: 'portal.write',
      summary: 'Take a correction out of review',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await corrections.recall(doer(visit, onceKey), params.id)
        return back(visit, params.id)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/corrections/:id/drop',
      access: 'portal.write',
      summary: 'Give a correction up',
      params: byId,
      answer: async (visit, { params, onceKey }) => {
        await corrections.drop(doer(visit, onceKey), params.id)
        return back(visit, params.id)
      },
    }),
  ]
}

/** The page of the correction with the refused form as it was typed. */
const againOf = (parts: Parts) => async (visit: Visit, mistyped: Mistyped) => {
  const view = await viewOf(parts, visit, mistyped.params.id!)
  return page(<CorrectionPage visit={visit} view={{ ...view, ...showRefusal(mistyped, visit.lang) }} />)
}

async function viewOf(parts: Parts, visit: Visit, id: string): Promise<CorrectionView> {
  const { articles, corrections, readDesk, newId } = parts
  const site = visit.site.code
  const article = await articles.get(site, id)
  const [desk, history] = await Promise.all([readDesk(site, id), corrections.list(site, id)])
  return { article, desk, history, bar: corrections.barOf(visit.actor!, site, desk.standing), once: newId() }
}
