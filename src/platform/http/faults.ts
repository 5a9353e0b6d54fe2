import type { z } from 'zod'
import type { FieldFault } from '../errors.ts'
import { fill, type Values } from '../i18n/fill.ts'
import type { Saying } from '../i18n/lang.ts'
import { faultSayings } from './faults.data.ts'

type Issue = z.core.$ZodIssue
type FaultCode = keyof typeof faultSayings

/**
 * Turns a schema's issues into faults that a person can read. A schema may bring its own sentence:
 * `.refine(…, { params: { code: 'past', saying: ['…', '…'] } })`.
 */
export function faultsFrom(error: z.ZodError): FieldFault[] {
  return error.issues.map(issue => ({ at: issue.path.join('.'), ...describe(issue) }))
}

function describe(issue: Issue): { code: string; message: Saying } {
  const own = issue.code === 'custom' ? (issue.params as { code?: string; saying?: Saying } | undefined) : undefined
  if (own?.saying) return { code: own.code ?? 'bad_value', message: own.saying }
  const code = codeOf(issue)
  const [hans, en] = faultSayings[code]
  return { code, message: [fill(hans, issue as unknown as Values), fill(en, issue as unknown as Values)] }
}

const tooLittle: Record<string, FaultCode> = { string: 'too_short', array: 'too_few', set: 'too_few' }
const tooMuch: Record<string, FaultCode> = { string: 'too_long', array: 'too_many', set: 'too_many' }

function codeOf(issue: Issue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type'
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) <= 1) return 'required'
      return tooLittle[issue.origin] ?? 'too_small'
    case 'too_big':
      return tooMuch[issue.origin] ?? 'too_big'
    case 'invalid_format':
      return 'bad_format'
    case 'invalid_value':
      return 'bad_choice'
    case 'unrecognized_keys':
      return 'unknown_field'
    default:
      return 'bad_value'
  }
}
