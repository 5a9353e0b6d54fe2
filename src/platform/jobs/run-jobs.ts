import type { PgBoss } from 'pg-boss'
import type { Clock } from '../clock.ts'
import { zone } from '../clock.ts'
import type { Connections } from '../db/connection.ts'
import { Refusal } from '../errors.ts'
import type { Log } from '../log.ts'
import type { SiteCode } from '../sites.ts'
import { type JobData, saveProgress } from './jobs.store.ts'
import type { JobType } from './jobs.ts'

export const stopChannel = 'open56_job_stop'
const progressPauseMs = 500
/** Retries and resumed jobs are found by asking; new jobs announce themselves, and after each one the next is taken. */
const pollSeconds = 2
const heartbeatSeconds = 30

type Parts = { boss: PgBoss; connections: Connections; log: Log; clock: Clock; topSite: SiteCode }
type Running = { abort: AbortController; ended: Promise<unknown> }

/**
 * Works through the queues of all types until `stop`, which aborts what runs and puts it back into its queue, where
 * it waits for the next start of the program.
 */
export async function runJobs(parts: Parts, types: readonly JobType[]) {
  const { boss, connections } = parts
  const running = new Map<string, Running>()
  let isStopping = false
  const abort = (id: string) => running.get(id)?.abort.abort(new Error('Stopped'))
  const stopHearing = await connections.listen(stopChannel, abort, () => undefined)

  const handle = async (type: JobType, id: string, data: JobData, lost: AbortSignal) => {
    const controller = new AbortController()
    const signal = AbortSignal.any([controller.signal, lost])
    const work = runOne(parts, type, { id, data, signal })
    running.set(id, { abort: controller, ended: work.catch(() => undefined) })
    if (isStopping) abort(id)
    try {
      return { result: await work }
    } catch (error) {
      if (isStopping) await putBack(boss, type.name, id)
      else parts.log.warn({ err: error, job: type.name, id }, 'job failed')
      throw new Error(sentenceOf(error))
    } finally {
      running.delete(id)
    }
  }
  for (const type of types) {
    const options = {
      pollingIntervalSeconds: pollSeconds,
      notifyPollingIntervalSeconds: pollSeconds,
      heartbeatRefreshSeconds: heartbeatSeconds / 3,
    }
    const worker: string = await boss.work<JobData>(type.name, options, ([job]) =>
      handle(type, job!.id, job!.data, job!.signal).finally(() => boss.notifyWorker(worker)),
    )
  }
  await keepSchedules(boss, types, parts.topSite)
  return {
    async stop() {
      isStopping = true
      await Promise.all(types.map(type => boss.offWork(type.name, { wait: false })))
      for (const id of running.keys()) abort(id)
      await Promise.all([...running.values()].map(each => each.ended))
      await stopHearing()
    },
  }
}

/** A queue for each type; on a later start its settings follow those of the type. */
export async function openQueues(boss: PgBoss, types: readonly JobType[], firstPauseS: number): Promise<void> {
  for (const type of types) {
    const settings = {
      retryLimit: type.retries,
      retryDelay: firstPauseS,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: 23 * 3600,
      heartbeatSeconds,
      deleteAfterSeconds: 30 * 86_400,
      notify: true,
    }
    await boss.createQueue(type.name, settings)
    await boss.updateQueue(type.name, settings)
  }
}

type Given = { id: string; data: JobData; signal: AbortSignal }

async function runOne({ connections, clock }: Parts, type: JobType, { id, data, signal }: Given): Promise<unknown> {
  let lastMs = 0
  const progress = async (done: number, total: number) => {
    const now = clock()
    if (done !== total && now - lastMs < progressPauseMs) return
    lastMs = now
    await connections.use(connection => saveProgress(connection, data.site, { id, done, total }, new Date(now)))
  }
  const result = await type.run({ id, site: data.site, payload: type.payload.parse(data.payload), progress, signal })
  signal.throwIfAborted()
  return result
}

/** Without counting as a failure: cancelled and resumed, it waits as if it had not been started. */
async function putBack(boss: PgBoss, name: string, id: string): Promise<void> {
  await boss.cancel(name, id)
  await boss.resume(name, id)
}

async function keepSchedules(boss: PgBoss, types: readonly JobType[], topSite: SiteCode): Promise<void> {
  const wanted = types.filter(type => type.schedule !== undefined)
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.some(type => type.name === name)) await boss.unschedule(name)
  }
  for (const type of wanted) {
    const data: JobData = { site: topSite, payload: type.payload.parse({}) }
    await boss.schedule(type.name, type.schedule!, data, { tz: zone })
  }
}

/** For the operator's list: what a person can act on, in the language of the sites. */
function sentenceOf(error: unknown): string {
  const said = error instanceof Refusal ? error.tell('hans').wrong : error instanceof Error ? error.message : `${error}`
  return said.slice(0, 500)
}
