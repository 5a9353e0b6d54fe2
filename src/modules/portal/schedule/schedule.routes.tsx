import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Articles } from '../articles/articles.ts'
import type { ReadDesk } from '../review/review-desk.ts'
import { showRefusal } from '../shown-refusal.ts'
import { SchedulePage, type Timing } from './schedule.pages.tsx'
import type { Schedules } from './schedule.ts'

type Parts = Pick<Platform, 'newId'> & { articles: Articles; schedules: Schedules; readDesk: ReadDesk }

const byId = z.object({ id: z.uuid() })
const moveName = z.enum(['publish', 'withdraw'])
const moveForm = z.object({ move: moveName })

/** A minute in the sites' zone, as `2026-11-23T08:30`. */
const localMinute = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform(text => new Date(`${text}:00+08:00`))
  .refine(at => !Number.isNaN(at.getTime()))

/** Publishing and withdrawing by the clock. */
export function scheduleRoutes(parts: Parts): Route[] {
  const { schedules } = parts
  const back = (visit: Visit, id: string) => redirect(link(visit, `/desk/articles/${id}/schedule`))
  return [
    route({
      method: 'GET',
      path: '/desk/articles/:id/schedule',
      access: 'portal.publish',
      summary: 'When an article is published and withdrawn',
      params: byId,
      answer: async (visit, { params }) =>
        page(<SchedulePage visit={visit} timing={await timingOf(parts, visit, params.id)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/schedule',
      access: 'portal.publish',
      summary: 'Set when an article is published or withdrawn',
      params: byId,
      body: moveForm.extend({ at: localMinute }),
      answer: async (visit, { params, body, onceKey }) => {
        await schedules.set(doer(visit, onceKey), params.id, body.move, body.at)
        return back(visit, params.id)
      },
      again: async (visit, mistyped) => {
        const { faults, ...refused } = showRefusal(mistyped, visit.lang)
        const timing = { ...(await timingOf(parts, visit, mistyped.params.id!)), ...refused }
        const wrong = faults.length > 0 ? { refused: faults.map(fault => fault.message).join(' · ') } : {}
        return page(<SchedulePage visit={visit} timing={{ ...timing, ...wrong }} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/articles/:id/unschedule',
      access: 'portal.publish',
      summary: 'Take back a time that was set',
      params: byId,
      body: moveForm,
      answer: async (visit, { params, body, onceKey }) => {
        await schedules.cancel(doer(visit, onceKey), params.id, body.move)
        return back(visit, params.id)
      },
    }),
  ]
}

async function timingOf({ articles, readDesk, newId }: Parts, visit: Visit, id: string): Promise<Timing> {
  const article = await articles.get(visit.site.code, id)
  return { article, desk: await readDesk(visit.site.code, id), once: newId() }
}
