import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobState } from './jobs/jobs.ts'

/** What the program counts and measures about itself, as Prometheus reads it. */
export type Metrics = {
  /** `route` is the declared path, never the visited address: that could be personal, and has no bound. */
  countRequest(route: string, method: string, status: number, durationMs: number): void
  /** A page that came from the cache; it reaches no route. */
  countKept(): void
  /** Requests answered since the start, from the cache or by a route. */
  answered(): number
  countQuery(outcome: 'ok' | 'error', durationMs: number): void
  /** Read anew for every answer; a source that fails leaves its numbers out. */
  watch(sources: MetricSources): void
  /** The text of `/metrics`, with its content type. */
  write(): Promise<{ type: string; text: string }>
}

export type MetricSources = {
  /** Messages that wait for delivery, and those given up. */
  outbox?: () => Promise<{ waiting: number; dead: number }>
  jobs?: () => Promise<Record<JobState, number>>
}

const requestBucketsS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const queryBucketsS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5]

/** Metrics of this process: requests, queries, outbox, jobs, memory and event-loop lag. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  let sources: MetricSources = {}
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'open56_http_request_duration_seconds',
    help: 'Requests answered, by declared route',
    labelNames: ['route', 'method', 'status'],
    buckets: requestBucketsS,
    registers,
  })
  const keptPages = new Counter({
    name: 'open56_http_kept_pages_total',
    help: 'Pages answered from the cache',
    registers,
  })
  let answered = 0
  const queries = new Histogram({
    name: 'open56_database_query_duration_seconds',
    help: 'Database statements',
    labelNames: ['outcome'],
    buckets: queryBucketsS,
    registers,
  })
  const outbox = new Gauge({
    name: 'open56_outbox_messages',
    help: 'Messages in the outbox: waiting, or given up (dead)',
    labelNames: ['state'],
    registers,
  })
  const jobs = new Gauge({ name: 'open56_jobs', help: 'Jobs by state', labelNames: ['state'], registers })
  const sourceFailures = new Counter({
    name: 'open56_metric_source_failures_total',
    help: 'Times that a number could not be read',
    labelNames: ['source'],
    registers,
  })
  const readInto = async (gauge: Gauge, name: keyof MetricSources) => {
    gauge.reset()
    try {
      for (const [state, count] of Object.entries((await sources[name]?.()) ?? {})) gauge.set({ state }, count)
    } catch {
      sourceFailures.inc({ source: name })
    }
  }
  return {
    countRequest(route, method, status, durationMs) {
      answered += 1
      requests.observe({ route, method, status }, durationMs / 1000)
    },
    countKept() {
      answered += 1
      keptPages.inc()
    },
    answered: () => answered,
    countQuery: (outcome, durationMs) => queries.observe({ outcome }, durationMs / 1000),
    watch(given) {
      sources = given
    },
    async write() {
      await Promise.all([readInto(outbox, 'outbox'), readInto(jobs, 'jobs')])
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

/**
 * Whether a request may read the metrics: it comes from this machine and was not forwarded by a proxy here, or it
 * carries the bearer token.
 */
export function mayReadMetrics(
  clientAddress: string,
  headers: IncomingHttpHeaders,
  token: string | undefined,
): boolean {
  const isForwarded = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined
  if (!isForwarded && /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(clientAddress)) return true
  if (!token || !headers.authorization) return false
  const given = Buffer.from(headers.authorization)
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
