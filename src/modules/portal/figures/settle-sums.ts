import { type DocumentReading, failingSums } from '#modules/figures/index.ts'
import { portalRefusal } from '../refusal.ts'

/**
 * What to keep of the reason why failing sums stand as they are: '' where every sum holds. Throws `sums_must_hold`,
 * naming the first, where one fails and no reason is given.
 */
export function settleSums(reading: DocumentReading, reason: string): string {
  const failing = failingSums(reading, 'hans')
  if (failing.length === 0) return ''
  if (reason !== '') return reason
  throw portalRefusal('sums_must_hold', { n: failing.length, ...failing[0]! })
}
