import { type Condition, fillPlaces, type HttpTemplate } from './http-template.ts'

/** Why a service did not do what it was asked. */
export const gatewayFaults = ['unreachable', 'timeout', 'status', 'not_json', 'too_long', 'refused'] as const
export type GatewayFault = (typeof gatewayFaults)[number]

/** `final`: asking again would give the same answer. `detail` holds nothing of what was sent. */
export type GatewayFailure = { fault: GatewayFault; detail: string; final: boolean }
export type GatewayAnswer = { ok: true; answer: unknown } | ({ ok: false } & GatewayFailure)

const longestAnswerBytes = 65_536
const longestDetail = 200

/**
 * Asks a service as its template says, with `values` in its places, and reads the answer: done only if the status is
 * 2xx and the template's condition holds. Bounded in time and length, follows no redirect, never throws.
 */
export async function askGateway(
  template: HttpTemplate,
  values: Readonly<Record<string, string>>,
): Promise<GatewayAnswer> {
  const filled = { ...values, ...template.secrets }
  const answered = await exchange(template, filled)
  if (answered.ok) return answered
  return { ...answered, detail: withoutValues(answered.detail, Object.values(filled)).slice(0, longestDetail) }
}

async function exchange(template: HttpTemplate, values: Readonly<Record<string, string>>): Promise<GatewayAnswer> {
  try {
    const signal = AbortSignal.timeout(template.timeoutMs)
    const response = await fetch(fillPlaces(template.url, values, encodeURIComponent), {
      method: template.method,
      ...contentOf(template, values),
      redirect: 'manual',
      signal,
    })
    const text = await readText(response)
    if (text === undefined) return failure('too_long', `${longestAnswerBytes}`, true)
    return judge(template, response, text)
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } }
    if (name === 'TimeoutError') return failure('timeout', `${template.timeoutMs} ms`, false)
    return failure('unreachable', cause?.code ?? message, false)
  }
}

function contentOf({ headers, json, form }: HttpTemplate, values: Readonly<Record<string, string>>) {
  const own = fillPlaces(headers, values)
  if (json !== undefined)
    return { headers: { 'content-type': 'application/json', ...own }, body: JSON.stringify(fillPlaces(json, values)) }
  if (form !== undefined) return { headers: own, body: new URLSearchParams(fillPlaces(form, values)) }
  return { headers: own }
}

/** The answer's text; undefined when it is longer than anything a gateway has to say. */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.length
    if (sizeBytes > longestAnswerBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function judge({ success, confirmed, reasonAt }: HttpTemplate, { status, ok }: Response, text: string): GatewayAnswer {
  const answer = parse(text)
  const reason = reasonAt ? shown(fieldAt(answer, reasonAt)) : ''
  if (!ok) return failure('status', `${status} ${reason}`.trim(), status < 500 && status !== 408 && status !== 429)
  if (!success && !confirmed) return { ok: true, answer }
  if (answer === undefined) return failure('not_json', `${status}`, true)
  if (!success || meets(answer, success)) return { ok: true, answer }
  return failure('refused', `${success.at} = ${shown(fieldAt(answer, success.at))} ${reason}`.trim(), true)
}

function failure(fault: GatewayFault, detail: string, final: boolean): GatewayAnswer {
  return { ok: false, fault, detail, final }
}

/** Whether a field of an answer has the value, or one of the values, that the condition names. */
export function meets(answer: unknown, { at, equals }: Condition): boolean {
  const value = fieldAt(answer, at)
  return [equals].flat().some(each => each === value)
}

function fieldAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (each, key) => (each && typeof each === 'object' && Object.hasOwn(each, key) ? each[key as never] : undefined),
      value,
    )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function shown(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

/** A service may repeat what it was sent; what is kept must not. */
function withoutValues(text: string, values: readonly string[]): string {
  return values.filter(value => value.length >= 4).reduce((rest, value) => rest.replaceAll(value, '…'), text)
}
