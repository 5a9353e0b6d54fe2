import type { Check } from './checks.ts'
import type { Figure, Publication } from './figure.ts'
import { figureOf } from './find-figures.ts'
import { type ProofText, readProofText } from './proof-text.ts'
import { proveGrowth } from './prove-growth.ts'
import { proveSame } from './prove-same.ts'
import { proveShares } from './prove-shares.ts'
import { proveSums } from './prove-sums.ts'

/** A figure of a proof; `text` says which of the given texts its offsets belong to. */
export interface ProvedFigure extends Figure {
  text: number
}

export interface Proof {
  figures: ProvedFigure[]
  checks: Check[]
}

/**
 * Finds the arithmetic that one or more texts assert, and says of each assertion whether it holds, holds within the
 * digits as written (rounding), or fails; and what follows without being said (derived).
 *
 * Which figures belong together is read from the wording alone; their values are looked at only for the verdict. So a
 * changed digit changes the verdict of the checks that use it and makes no check come or go. Never throws.
 */
export function prove(texts: string | string[], { published }: Publication): Proof {
  const read: ProofText[] = []
  let index = 0
  for (const [at, raw] of (typeof texts === 'string' ? [texts] : texts).entries()) {
    const text = readProofText(raw, published, at, index)
    index += text.terms.length
    read.push(text)
  }
  const checks = read.flatMap(text => [...proveSums(text), ...proveShares(text), ...proveGrowth(text)])
  return {
    figures: read.flatMap(({ clean, terms }) =>
      terms.map(term => ({ ...figureOf(clean, term.draft), text: term.text })),
    ),
    checks: [...checks, ...proveSame(read)],
  }
}
