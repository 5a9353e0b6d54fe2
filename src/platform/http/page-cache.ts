import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SiteCode } from '../sites.ts'
import { readLookCookie } from './look.ts'

/** Part of the name of every cookie that says who someone is. */
const sessionCookie = 'open56.session'

/** A finished answer: headers as name and value in turn, and the body in each encoding it is kept in. */
export type KeptPage = {
  status: number
  etag: string
  headers: readonly string[]
  bodies: { br: Buffer; gzip: Buffer; identity: Buffer }
  sites: readonly SiteCode[]
  /** Called for every visitor who is answered from the cache. */
  seen: ((request: IncomingMessage) => void) | undefined
}

const maxPages = 5000
const maxBytes = 256 * 1024 * 1024

export type PageCache = ReturnType<typeof createPageCache>

/**
 * Public pages as they were sent to an anonymous visitor, by host, address, mode and theme. Least recently used ones
 * go first. It answers before the router, so that a kept page costs little more than its bytes.
 */
export function createPageCache() {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  const sizeOf = (page: KeptPage) => page.bodies.br.length + page.bodies.gzip.length + page.bodies.identity.length
  const remove = (key: string, page: KeptPage) => {
    pages.delete(key)
    bytes -= sizeOf(page)
  }
  return {
    /** Answers from the cache if it can. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      const key = keyOf(request)
      const page = key === undefined ? undefined : pages.get(key)
      if (!page) return false
      pages.delete(key!)
      pages.set(key!, page)
      send(request, response, page)
      page.seen?.(request)
      return true
    },
    keep(request: IncomingMessage, page: KeptPage) {
      const key = keyOf(request)
      if (key === undefined) return
      const before = pages.get(key)
      if (before) remove(key, before)
      pages.set(key, page)
      bytes += sizeOf(page)
      for (const [oldest, old] of pages) {
        if (pages.size <= maxPages && bytes <= maxBytes) break
        remove(oldest, old)
      }
    },
    /** Forgets pages that show something of a site; without one, all. */
    drop(site?: SiteCode) {
      for (const [key, page] of pages) if (site === undefined || page.sites.includes(site)) remove(key, page)
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}

/** Undefined where the answer depends on who asks: a session, a method that is not GET or HEAD. */
function keyOf(request: IncomingMessage): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const { cookie, authorization, host, 'x-forwarded-proto': scheme = '' } = request.headers
  if (authorization || cookie?.includes(sessionCookie)) return undefined
  const look = cookie ? readLookCookie(cookie) : ''
  return `${scheme} ${host} ${addressOf(request)} ${look}`
}

/** The address as it came: the router rewrites `url` to the path inside the site. */
function addressOf(request: IncomingMessage & { originalUrl?: string }): string {
  return request.originalUrl ?? request.url ?? '/'
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage) {
  const tags = request.headers['if-none-match']
  if (tags && (tags === page.etag || tags.includes(page.etag))) {
    response.writeHead(304, [...page.headers, 'etag', page.etag])
    response.end()
    return
  }
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
  const body = page.bodies[encoding]
  const headers = [...page.headers, 'etag', page.etag, 'content-length', String(body.length)]
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  response.writeHead(page.status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}
