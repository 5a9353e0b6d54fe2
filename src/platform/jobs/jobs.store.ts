import type { Connection } from '../db/connection.ts'
import type { SiteCode } from '../sites.ts'
import type { JobState, JobView } from './jobs.ts'
import { queueSchema } from './queue.ts'

/** What we keep in the payload of a queued job. */
export type JobData = { site: SiteCode; payload: unknown }

type QueueState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed'

const queueStates: Record<JobState, readonly QueueState[]> = {
  waiting: ['created', 'retry'],
  running: ['active'],
  done: ['completed'],
  failed: ['failed'],
  stopped: ['cancelled'],
}

const columns = `id, name, data, state::text as state, output, retry_count, created_on, started_on, completed_on`

type Row = {
  id: string
  name: string
  data: JobData
  state: QueueState
  output: { result?: unknown; message?: string; value?: { message?: string } } | null
  retry_count: number
  created_on: Date
  started_on: Date | null
  completed_on: Date | null
}
type Progress = { id: string; done: number; total: number }
type Filter = { sites?: readonly SiteCode[]; state?: JobState; limit: number }

/** Undefined also when the job is another site's. */
export async function findJob(connection: Connection, site: SiteCode, id: string): Promise<JobView | undefined> {
  const { rows } = await connection.query<Row>(
    `select ${columns} from ${queueSchema}.job where id = $1 and data->>'site' = $2`,
    [id, site],
  )
  return (await withProgress(connection, rows))[0]
}

/** Only our jobs: the queue's own have no site. */
export async function listJobs(connection: Connection, { sites, state, limit }: Filter): Promise<JobView[]> {
  const { rows } = await connection.query<Row>(
    `select ${columns} from ${queueSchema}.job
     where data ? 'site' and ($1::text[] is null or data->>'site' = any($1)) and ($2::text[] is null or state::text = any($2))
     order by created_on desc, id desc limit $3`,
    [sites ?? null, state ? queueStates[state] : null, limit],
  )
  return withProgress(connection, rows)
}

export async function countJobs(connection: Connection): Promise<Record<JobState, number>> {
  const { rows } = await connection.query<{ state: QueueState; n: number }>(
    `select state::text as state, count(*) as n from ${queueSchema}.job where data ? 'site' group by state`,
  )
  const count = (state: JobState) =>
    rows.filter(row => queueStates[state].includes(row.state)).reduce((sum, row) => sum + row.n, 0)
  return {
    waiting: count('waiting'),
    running: count('running'),
    done: count('done'),
    failed: count('failed'),
    stopped: count('stopped'),
  }
}

export async function saveProgress(connection: Connection, site: SiteCode, progress: Progress, at: Date) {
  await connection.query(
    `insert into platform.job_progress (site_id, id, done, total, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (site_id, id) do update
     set done = excluded.done, total = excluded.total, updated_at = excluded.updated_at`,
    [site, progress.id, progress.done, progress.total, at],
  )
}

export async function deleteOldProgress(connection: Connection, before: Date) {
  await connection.query('delete from platform.job_progress where updated_at < $1', [before])
}

async function withProgress(connection: Connection, rows: readonly Row[]): Promise<JobView[]> {
  if (rows.length === 0) return []
  const progress = await connection.query<Progress>(
    'select id, done, total from platform.job_progress where site_id = any($1) and id = any($2)',
    [[...new Set(rows.map(row => row.data.site))], rows.map(row => row.id)],
  )
  const byId = new Map(progress.rows.map(each => [each.id, each]))
  return rows.map(row => toView(row, byId.get(row.id)))
}

function toView(row: Row, progress: Progress | undefined): JobView {
  const state = (Object.keys(queueStates) as JobState[]).find(each => queueStates[each].includes(row.state))!
  return {
    id: row.id,
    name: row.name,
    site: row.data.site,
    state,
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    error: state === 'done' ? null : (row.output?.message ?? row.output?.value?.message ?? null),
    result: state === 'done' ? (row.output?.result ?? null) : null,
    createdAt: row.created_on,
    startedAt: row.started_on,
    finishedAt: row.completed_on,
    attempts: row.started_on ? row.retry_count + 1 : 0,
  }
}
