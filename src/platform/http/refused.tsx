import type { FastifyError } from 'fastify'
import { ErrorState } from '#ui/error-state/error-state.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { DatabaseUnavailable } from '../db/connection.ts'
import { platformErrors } from '../errors.data.ts'
import { Refusal, refusals } from '../errors.ts'
import { type Answer, json, page } from './route.ts'
import type { Visit } from './visit.ts'

const refuse = refusals(platformErrors)

/** PostgreSQL's `character_not_in_repertoire`: text of the request had a character 0, which no text can hold. */
const textWithNul = '22021'

/** Every error as a refusal that a person can read; what is not expected becomes `internal`. */
export function asRefusal(error: unknown, requestId: string): Refusal {
  if (error instanceof Refusal) return error
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>
  if (error instanceof DatabaseUnavailable) return refuse('database_unavailable')
  if (code === 'ENOSPC' || code === '53100') return refuse('storage_full')
  if (code === textWithNul) return refuse('unreadable_body')
  if (statusCode === 413) return refuse('body_too_large', { limit: '1 MB' })
  if (statusCode === 415) return refuse('unsupported_media')
  if (statusCode >= 400 && statusCode < 500) return refuse('unreadable_body')
  return refuse('internal', { requestId })
}

/** The one place that turns refusals into JSON. `next` says what to do; `requestId` finds the log lines. */
export function refusalAsJson(refusal: Refusal, visit: Visit): Answer {
  const { wrong, next, fields } = refusal.tell(visit.lang)
  return json({ code: refusal.code, message: wrong, next, fields, requestId: visit.requestId }, refusal.status)
}

/** The one place that turns refusals into pages. */
export function refusalAsPage(refusal: Refusal, visit: Visit): Answer {
  const { wrong, next, fields } = refusal.tell(visit.lang)
  return page(
    <Shell visit={visit} title={wrong} head={<meta name="robots" content="noindex" />}>
      <ErrorState visit={visit} status={refusal.status} wrong={wrong} next={next} />
      {fields.length > 0 ? (
        <ul>
          {fields.map(field => (
            <li key={field.at}>
              <code>{field.at}</code> {field.message}
            </li>
          ))}
        </ul>
      ) : null}
    </Shell>,
    { status: refusal.status },
  )
}
