import { expect, test } from 'vitest'
import { testHouse } from '#tests/support/house.ts'
import { renderPage } from '#ui/render.ts'
import { testVisit } from '#ui/testing/visit.ts'
import type { Actor } from '../access.ts'
import { refusals } from '../errors.ts'
import { eventType, type OutboxMessage, subscribe } from '../events.ts'
import type { Answer, Route } from '../http/route.ts'
import { jobErrors } from '../jobs/jobs.data.ts'
import type { Jobs, JobView } from '../jobs/jobs.ts'
import { JobsPage } from './jobs.pages.tsx'
import { jobRoutes } from './jobs.routes.tsx'
import { operatedSites } from './operated-sites.ts'
import { outboxRoutes } from './outbox.routes.tsx'

const id = '01900000-0000-7000-8000-000000000001'
const grant = { site: '360000', below: true, permissions: ['platform.operate'] } as const
const actor: Actor = { id: 'u1', kind: 'person', name: '示例', grants: [grant], organisations: [], csrfToken: 'tok' }
const at = Date.parse('2026-05-01T00:00:00Z')
const job: JobView = {
  id,
  name: 'portal.import-pages',
  site: '360400',
  state: 'running',
  done: 25,
  total: 100,
  error: null,
  result: { secret: 1 },
  createdAt: new Date(at),
  startedAt: new Date(at),
  finishedAt: null,
  attempts: 1,
}
const visitOf = (code: string) => {
  const visit = testVisit({ actor })
  return { ...visit, site: visit.sites.find(code)! }
}
const find = (routes: readonly Route[], path: string) => routes.find(each => each.path === path)!
const ask = (route: Route, site: string, input: object): Promise<Answer> =>
  Promise.resolve(route.answer(visitOf(site), { params: { id }, query: {}, body: {}, files: [], ...input } as never))

/** Jobs that remember what they were told. */
function rememberingJobs() {
  const told: string[] = []
  const jobs: Jobs = {
    start: () => Promise.reject(new Error('not here')),
    find: async (site, wanted) => (site === job.site && wanted === id ? job : undefined),
    list: async ({ sites = [], state }) => {
      told.push(`list ${sites.join()} ${state ?? ''}`)
      return [job]
    },
    stop: async (site, which) => void told.push(`stop ${site} ${which}`),
    retry: async () => Promise.reject(refusals(jobErrors)('job_not_over')),
  }
  return { jobs, told }
}

test('the list shows how far a job is, how long it takes still, and the button that fits its state', () => {
  const shown = (differing: Partial<JobView>) =>
    renderPage(
      <JobsPage visit={visitOf('360000')} jobs={[{ ...job, ...differing }]} state={undefined} nowMs={at + 40_000} />,
    )
  expect(shown({})).toMatch(/25 \/ 100.*剩余约 2 分钟.*2026-05-01 08:00/s)
  expect(shown({})).toContain(`action="/desk/jobs/${id}/stop"`)
  expect(shown({ state: 'failed', error: '<没有路>' })).toMatch(/&lt;没有路.*action="[^"]*\/retry"/s)
  expect(shown({ state: 'done' })).not.toContain(`/desk/jobs/${id}`)
})

test('an operator sees and stops jobs of the own site and those below, of no other, and the stop is kept', async () => {
  const { transact, query } = await testHouse()
  const { jobs, told } = rememberingJobs()
  const routes = jobRoutes({ jobs, transact, clock: () => at })
  await ask(find(routes, '/desk/jobs'), '360400', { query: { state: 'failed' } })
  await ask(find(routes, '/desk/jobs'), '360000', {})
  const stop = find(routes, '/desk/jobs/:id/stop')
  expect(await ask(stop, '360000', { body: { site: '360400' } })).toMatchObject({ kind: 'redirect', to: '/desk/jobs' })
  await expect(ask(stop, '360700', { body: { site: '360400' } })).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(ask(find(routes, '/desk/jobs/:id/retry'), '360400', { body: { site: '360400' } })).rejects.toMatchObject(
    {
      code: 'job_not_over',
    },
  )
  expect(told).toEqual(['list 360400 failed', 'list 360000,360400,360700 ', `stop 360400 ${id}`])
  const { rows } = await query('select site_id, actor_id, action, subjects from platform.audit')
  expect(rows).toEqual([{ site_id: '360400', actor_id: 'u1', action: 'platform.stop-job', subjects: [`job:${id}`] }])
})

test('who operates one site alone sees nothing of those below', () => {
  const alone = { ...actor, grants: [{ ...grant, below: false }] }
  expect(operatedSites({ ...visitOf('360000'), actor: alone })).toEqual(['360000'])
  expect(operatedSites({ ...visitOf('360400'), actor: alone })).toEqual([])
})

test('the progress of a job is told on its own site, without its result', async () => {
  const { transact } = await testHouse()
  const route = find(jobRoutes({ ...rememberingJobs(), transact, clock: () => at + 10_000 }), '/api/v1/jobs/:id')
  expect(await ask(route, '360400', {})).toMatchObject({
    value: { id, state: 'running', done: 25, total: 100, error: null, leftMs: 30_000 },
  })
  expect(JSON.stringify(await ask(route, '360400', {}))).not.toContain('secret')
  await expect(ask(route, '360700', {})).rejects.toMatchObject({ code: 'job_not_found' })
})

test('a dead letter is listed with its reason and delivered again on the press of its button', async () => {
  const told = eventType<{ n: number }>('test.told')
  let isMended = false
  let now = at
  const hear = subscribe(told, 'test.hear', async () => {
    if (!isMended) throw new Error('no room')
  })
  const { transact, outbox, query } = await testHouse({ subscriptions: [hear], clock: () => now })
  await transact({ actor, site: '360400' }, 'test.tell', tx => tx.emit(told, { n: 1 }))
  for (let tries = 0; tries < 8; tries++) {
    await outbox.deliver()
    now += 3_600_000
  }
  const routes = outboxRoutes(outbox)
  const shown = async (site: string) => {
    const answer = await ask(find(routes, '/desk/outbox'), site, {})
    return answer.kind === 'page' ? renderPage(answer.body) : ''
  }
  expect(await shown('360000')).toMatch(/test\.told.*test\.hear.*九江.*no room/s)
  expect(await shown('360700')).toContain('没有未送达的消息')
  const [message] = (await outbox.listDead()) as [OutboxMessage]
  const retry = find(routes, '/desk/outbox/:id/retry')
  const given = { params: { id: message.id }, body: { site: '360400' } }
  await expect(ask(retry, '360700', given)).rejects.toMatchObject({ code: 'not_permitted' })
  isMended = true
  await ask(retry, '360000', given)
  await outbox.deliver()
  expect((await query('select 1 from platform.outbox')).rows).toEqual([])
})
