import { isBalanced, splitBlocks, splitWords } from './blocks.ts'
import { mergeSequences, type Piece } from './three-way.ts'

/** A text that two people changed, and what it was before. All three are cleaned HTML. */
export type Bodies = { base: string; mine: string; theirs: string }

/**
 * Merges two changed copies of a text: by paragraphs, and inside a paragraph that both changed by words. A merge of
 * words that would leave tags open counts as a conflict.
 */
export function mergeBodies({ base, mine, theirs }: Bodies): Piece[] {
  const blocks = { base: splitBlocks(base), mine: splitBlocks(mine), theirs: splitBlocks(theirs) }
  return joinAgreed(mergeSequences(blocks).flatMap(mergeInside))
}

/** The merged text; `choose` gives the paragraphs to take for each conflict, in order. */
export function settle(
  pieces: readonly Piece[],
  choose: (conflict: Piece & { kind: 'conflict' }, index: number) => string[],
) {
  let index = 0
  return pieces.flatMap(piece => (piece.kind === 'agreed' ? piece.items : choose(piece, index++))).join('\n')
}

/** A conflict of as many paragraphs on every side is tried again paragraph by paragraph. */
function mergeInside(piece: Piece): Piece[] {
  if (piece.kind === 'agreed') return [piece]
  const { base, mine, theirs } = piece
  if (base.length !== mine.length || base.length !== theirs.length) return [piece]
  return base.map((_, index) => mergeBlock({ base: base[index]!, mine: mine[index]!, theirs: theirs[index]! }))
}

function mergeBlock({ base, mine, theirs }: Bodies): Piece {
  const merged = mergeSequences({ base: splitWords(base), mine: splitWords(mine), theirs: splitWords(theirs) })
  const text = merged.map(piece => (piece.kind === 'agreed' ? piece.items.join('') : '')).join('')
  if (merged.every(piece => piece.kind === 'agreed') && isBalanced(text)) return { kind: 'agreed', items: [text] }
  return { kind: 'conflict', base: [base], mine: [mine], theirs: [theirs] }
}

function joinAgreed(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    if (piece.kind === 'agreed' && last?.kind === 'agreed') last.items.push(...piece.items)
    else joined.push(piece)
  }
  return joined
}
