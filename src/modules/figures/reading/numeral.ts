import type { Figure } from '../kernel/index.ts'

const digits = /\d[\d.,]*\d|\d/
const wideDigits = /[０-９]/g
const zeroWidening = 0xff10 - 0x30

/** The part of a quote that someone would change: its Arabic digits, or else the whole of it (翻番, 六成). */
export function numeralOf(quote: string): string {
  return digits.exec(quote)?.[0] ?? quote
}

/** A text in which one figure's numeral is another, everything else as it was. */
export function withNumber(
  text: string,
  { quote, start, end }: Pick<Figure, 'quote' | 'start' | 'end'>,
  typed: string,
) {
  const numeral = numeralOf(quote)
  const at = start + quote.indexOf(numeral)
  const half = typed.trim().replace(wideDigits, wide => String.fromCharCode(wide.charCodeAt(0) - zeroWidening))
  const isWhole = numeral === quote || !/^[\d.,]+$/.test(half)
  return isWhole
    ? text.slice(0, start) + half + text.slice(end)
    : text.slice(0, at) + half + text.slice(at + numeral.length)
}
