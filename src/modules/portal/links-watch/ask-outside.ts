import { lookup as lookUp } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Why a link counts as dead. */
export type DeadReason =
  | 'not_found'
  | 'gone'
  | 'server_error'
  | 'no_such_host'
  | 'refused'
  | 'timeout'
  | 'too_many_redirects'
  | 'bad_address'

/** `unsure`: it was not asked, or it answers no programs; nothing is said about it. */
export type Verdict = { state: 'alive' } | { state: 'dead'; reason: DeadReason } | { state: 'unsure' }

type Options = {
  /** Whether an address of a machine may be connected to; only public ones by default. */
  mayConnect?: (address: string) => boolean
  timeoutMs?: number
}

const maxRedirects = 4
const agentName = 'Open56 link-check bot'
const alive: Verdict = { state: 'alive' }
const unsure: Verdict = { state: 'unsure' }
const dead = (reason: DeadReason): Verdict => ({ state: 'dead', reason })

/** Thrown inside a request where the name stands for a machine that may not be connected to. */
class Forbidden extends Error {}

/**
 * Asks another site for an address: HEAD, and GET for the first byte where HEAD is refused. Connects to public machines
 * alone: the address that was looked up and judged is the one that is connected to, for every redirect anew. Sends no
 * cookie, reads no body. Throws only when `signal` is aborted.
 */
export async function askOutside(address: string, signal: AbortSignal, options: Options = {}): Promise<Verdict> {
  let next = address
  for (let step = 0; step <= maxRedirects; step++) {
    const url = URL.canParse(next) ? new URL(next) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return dead('bad_address')
    const answer = await askOnce(url, signal, options)
    if ('verdict' in answer) return answer.verdict
    if (!answer.location) return judge(answer.status)
    next = new URL(answer.location, url).href
  }
  return dead('too_many_redirects')
}

type Once = { verdict: Verdict } | { status: number; location: string | undefined }

async function askOnce(url: URL, signal: AbortSignal, options: Options): Promise<Once> {
  try {
    const head = await send('HEAD', url, signal, options)
    return refusesHead(head.status) ? await send('GET', url, signal, options) : head
  } catch (error) {
    signal.throwIfAborted()
    return { verdict: verdictOf(error) }
  }
}

const refusesHead = (status: number) => status >= 400 && status !== 410

function send(method: 'HEAD' | 'GET', url: URL, signal: AbortSignal, options: Options) {
  const { mayConnect = isPublicAddress, timeoutMs = 10_000 } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayConnect(host)) return Promise.reject(new Forbidden())
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const asking = request(url, {
      method,
      agent: false,
      lookup: guarded(mayConnect),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: { 'user-agent': agentName, ...(method === 'GET' ? { range: 'bytes=0-0' } : {}) },
    })
    asking.on('error', reject)
    asking.on('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers } = response
      response.destroy()
      resolve({ status: statusCode, location: statusCode >= 300 && statusCode < 400 ? headers.location : undefined })
    })
    asking.end()
  })
}

/** Looks a name up and lets the connection have it only where every address of it may be connected to. */
function guarded(mayConnect: (address: string) => boolean): LookupFunction {
  return (host, { family = 0, hints }, done) => {
    lookUp(host, { family, hints, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      if (!addresses.every(each => mayConnect(each.address))) return done(new Forbidden(), [])
      done(null, addresses)
    })
  }
}

function judge(status: number): Verdict {
  if (status === 404) return dead('not_found')
  if (status === 410) return dead('gone')
  if (status >= 500 && status !== 501 && status !== 503) return dead('server_error')
  return status >= 400 ? unsure : alive
}

const deadCodes: Record<string, DeadReason> = {
  ENOTFOUND: 'no_such_host',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
}

/** Certificates that fail and names that cannot be looked up just now say nothing about the page. */
function verdictOf(error: unknown): Verdict {
  if (error instanceof Forbidden) return unsure
  const reason = deadCodes[(error as NodeJS.ErrnoException).code ?? '']
  return reason ? dead(reason) : unsure
}
