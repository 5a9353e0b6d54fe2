import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Access } from '../access.ts'
import type { SiteCode } from '../sites.ts'
import type { Visit } from './visit.ts'

/** What a route answers. Made by the functions below, sent by one place. */
export type Answer =
  | { kind: 'page'; body: VNode; status: number; cacheFor: readonly SiteCode[] | null }
  | { kind: 'json'; value: unknown; status: number }
  | { kind: 'text'; text: string; type: string; status: number; cacheFor: readonly SiteCode[] | null }
  | { kind: 'redirect'; to: string; status: 301 | 302 | 303; cookies: readonly string[] }
  | { kind: 'file'; stream: Readable; type: string; sizeBytes: number; name: string; etag: string; inline: boolean }
  | { kind: 'raw'; response: Response }

/** A page. `cacheFor` names the sites whose changes make it stale; without it the page is never kept. */
export function page(body: VNode, options: { status?: number; cacheFor?: readonly SiteCode[] } = {}): Answer {
  return { kind: 'page', body, status: options.status ?? 200, cacheFor: options.cacheFor ?? null }
}

export function json(value: unknown, status = 200): Answer {
  return { kind: 'json', value, status }
}

/** A text of another kind (RSS, sitemap, CSV). */
export function text(body: string, type: string, options: { cacheFor?: readonly SiteCode[] } = {}): Answer {
  return { kind: 'text', text: body, type, status: 200, cacheFor: options.cacheFor ?? null }
}

/** After a form: 303 to the page that shows the result. 301 for addresses that moved for good. */
export function redirect(to: string, status: 301 | 302 | 303 = 303, cookies: readonly string[] = []): Answer {
  return { kind: 'redirect', to, status, cookies }
}

/** A file of the store. `etag` is its content hash. */
export function file(
  stream: Readable,
  about: { type: string; sizeBytes: number; name: string; etag: string; inline: boolean },
): Answer {
  return { kind: 'file', stream, ...about }
}

type Schema = z.ZodType
type Parsed<S> = S extends z.ZodType<infer T> ? T : undefined

export type RouteInput<P, Q, B> = { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B>; onceKey: string | undefined }

export type RouteSpec<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path inside a site, without site and language segments. Paths under /api/v1/ answer JSON. */
  path: string
  /** Who may. There is no default. */
  access: Access
  /** One line for the OpenAPI page. */
  summary: string
  params?: P
  query?: Q
  body?: B
  /** What a JSON route gives back, for the OpenAPI page. */
  gives?: Schema
  /** Takes multipart uploads; the handler reads them from `visit.request`. `maxBytes` bounds the whole body. */
  upload?: { maxBytes: number }
  /** Tighter than the general limit: so many requests per minute and client address. */
  perMinute?: number
  answer: (visit: Visit, input: RouteInput<P, Q, B>) => Promise<Answer> | Answer
}

export type Route = RouteSpec<Schema | undefined, Schema | undefined, Schema | undefined>

/** Declares a route; types of params, query and body follow from their schemas. */
export function route<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(spec: RouteSpec<P, Q, B>): Route {
  return spec as unknown as Route
}
