import { amountScales } from './amount.lexicon.ts'

const digits = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/**
 * A number as people type it: `1,056`, `-3.2`, `1056亿`, `8.43 万亿`; full-width digits too. Undefined for anything else,
 * also for commas in wrong places.
 */
export function readAmount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [word = '', size = 1] = amountScales.find(([each]) => plain.endsWith(each)) ?? []
  const number = plain.slice(0, plain.length - word.length)
  if (!digits.test(number)) return undefined
  return Number((Number(number.replace(/,/g, '').replace('−', '-')) * size).toPrecision(15))
}
