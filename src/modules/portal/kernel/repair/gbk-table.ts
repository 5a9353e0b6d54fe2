import type { GbkCodec } from './types.ts'

/** GBK as a table of two-byte characters, for looking up half-known ones. */
export interface GbkTable {
  /** The character of two bytes, undefined where there is none. */
  character(lead: number, trail: number): string | undefined
  /** The two bytes of a character, undefined where it has none. */
  bytes(character: string): readonly [lead: number, trail: number] | undefined
}

export const leadBytes = { first: 0x81, last: 0xfe } as const
export const trailBytes = { first: 0x40, last: 0xfe } as const

/** Reads the codec out once. Private-use characters are part of the table. */
export function createGbkTable(codec: GbkCodec): GbkTable {
  const characters = new Map<number, string>()
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = leadBytes.first; lead <= leadBytes.last; lead += 1) {
    for (let trail = trailBytes.first; trail <= trailBytes.last; trail += 1) {
      const text = codec.decode(Uint8Array.of(lead, trail))
      if (text.length !== 1 || text === '\ufffd') continue
      characters.set(lead * 256 + trail, text)
      codes.set(text, [lead, trail])
    }
  }
  return {
    character: (lead, trail) => characters.get(lead * 256 + trail),
    bytes: character => codes.get(character),
  }
}

/** Whether GBK leaves this pair to its users, so that a decoder makes a private-use character of it. */
export function isPrivateUse(lead: number, trail: number, table: GbkTable): boolean {
  const character = table.character(lead, trail)
  return character !== undefined && character >= '\ue000' && character <= '\uf8ff'
}
