/** What the repair knows about Chinese. The caller brings it, so that the kernel stays pure. */
export interface Lexicon {
  /** Every reading of one character, with tone marks (zhǎng, cháng); empty where it is not known. */
  readings(character: string): readonly string[]
  /** Whether the character is a traditional form that a 简繁 conversion would have written in place of another. */
  isConverted(character: string): boolean
  /** Whether the character is a simplified form that traditional text does not have. */
  isSimplified(character: string): boolean
  /** Share (0 to 1) of running text that is this word; 0 where it is no word. */
  weight(word: string): number
}

/** GBK (code page 936) with its user-defined area as private-use characters. */
export interface GbkCodec {
  /** What cannot be written becomes the byte 3F. */
  encode(text: string): Uint8Array
  /** What cannot be read becomes U+FFFD. */
  decode(bytes: Uint8Array): string
}

export type RepairRule = 'annotation' | 'shifted-bytes' | 'lost-byte' | 'punctuation'

/** One change, in UTF-16 units of the damaged text: `before` at `start` became `after`. */
export interface Repair {
  start: number
  before: string
  after: string
  rule: RepairRule
  /** Every `after` that was thought possible, best first; `after` is the first of them. */
  candidates: string[]
  certainty: 'certain' | 'guessed'
}

/** A text with what it was before: `text` is always `applyRepairs(damaged, repairs)`. */
export interface RepairedText {
  damaged: string
  text: string
  /** In order of `start`, never overlapping. */
  repairs: Repair[]
}
