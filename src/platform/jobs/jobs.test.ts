import { once } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openTestDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/house.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { programActor } from '../access.ts'
import { createTransact } from '../create-transact.ts'
import type { Database } from '../db/database.ts'
import { createIds } from '../ids.ts'
import { platformMigrations } from '../migrations.ts'
import { createJobs, type JobHouse } from './create-jobs.ts'
import type { JobRun, JobState, JobType } from './jobs.ts'
import { installQueue } from './queue.ts'

const site = '360400'
type Payload = { n: number }
const payload = z.object({ n: z.number().default(0) })

/** What the running jobs do; each test sets its own. */
let behave: (job: JobRun<Payload>) => Promise<unknown>
const counting: JobType<Payload> = {
  name: 'test.count',
  payload: payload as never,
  retries: 1,
  run: job => behave(job),
}
const nightly: JobType<Payload> = { ...counting, name: 'test.nightly', schedule: '0 3 * * *' }
const types = [counting, nightly] as unknown as JobType[]

let database: Database
let house: JobHouse

const open = async (work: boolean) => {
  const { connections, kind } = database
  const opened = createJobs({ connections, kind, log: silentLog, clock: Date.now, topSite: '360000', firstPauseS: 1 })
  await opened.open(types, work)
  return opened
}
const query = (sql: string, values: unknown[] = []) => database.connections.use(c => c.query(sql, values))
const reaches = (id: string, state: JobState) =>
  vi.waitFor(
    async () => {
      const view = await house.jobs.find(site, id)
      if (view?.state !== state) throw new Error(`The job is ${view?.state} (${view?.error}), not ${state}`)
      return view
    },
    { timeout: 20_000, interval: 50 },
  )

beforeAll(async () => {
  database = await openTestDatabase([{ name: 'platform', migrations: platformMigrations }])
  await installQueue(database.connections, database.kind)
  house = await open(true)
})
afterAll(async () => {
  await house.close()
  await database.connections.close()
})

test('a job runs with its payload, tells how far it is, and keeps its result', async () => {
  behave = async job => {
    await job.progress(1, 2)
    await job.progress(2, 2)
    return { doubled: job.payload.n * 2, site: job.site }
  }
  const id = await house.jobs.start(counting, site, { n: 21 })
  expect(await reaches(id, 'done')).toMatchObject({
    name: 'test.count',
    site,
    done: 2,
    total: 2,
    attempts: 1,
    error: null,
    result: { doubled: 42, site },
    finishedAt: expect.any(Date),
  })
})

test('a job that fails is tried again and ends with the sentence of its failure; then it can be run again', async () => {
  let runs = 0
  behave = async () => {
    runs += 1
    throw new Error(`no road to ${runs}`)
  }
  const id = await house.jobs.start(counting, site, { n: 1 })
  expect(await reaches(id, 'failed')).toMatchObject({ error: 'no road to 2', attempts: 2, result: null })
  behave = async () => 'arrived'
  await house.jobs.retry(site, id)
  expect(await reaches(id, 'done')).toMatchObject({ result: 'arrived', error: null })
})

test('a running job that is stopped is told so, counts as stopped, and can be resumed', async () => {
  const started = Promise.withResolvers<void>()
  behave = async job => {
    started.resolve()
    await once(job.signal, 'abort')
    throw job.signal.reason
  }
  const id = await house.jobs.start(counting, site, { n: 1 })
  await started.promise
  await house.jobs.stop(site, id)
  await reaches(id, 'stopped')
  await expect(house.jobs.stop(site, id)).rejects.toMatchObject({ code: 'job_is_over' })
  behave = async () => 'resumed'
  await house.jobs.retry(site, id)
  expect(await reaches(id, 'done')).toMatchObject({ result: 'resumed' })
  await expect(house.jobs.retry(site, id)).rejects.toMatchObject({ code: 'job_not_over' })
})

test('when the program stops, what runs goes back to the queue and is done after the next start', async () => {
  const started = Promise.withResolvers<void>()
  behave = async job => {
    started.resolve()
    await once(job.signal, 'abort')
    throw job.signal.reason
  }
  const id = await house.jobs.start(counting, site, { n: 1 })
  await started.promise
  await house.close()
  expect(await house.jobs.find(site, id)).toMatchObject({ state: 'waiting', error: null })
  behave = async () => 'done later'
  house = await open(true)
  expect(await reaches(id, 'done')).toMatchObject({ result: 'done later', attempts: 2 })
})

