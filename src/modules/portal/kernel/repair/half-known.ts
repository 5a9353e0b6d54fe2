import { type GbkTable, leadBytes, trailBytes } from './gbk-table.ts'
import { emptyPath, extendPath, rarest } from './segmentation.ts'
import type { Lexicon } from './types.ts'

/** A character of which one byte is known, with the other byte that it would need. */
export interface HalfKnown {
  byte: number
  character: string
}

export interface HalfKnownTable {
  /** Characters in use (rarer ones are not thought of) that end in this byte, each with its lead byte. */
  withTrail(trail: number): readonly HalfKnown[]
  /** Characters in use that begin with this byte, each with its trail byte. */
  withLead(lead: number): readonly HalfKnown[]
}

/** Looks half-known characters up; each list is made at its first use and kept. */
export function createHalfKnownTable(table: GbkTable, lexicon: Lexicon): HalfKnownTable {
  const byTrail = new Map<number, HalfKnown[]>()
  const byLead = new Map<number, HalfKnown[]>()
  const isUsed = (character: string) =>
    isChinese(character) && extendPath(emptyPath, character, lexicon).scores[0]! > rarest
  const list = (bytes: Range, find: (byte: number) => string | undefined) =>
    range(bytes).flatMap(byte => {
      const character = find(byte)
      return character !== undefined && isUsed(character) ? [{ byte, character }] : []
    })
  return {
    withTrail: trail => remember(byTrail, trail, () => list(leadBytes, lead => table.character(lead, trail))),
    withLead: lead => remember(byLead, lead, () => list(trailBytes, trail => table.character(lead, trail))),
  }
}

interface Range {
  first: number
  last: number
}

function range({ first, last }: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function isChinese(character: string): boolean {
  return (character >= '\u3001' && character <= '\u9fff') || character === '\u201c' || character === '\u201d'
}

function remember(known: Map<number, HalfKnown[]>, key: number, make: () => HalfKnown[]): HalfKnown[] {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
