import { Converter as TraditionalConverter } from 'opencc-js/cn2t'
import { Converter } from 'opencc-js/t2cn'

const toTraditional = TraditionalConverter({ from: 'cn', to: 't' })
const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** The simplified form of one character; full-width digits and letters become ASCII. */
export function simplifyCharacter(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const simplified = convert(character)
  const plain = /^[\uff0d-\uff0f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]$/.test(simplified)
    ? simplified.normalize('NFKC')
    : simplified
  const safe = plain.length === character.length ? plain : character
  known.set(character, safe)
  return safe
}

/** A text of the same length, character by character simplified, for matching words of either script. */
export function simplifyText(text: string): string {
  let plain = ''
  for (const character of text) plain += character < '\u3000' ? character : simplifyCharacter(character)
  return plain
}

/** Whether a character is a simplified form that traditional text does not have. */
export function isSimplifiedForm(character: string): boolean {
  return simplifyCharacter(character) === character && toTraditional(character) !== character
}