test.skipIf(postgresUrl)('what was running when the program was killed starts again at the next start', async () => {
  await house.close()
  house = await open(false)
  const id = await house.jobs.start(counting, site, { n: 1 })
  await query(
    `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '1 hour' where id = $1`,
    [id],
  )
  behave = async () => 'after the crash'
  await house.close()
  house = await open(true)
  expect(await reaches(id, 'done')).toMatchObject({ result: 'after the crash' })
})

test('a job queued in a transaction exists if and only if that commits', async () => {
  behave = async () => 'ok'
  const transact = createTransact({
    kysely: database.kysely,
    clock: Date.now,
    newId: createIds(Date.now),
    subscriptions: [],
    pageChanges: new Set(),
    committed: () => undefined,
  })
  const doer = { actor: programActor('test'), site }
  const kept = await transact(doer, 'test.keep', tx => house.jobs.start(counting, site, { n: 1 }, tx))
  let lost = ''
  const undone = transact(doer, 'test.undo', async tx => {
    lost = await house.jobs.start(counting, site, { n: 1 }, tx)
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  await reaches(kept, 'done')
  expect(await house.jobs.find(site, lost)).toBeUndefined()
  const forgotten = transact(doer, 'test.forget', () => house.jobs.start(counting, site, { n: 1 }))
  await expect(forgotten).rejects.toThrow('inside a transaction')
})

test('another site, a made-up id and a wrong payload find and start nothing', async () => {
  behave = async () => 'ok'
  const id = await house.jobs.start(counting, site, { n: 1 })
  expect(await house.jobs.find('360100', id)).toBeUndefined()
  expect(await house.jobs.find(site, 'no-id')).toBeUndefined()
  await expect(house.jobs.stop('360100', id)).rejects.toMatchObject({ code: 'job_not_found' })
  await expect(house.jobs.retry(site, 'x')).rejects.toMatchObject({ code: 'job_not_found' })
  await expect(house.jobs.start(counting, site, { n: 'x' } as never)).rejects.toThrow()
  await reaches(id, 'done')
})

test('the list can be narrowed to a site and a state, the newest first; the counts agree', async () => {
  behave = async () => 'ok'
  const other = await house.jobs.start(counting, '360100', { n: 1 })
  const last = await house.jobs.start(counting, site, { n: 1 })
  await reaches(last, 'done')
  const listed = await house.jobs.list({ sites: [site], state: 'done', limit: 100 })
  expect(listed[0]!.id).toBe(last)
  expect(listed.map(job => job.id)).not.toContain(other)
  expect(await house.jobs.list({ limit: 2 })).toHaveLength(2)
  expect(await house.jobs.list({ sites: [site], state: 'running', limit: 9 })).toEqual([])
  await vi.waitFor(async () => expect((await house.jobs.find('360100', other))?.state).toBe('done'), 20_000)
  const counts = await house.count()
  expect(counts.done).toBe((await house.jobs.list({ state: 'done', limit: 1000 })).length)
})

test('jobs that have piled up are done one after the other without a pause between', async () => {
  await house.close()
  house = await open(false)
  const ids: string[] = []
  for (let n = 0; n < 20; n++) ids.push(await house.jobs.start(counting, site, { n }))
  const order: number[] = []
  behave = async job => order.push(job.payload.n)
  await house.close()
  house = await open(true)
  await reaches(ids.at(-1)!, 'done')
  expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n))
})

test('schedules follow the types, in the zone of the sites; one that is gone is taken back', async () => {
  const schedules = async () => (await query('select name, cron, timezone, data from pgboss.schedule')).rows
  expect(await schedules()).toEqual([
    { name: 'test.nightly', cron: '0 3 * * *', timezone: 'Asia/Shanghai', data: { site: '360000', payload: { n: 0 } } },
  ])
  await query(
    `insert into pgboss.schedule (name, key, cron, timezone, data) values ('test.count', '', '* * * * *', 'UTC', '{}')`,
  )
  await house.close()
  house = await open(true)
  expect((await schedules()).map(row => row.name)).toEqual(['test.nightly'])
})
