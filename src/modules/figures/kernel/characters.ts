/** A set of characters, asked by code unit. */
export function characterSet(characters: string): (code: number | undefined) => boolean {
  const codes = new Set(Array.from(characters, character => character.charCodeAt(0)))
  return code => code !== undefined && codes.has(code)
}

export const isSpace = characterSet(' \u00a0\u3000\u2009\u202f')

export const isLatinLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))

export const isHan = (code: number | undefined): boolean => code !== undefined && code >= 0x3400 && code <= 0x9fff
