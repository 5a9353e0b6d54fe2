import { alignFigures } from './align.ts'
import type { Figure, Publication } from './figure.ts'
import { findFigures } from './find-figures.ts'
import { findTransformation, type Transformation } from './transformations.ts'

/** How a figure of the original fares in the reprint; `lost` and `added` have only one side. */
export interface Pair {
  a: number | null
  b: number | null
  change: 'same' | 'altered' | 'lost' | 'added'
}

export interface Comparison {
  figures: { a: Figure[]; b: Figure[] }
  pairs: Pair[]
  /** One edit that explains two or more of the differences, or null. */
  transformation: Transformation | null
}

/**
 * Compares a reprint `b` with its original `a`, figure by figure in reading order, and looks for a single edit that
 * would turn the original's figures into the reprint's (a lost decimal point, 亿 become 万). Script and 字(pīnyīn) damage
 * that leave a figure's meaning alone do not count as a change. Never throws.
 */
export function compareTexts(a: string, b: string, { published }: Publication): Comparison {
  const figures = { a: findFigures(a, { published }).figures, b: findFigures(b, { published }).figures }
  const pairs = alignFigures(figures.a, figures.b)
  return { figures, pairs, transformation: findTransformation(a, b, figures, pairs) }
}
