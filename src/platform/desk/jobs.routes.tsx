import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { refusals } from '../errors.ts'
import { json, page, type Route, redirect, route } from '../http/route.ts'
import { doer, link } from '../http/visit.ts'
import { jobErrors } from '../jobs/jobs.data.ts'
import { type Jobs, jobStates } from '../jobs/jobs.ts'
import { timeLeftMs } from '../jobs/time-left.ts'
import type { Transact } from '../transact.ts'
import { JobsPage } from './jobs.pages.tsx'
import { checkOperated, operate, operatedSites } from './operated-sites.ts'

const refuse = refusals(jobErrors)
const shownJobs = 200

type Parts = { jobs: Jobs; transact: Transact; clock: Clock }

/** The operator's list of jobs, and a job's progress for whoever started it. */
export function jobRoutes({ jobs, transact, clock }: Parts): Route[] {
  const act = (verb: 'stop' | 'retry', summary: string) =>
    route({
      method: 'POST',
      path: `/desk/jobs/:id/${verb}`,
      access: operate,
      summary,
      params: z.object({ id: z.uuid() }),
      body: z.object({ site: z.string().max(40) }),
      answer: async (visit, { params, body, onceKey }) => {
        checkOperated(visit, body.site)
        await jobs[verb](body.site, params.id)
        await transact({ ...doer(visit, onceKey), site: body.site }, `platform.${verb}-job`, async tx =>
          tx.note(`job:${params.id}`),
        )
        return redirect(link(visit, '/desk/jobs'))
      },
    })
  return [
    route({
      method: 'GET',
      path: '/desk/jobs',
      access: operate,
      summary: 'Jobs of the site and those below it',
      query: z.object({ state: z.enum(jobStates).optional() }),
      answer: async (visit, { query }) => {
        const { state } = query
        const found = await jobs.list({ sites: operatedSites(visit), limit: shownJobs, ...(state ? { state } : {}) })
        return page(<JobsPage visit={visit} jobs={found} state={state} nowMs={clock()} />)
      },
    }),
    act('stop', 'Stop a job'),
    act('retry', 'Run a failed or stopped job again'),
    route({
      method: 'GET',
      path: '/api/v1/jobs/:id',
      access: 'signed-in',
      summary: 'How far a job of the site is',
      params: z.object({ id: z.uuid() }),
      gives: progressSchema,
      answer: async (visit, { params }) => {
        const job = await jobs.find(visit.site.code, params.id)
        if (!job) throw refuse('job_not_found')
        const { id, state, done, total, error } = job
        return json({ id, state, done, total, error, leftMs: timeLeftMs(job, clock()) ?? null })
      },
    }),
  ]
}

const progressSchema = z.object({
  id: z.uuid(),
  state: z.enum(jobStates),
  done: z.number().describe('Pieces done so far'),
  total: z.number().describe('Pieces in all; 0: not known'),
  error: z.string().nullable().describe('Why its last try failed'),
  leftMs: z.number().nullable().describe('Milliseconds left if it goes on as it went'),
})
