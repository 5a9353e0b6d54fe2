const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** What is wrong with a unified social credit code. */
export type CreditCodeFault = 'length' | 'character' | 'check'

/** A code as people type it, in its written form: capitals, without spaces and hyphens. */
export function plainCreditCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

/**
 * What speaks against a unified social credit code (GB 32100-2015): 18 characters of the standard's 31, the last one
 * the check character. Undefined for a good one.
 */
export function findCreditCodeFault(code: string): CreditCodeFault | undefined {
  if (code.length !== 18) return 'length'
  const values = [...code].map(character => characters.indexOf(character))
  if (values.includes(-1)) return 'character'
  const sum = weights.reduce((total, weight, at) => total + weight * values[at]!, 0)
  return values[17] === (31 - (sum % 31)) % 31 ? undefined : 'check'
}
