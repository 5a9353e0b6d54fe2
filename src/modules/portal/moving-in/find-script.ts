import type { Script } from '../portal.tables.ts'
import { isSimplifiedForm, simplifyCharacter } from '../reading/chinese.ts'

/** So many characters tell. */
const lookedAt = 2000
const known = new Map<string, number>()

/** The script of a text, by the characters that only one of the two has. */
export function findScript(text: string): Script {
  let balance = 0
  for (const character of text.slice(0, lookedAt)) balance += character < '\u3400' ? 0 : leaning(character)
  return balance > 0 ? 'hant' : 'hans'
}

/** 1 for a character of 繁體 alone, -1 for one of 简体 alone, 0 for what both have. */
function leaning(character: string): number {
  const found = known.get(character)
  if (found !== undefined) return found
  const leans = simplifyCharacter(character) !== character ? 1 : isSimplifiedForm(character) ? -1 : 0
  known.set(character, leans)
  return leans
}
