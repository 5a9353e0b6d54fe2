import { CLAIM_SCOPES, CLAIM_WORDS } from './claims.lexicon.ts'
import type { CleanText } from './clean.ts'
import type { Claim } from './figure.ts'
import { rawSpan } from './raw-span.ts'
import { createWordFinder, wordList } from './words.ts'

const claims = createWordFinder(wordList(CLAIM_WORDS).map(word => [word, true] as const))
const scopes = createWordFinder(wordList(CLAIM_SCOPES).map(word => [word, word] as const))
const FARTHEST_SCOPE = 12

/** Finds superlatives without a number and the scope named last before each (全省首家, 全国第一方阵). */
export function findClaims(clean: CleanText): Claim[] {
  const { codes } = clean
  const found: Claim[] = []
  let scope: { word: string; end: number } | undefined
  for (let i = 0; i < codes.length; ) {
    const claim = claims.mayStart(codes[i]!) ? claims.longest(codes, i) : undefined
    const place = scopes.mayStart(codes[i]!) ? scopes.longest(codes, i) : undefined
    if (claim) {
      const isNear = scope && i - scope.end <= FARTHEST_SCOPE
      found.push({ ...rawSpan(clean, i, claim.end), scope: isNear ? scope!.word : null })
    } else if (place) scope = { word: place.meaning, end: place.end }
    i = claim?.end ?? place?.end ?? i + 1
  }
  return found
}
