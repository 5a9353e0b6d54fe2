import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Connections } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { refusals } from '../errors.ts'
import type { Log } from '../log.ts'
import type { SiteCode } from '../sites.ts'
import { jobErrors } from './jobs.data.ts'
import { countJobs, deleteOldProgress, findJob, type JobData, listJobs } from './jobs.store.ts'
import type { JobState, Jobs, JobType, JobView } from './jobs.ts'
import { overConnections, overTransaction, queueOptions } from './queue.ts'
import { openQueues, runJobs, stopChannel } from './run-jobs.ts'

const refuse = refusals(jobErrors)
const progressKeptMs = 60 * 86_400_000
const uuid = z.uuid()

type Parts = {
  connections: Connections
  kind: Database['kind']
  log: Log
  clock: Clock
  topSite: SiteCode
  /** Pause before the first retry; each further one doubles. */
  firstPauseS?: number
}

export type JobHouse = {
  jobs: Jobs
  /** Opens the queues of all types; with `work` also runs what waits in them and what the clock starts. Once. */
  open(types: readonly JobType[], work: boolean): Promise<void>
  count(): Promise<Record<JobState, number>>
  /** Puts what runs back into its queue and lets go of the database. */
  close(): Promise<void>
}

/** Jobs on pg-boss. Its tables must be there: see `installQueue`. */
export function createJobs(parts: Parts): JobHouse {
  const { connections, kind, log, clock } = parts
  let boss: PgBoss | undefined
  let worker: { stop(): Promise<void> } | undefined
  const queue = () => {
    if (!boss) throw new Error('Jobs are used before they are open')
    return boss
  }
  const get = async (site: SiteCode, id: string): Promise<JobView> => {
    const view = await find(site, id)
    if (!view) throw refuse('job_not_found')
    return view
  }
  const find = async (site: SiteCode, id: string) =>
    uuid.safeParse(id).success ? connections.use(connection => findJob(connection, site, id)) : undefined
  return {
    jobs: {
      async start(type, site, payload, transaction) {
        const data: JobData = { site, payload: type.payload.parse(payload) }
        const id = await queue().send(type.name, data, transaction ? { db: overTransaction(transaction) } : {})
        return id!
      },
      find,
      list: filter => connections.use(connection => listJobs(connection, filter)),
      async stop(site, id) {
        const { name, state } = await get(site, id)
        if (state !== 'waiting' && state !== 'running') throw refuse('job_is_over')
        await queue().cancel(name, id)
        await connections.use(connection => connection.query('select pg_notify($1, $2)', [stopChannel, id]))
      },
      async retry(site, id) {
        const { name, state } = await get(site, id)
        if (state !== 'failed' && state !== 'stopped') throw refuse('job_not_over')
        await (state === 'failed' ? queue().retry(name, id) : queue().resume(name, id))
      },
    },
    async open(types, work) {
      const db = overConnections(connections)
      boss = new PgBoss({
        ...queueOptions(kind),
        db,
        migrate: false,
        createSchema: false,
        supervise: work,
        schedule: work,
        useListenNotify: work,
      })
      boss.on('error', error => log.warn({ err: error }, 'job queue'))
      await boss.start()
      await openQueues(boss, types, parts.firstPauseS ?? 5)
      if (!work) return
      if (kind === 'embedded') await reclaim(connections, boss)
      await connections.use(connection => deleteOldProgress(connection, new Date(clock() - progressKeptMs)))
      worker = await runJobs({ boss, connections, log, clock, topSite: parts.topSite }, types)
    },
    count: () => connections.use(countJobs),
    async close() {
      await worker?.stop()
      await boss?.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/** Nobody else works on an embedded database: what counts as running was left behind by a process that is gone. */
async function reclaim(connections: Connections, boss: PgBoss): Promise<void> {
  const left = await connections.use(connection => listJobs(connection, { state: 'running', limit: 1000 }))
  for (const { name, id } of left) {
    await boss.cancel(name, id)
    await boss.resume(name, id)
  }
}
