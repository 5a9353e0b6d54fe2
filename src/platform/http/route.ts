import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Access } from '../access.ts'
import type { FieldFault } from '../errors.ts'
import type { Part } from '../files/files.ts'
import type { SiteCode } from '../sites.ts'
import type { Visit } from './visit.ts'

/** What a route answers. Made by the functions below, sent by one place. */
export type Answer = Content & {
  /** Whose personal data it shows, as subjects of the audit trail; for routes with a `look`. */
  shows?: readonly string[]
}

type Content =
  | { kind: 'page'; body: VNode; status: number; cacheFor: readonly SiteCode[] | null; seen: PageOptions['seen'] }
  | { kind: 'json'; value: unknown; status: number }
  | { kind: 'text'; text: string; type: string; status: number; cacheFor: readonly SiteCode[] | null }
  | { kind: 'redirect'; to: string; status: 301 | 302 | 303; cookies: readonly string[] }
  | ({ kind: 'file' } & FileAnswer)

/** The answer of a route with a `look`, and whose personal data it shows: `person:<id>`, `invitation:<id>`. */
export function showing(subjects: readonly string[], answer: Answer): Answer {
  return { ...answer, shows: subjects }
}

type PageOptions = { status?: number; cacheFor?: readonly SiteCode[]; seen?: (request: IncomingMessage) => void }

/**
 * A page. `cacheFor` names the sites whose changes make it stale; without it the page is never kept.
 * `seen` is called for each visitor who gets it, also from the cache.
 */
export function page(body: VNode, { status = 200, cacheFor, seen }: PageOptions = {}): Answer {
  return { kind: 'page', body, status, cacheFor: cacheFor ?? null, seen }
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

type FileAnswer = {
  /** Opens the file or a part of it; browsers ask for parts of videos. */
  open: (part?: Part) => Promise<{ stream: Readable }>
  type: string
  sizeBytes: number
  name: string
  /** Hash of the content. */
  etag: string
  inline: boolean
}

/** A file of the store. */
export function file(about: FileAnswer): Answer {
  return { kind: 'file', ...about }
}

/** A file that was made for this answer, to be saved under a name. */
export function download(bytes: Buffer, type: string, name: string): Answer {
  const open = async (part?: Part) => ({
    stream: Readable.from([part ? bytes.subarray(part.first, part.last + 1) : bytes]),
  })
  const etag = createHash('sha256').update(bytes).digest('base64url')
  return file({ open, type, sizeBytes: bytes.length, name, etag, inline: false })
}

type Schema = z.ZodType
type Parsed<S> = S extends z.ZodType<infer T> ? T : undefined

/** A file that came with a form, on disk until the request is answered. `name` is the sender's, never a path of ours. */
export type UploadedFile = { field: string; name: string; path: string; sizeBytes: number }

export type RouteInput<P, Q, B> = {
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
  files: readonly UploadedFile[]
  onceKey: string | undefined
}

/** `maxBytes` of all files together; `maxFieldBytes` of each field beside them, 64 kB where nothing is said. */
export type UploadLimits = { maxBytes: number; maxFiles: number; maxFieldBytes?: number }

/** What was typed into a form that is not right, for showing it again with each fault beside its field. */
export type Mistyped = {
  params: Record<string, string>
  typed: Record<string, string>
  /** What is wrong and what to do, in the reader's language. */
  wrong: string
  next: string
  faults: readonly FieldFault[]
}

export type RouteSpec<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path inside a site, without site and language segments. Paths under /api/v1/ answer JSON. */
  path: string
  /** Who may. There is no default. */
  access: Access
  /**
   * For a route that shows personal data of others, masked or not: what the look at them is called in the audit trail.
   * Each of its answers must say by `showing` whose data these are, or it is not given.
   */
  look?: `${string}.look-at-${string}`
  /** One line for the OpenAPI page. */
  summary: string
  params?: P
  query?: Q
  body?: B
  /** What a JSON route gives back, for the OpenAPI page. */
  gives?: Schema
  /** Takes multipart uploads, as `input.files`. */
  upload?: UploadLimits
  /** How large a body may be that is no upload; without it 1 MB. */
  maxBodyBytes?: number
  /** Tighter than the general limit: so many requests per minute and client address. */
  perMinute?: number
  answer: (visit: Visit, input: RouteInput<P, Q, B>) => Promise<Answer> | Answer
  /** Shows the form again when its input was refused; without it the refusal has a page of its own. */
  again?: (visit: Visit, mistyped: Mistyped) => Promise<Answer> | Answer
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
