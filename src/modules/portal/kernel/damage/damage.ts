import type { GbkCodec } from '../repair/types.ts'
import { annotatedCharacters, asciiMarks, cuttingMarks } from './annotated.lexicon.ts'

export interface DamageOptions {
  /** Whether private-use characters that arise are lost on the way, as they often are. */
  dropPrivateUse: boolean
}

/**
 * Does to sound traditional text what the machine 简繁 conversion of many old sites did, in its five steps: GBK bytes,
 * a cut at full-width marks that is blind to character boundaries, readings appended to a fixed list of characters just
 * as blindly, each piece decoded by itself with `?` for a pair that is none, and ASCII marks in the end.
 */
export function damageText(text: string, codec: GbkCodec, options: DamageOptions): string {
  const annotations = encodeAnnotations(codec)
  const pieces = cutAtMarks(codec.encode(text), codec)
  const decoded = pieces.map(piece =>
    piece.mark === undefined
      ? decodePiece(annotate(piece.bytes, annotations), codec)
      : (asciiMarks[piece.mark] ?? piece.mark),
  )
  const damaged = decoded.join('')
  return options.dropPrivateUse ? damaged.replace(/[\ue000-\uf8ff]/g, '') : damaged
}

interface Piece {
  bytes: Uint8Array
  /** Set where the piece is a mark itself. */
  mark?: string
}

function cutAtMarks(bytes: Uint8Array, codec: GbkCodec): Piece[] {
  let pieces: Piece[] = [{ bytes }]
  for (const mark of cuttingMarks) {
    const code = codec.encode(mark)
    pieces = pieces.flatMap(piece => (piece.mark === undefined ? cutAt(piece.bytes, mark, code) : [piece]))
  }
  return pieces
}

function cutAt(bytes: Uint8Array, mark: string, code: Uint8Array): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== code[0] || bytes[at + 1] !== code[1]) continue
    pieces.push({ bytes: bytes.subarray(from, at) }, { bytes: code, mark })
    from = at + 2
    at += 1
  }
  pieces.push({ bytes: bytes.subarray(from) })
  return pieces
}

/** Appends `(reading)` wherever the two bytes of a listed character stand next to each other. */
function annotate(bytes: Uint8Array, annotations: ReadonlyMap<number, Uint8Array>): number[] {
  const annotated: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!
    const trail = bytes[at + 1]
    const annotation = trail === undefined ? undefined : annotations.get(lead * 256 + trail)
    annotated.push(lead)
    if (trail === undefined || annotation === undefined) continue
    annotated.push(trail, ...annotation)
    at += 1
  }
  return annotated
}

function encodeAnnotations(codec: GbkCodec): Map<number, Uint8Array> {
  const entries = [...annotatedCharacters].map(([character, reading]) => {
    const [lead = 0, trail = 0] = codec.encode(character)
    return [lead * 256 + trail, codec.encode(`(${reading})`)] as const
  })
  return new Map(entries)
}

/** One byte is lost for each pair that is no character; the byte after it begins the next pair. */
function decodePiece(bytes: readonly number[], codec: GbkCodec): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      continue
    }
    const trail = bytes[at + 1]
    const character = trail === undefined || trail < 0x40 ? '\ufffd' : codec.decode(Uint8Array.of(lead, trail))
    const isSound = character.length === 1 && character !== '\ufffd'
    text += isSound ? character : '?'
    if (isSound) at += 1
  }
  return text
}
