import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { platformErrors } from '../errors.data.ts'
import { Refusal, refusals } from '../errors.ts'
import { recordLook } from '../record-look.ts'
import type { Transact } from '../transact.ts'
import { faultsFrom } from './faults.ts'
import { demandAccess, demandOwnForm } from './guard.ts'
import { type Answer, type Mistyped, type Route, type RouteInput, redirect } from './route.ts'
import { type Multipart, readMultipart } from './uploads.ts'
import { doer, link, type Visit } from './visit.ts'

const refuse = refusals(platformErrors)

type Input = RouteInput<z.ZodType, z.ZodType, z.ZodType>
export type Submissions = {
  /** Does work while no other sending of the same form is under way in this process. */
  inTurn<T>(visit: Visit, key: string, work: () => Promise<T>): Promise<T>
  findLocation(visit: Visit, key: string): Promise<string | undefined>
  keepLocation(visit: Visit, key: string, location: string): Promise<void>
}

type Parts = { submissions: Submissions; transact: Transact }

/**
 * One reading order for every route: who may, was it sent from here, is it valid, do it, keep who saw whom.
 * A form that was sent before leads to the page that showed its result.
 */
export async function handle(
  route: Route,
  visit: Visit,
  request: FastifyRequest,
  { submissions, transact }: Parts,
): Promise<Answer> {
  const answer = await answerOf(route, visit, request, submissions)
  await keepLook(route, visit, answer, transact)
  return answer
}

/** Throws for an answer that shows personal data of others and does not say whose: such a route is not ready. */
async function keepLook({ look, path }: Route, visit: Visit, answer: Answer, transact: Transact): Promise<void> {
  if (!look || answer.kind === 'redirect') return
  if (!answer.shows) throw new Error(`${path} does not say whose personal data it shows`)
  if (answer.shows.length > 0) await recordLook(transact, doer(visit), look, answer.shows)
}

async function answerOf(
  route: Route,
  visit: Visit,
  request: FastifyRequest,
  submissions: Submissions,
): Promise<Answer> {
  demandAccess(visit, route.access)
  const changes = route.method !== 'GET'
  const multipart = route.upload && request.isMultipart() ? await readMultipart(request, route.upload) : undefined
  try {
    const typed = (multipart?.fields ?? request.body ?? {}) as Record<string, unknown>
    if (changes) demandOwnForm(visit, request, String(typed._csrf ?? request.headers['x-csrf-token'] ?? ''))
    const onceKey = visit.actor ? onceKeyOf(typed, request) : undefined
    const work = async () => {
      try {
        const answer = await route.answer(visit, readInput(route, request, typed, multipart, onceKey))
        if (onceKey && answer.kind === 'redirect') await submissions.keepLocation(visit, onceKey, answer.to)
        return answer
      } catch (error) {
        return await afterRefusal(error, route, visit, request, typed, onceKey, submissions)
      }
    }
    return await (onceKey ? submissions.inTurn(visit, onceKey, work) : work())
  } finally {
    await multipart?.discard()
  }
}

function onceKeyOf(typed: Record<string, unknown>, request: FastifyRequest): string | undefined {
  const key = typed._once ?? request.headers['idempotency-key']
  return typeof key === 'string' && key.length >= 8 && key.length <= 100 ? key : undefined
}

function readInput(
  route: Route,
  request: FastifyRequest,
  typed: Record<string, unknown>,
  multipart: Multipart | undefined,
  onceKey: string | undefined,
): Input {
  const { _csrf, _once, ...fields } = typed
  const parts = [
    [route.params, request.params],
    [route.query, request.query],
    [route.body, Array.isArray(request.body) ? request.body : fields],
  ] as const
  const results = parts.map(([schema, value]) => schema?.safeParse(value))
  const faults = results.flatMap(result => (result && !result.success ? faultsFrom(result.error) : []))
  if (results[0]?.success === false) throw refuse('not_found')
  if (faults.length > 0) throw refuse('invalid_input', { n: faults.length }, faults)
  const [params, query, body] = results.map(result => result?.data)
  return { params, query, body, files: multipart?.files ?? [], onceKey }
}

async function afterRefusal(
  error: unknown,
  route: Route,
  visit: Visit,
  request: FastifyRequest,
  typed: Record<string, unknown>,
  onceKey: string | undefined,
  submissions: Submissions,
): Promise<Answer> {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'already_submitted' && onceKey) {
    const location = await submissions.findLocation(visit, onceKey)
    if (location) return redirect(location)
  }
  if (!route.again || error.status >= 500 || error.status === 404) throw error
  const texts = Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const mistyped: Mistyped = {
    params: request.params as Record<string, string>,
    typed: Object.fromEntries(texts),
    ...error.tell(visit.lang),
    faults: error.fields,
  }
  const answer = await route.again(visit, mistyped)
  return answer.kind === 'page' ? { ...answer, status: error.status } : answer
}

/** Where a page that was refused with this code sends a visitor who must sign in, or do something else, first. */
export function detourOf(code: string, visit: Visit): string | undefined {
  const back = `?back=${encodeURIComponent(link(visit, visit.path))}`
  if (code === 'sign_in_required') return link(visit, '/sign-in') + back
  if (code === 'something_first' && visit.actor?.mustFirst) return link(visit, visit.actor.mustFirst)
  return undefined
}

export function wantsJson(request: FastifyRequest, path: string): boolean {
  return path.startsWith('/api/') || (request.headers.accept ?? '').startsWith('application/json')
}
