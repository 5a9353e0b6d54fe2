import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Authenticate } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Sites } from '../sites.ts'
import type { Transact } from '../transact.ts'
import { readAddress } from './address.ts'
import { serveAssets } from './assets.ts'
import { detourOf, handle, type Submissions, wantsJson } from './handle.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { asRefusal, refusalAsJson, refusalAsPage } from './refused.tsx'
import { type Answer, type Route, redirect } from './route.ts'
import { sendAnswer } from './send.ts'
import type { Visit } from './visit.ts'
import { createVisits, type VisitSources } from './visits.ts'
import { waitForReaders } from './wait-for-readers.ts'

const refuse = refusals(platformErrors)

export type HttpParts = {
  config: Pick<Config, 'trustProxy' | 'publicUrl'>
  tls?: { cert: string; key: string } | undefined
  clock: Clock
  log: Log
  metrics: Metrics
  sites: Sites
  routes: readonly (Route & { module: string })[]
  authenticate: Authenticate
  sources: VisitSources
  submissions: Submissions
  transact: Transact
  /** Where an address that no route knows has moved to, if it has. */
  findRedirect: (visit: Visit) => Promise<string | undefined>
  /** Requests of one address a minute, pages from the cache not counted. */
  requestsPerMinute?: number
}

export type Http = ReturnType<typeof createHttp>

const defaultPerMinute = 600
const bodyLimitBytes = 1_048_576
const requestTimeoutMs = 60_000

/** The HTTP side of the program: one router, one order of work, one place for answers and errors. Does not listen yet. */
export function createHttp(parts: HttpParts) {
  const cache = createPageCache()
  const server = createRouter(parts, cache)
  const send = createSend(parts, cache)
  waitForReaders(server)
  server.register(formbody, { bodyLimit: bodyLimitBytes })
  server.register(multipart)
  server.register(rateLimit, {
    max: parts.requestsPerMinute ?? defaultPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_, { ttl }) => refuse('too_many_requests', { seconds: Math.ceil(ttl / 1000) }),
  })
  server.register(async routed => {
    serveAssets(routed, parts.sites)
    for (const route of parts.routes) {
      routed.route({
        method: route.method,
        url: route.path,
        bodyLimit: route.upload?.maxBytes ?? route.maxBodyBytes ?? bodyLimitBytes,
        ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } } : {}),
        handler: (request, reply) => send(request, reply, visit => handle(route, visit, request, parts)),
      })
    }
  })
  server.setNotFoundHandler((request, reply) => send(request, reply, () => notFound(parts, request)))
  server.setErrorHandler((error, request, reply) => send(request, reply, () => Promise.reject(error)))
  server.addHook('onResponse', async (request, reply) => {
    const { id: requestId, method } = request
    const [route, status, ms] = [request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime]
    parts.metrics.countRequest(route, method, status, ms)
    parts.log.info({ requestId, method, route, status, ms: Math.round(ms) })
  })
  return { server, cache }
}

function createRouter(parts: HttpParts, cache: PageCache): FastifyInstance {
  const cached = (listener: RequestListener): RequestListener => {
    return (request, response) => {
      if (cache.answer(request, response)) parts.metrics.countKept()
      else listener(request, response)
    }
  }
  return fastify({
    serverFactory: listener => createNodeServer(parts.tls, cached(listener)),
    rewriteUrl: request => pathInsideSite(parts.sites, request),
    trustProxy: parts.config.trustProxy.length > 0 ? [...parts.config.trustProxy] : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    genReqId: createRequestIds(parts.clock),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  })
}

/** Answers a request by `work`; whatever it throws is answered too. */
function createSend(parts: HttpParts, cache: PageCache) {
  const visits = createVisits(parts)
  const refused = async (error: unknown, visit: Visit, request: FastifyRequest): Promise<Answer> => {
    const refusal = asRefusal(error, visit.requestId)
    const movedTo = refusal.status === 404 ? await findMoved(parts, visit, request) : undefined
    if (movedTo) return redirect(movedTo, 301)
    if (refusal.status >= 500)
      parts.log.error({ err: error, requestId: visit.requestId, route: request.routeOptions.url })
    if (wantsJson(request, visit.path)) return refusalAsJson(refusal, visit)
    const leadsTo = request.method === 'GET' ? detourOf(refusal.code, visit) : undefined
    return leadsTo ? redirect(leadsTo, 302) : refusalAsPage(refusal, visit)
  }
  return async (request: FastifyRequest, reply: FastifyReply, work: (visit: Visit) => Promise<Answer>) => {
    const visit = visits.begin(request)
    const answer = await visits
      .identify(visit)
      .then(() => visits.readPhrases(visit))
      .then(() => work(visit))
      .catch(error => refused(error, visit, request))
    if (answer.kind === 'page') await visits.dress(visit)
    return sendAnswer(request, reply, visit, answer, cache)
  }
}

async function notFound(parts: HttpParts, request: FastifyRequest): Promise<Answer> {
  const misplaced = readAddress(parts.sites, request.hostname, request.originalUrl)
  if ('movedTo' in misplaced) return redirect(misplaced.movedTo, 301)
  if ('unknownSite' in misplaced) throw refuse('site_not_found', { code: misplaced.unknownSite })
  throw refuse('not_found')
}

/** Where an old address leads now, also one that looks like one of ours and is none. */
async function findMoved(parts: HttpParts, visit: Visit, request: FastifyRequest): Promise<string | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  return parts.findRedirect(visit).catch(error => {
    parts.log.error({ err: error, requestId: visit.requestId })
    return undefined
  })
}

/** The router sees the path inside a site; an address that is misplaced reaches no route. */
function pathInsideSite(sites: Sites, request: IncomingMessage): string {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  const place = readAddress(sites, host, request.url ?? '/')
  return 'site' in place ? place.path : '/-/misplaced'
}

function createNodeServer(tls: HttpParts['tls'], listener: RequestListener) {
  const timeouts = { requestTimeout: requestTimeoutMs, headersTimeout: 20_000, keepAliveTimeout: 10_000 }
  return tls ? createTlsServer({ ...tls, ...timeouts }, listener) : createServer(timeouts, listener)
}

/** Short numbers that a person can read over the phone; unique within a process for years. */
function createRequestIds(clock: Clock): () => string {
  let count = 0
  const start = clock().toString(36).slice(-6)
  return () => `${start}-${(++count).toString(36)}`
}
