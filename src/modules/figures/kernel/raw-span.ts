import type { CleanText } from './clean.ts'

/** A folded span as it stands in the raw text, with the annotation of its last character. */
export function rawSpan(
  { raw, rawStart }: CleanText,
  start: number,
  end: number,
): { quote: string; start: number; end: number } {
  const from = rawStart[start]!
  const to = rawStart[end]!
  return { quote: raw.slice(from, to), start: from, end: to }
}
