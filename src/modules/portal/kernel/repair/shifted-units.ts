import type { GbkTable } from './gbk-table.ts'
import { fullWidthMarks, readingPattern } from './marks.lexicon.ts'

/** What stands at one place of a text that was read one byte out of step. */
export type ShiftedUnit =
  | { kind: 'pair'; lead: number; trail: number; length: number }
  | { kind: 'byte'; value: number; length: number }
  | { kind: 'lost'; length: number }
  | { kind: 'reading'; reading: string; length: number }

/** Reads the unit at `at`; undefined at the end and where no byte sequence of GBK could have given the character. */
export function unitAt(text: string, at: number, table: GbkTable): ShiftedUnit | undefined {
  const character = text[at]
  if (character === undefined) return undefined
  const reading = readingAt(text, at)
  if (reading !== undefined) return { kind: 'reading', reading, length: reading.length + 2 }
  if (character === '?' || character === '\ufffd') return { kind: 'lost', length: 1 }
  return markAt(text, at, table) ?? plainAt(character, table)
}

/** The mark at `at` as the two bytes that it had while it was full-width. */
export function markAt(text: string, at: number, table: GbkTable): (ShiftedUnit & { kind: 'pair' }) | undefined {
  const fullWidth = fullWidthMarks[text[at] ?? '']
  const bytes = fullWidth === undefined ? undefined : table.bytes(fullWidth)
  return bytes && { kind: 'pair', lead: bytes[0], trail: bytes[1], length: 1 }
}

/** The bracketed reading that begins at `at`, without its brackets. */
export function readingAt(text: string, at: number): string | undefined {
  readingPattern.lastIndex = at
  return readingPattern.exec(text)?.[1]
}

function plainAt(character: string, table: GbkTable): ShiftedUnit | undefined {
  const code = character.charCodeAt(0)
  if (code < 0x80) return { kind: 'byte', value: code, length: 1 }
  const bytes = table.bytes(character)
  return bytes && { kind: 'pair', lead: bytes[0], trail: bytes[1], length: 1 }
}
