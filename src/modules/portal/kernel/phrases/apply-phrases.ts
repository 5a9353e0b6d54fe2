/** A phrase in 简体 and what it is in 繁體. */
export type Phrase = { hans: string; hant: string }

type Convert = (text: string) => string

/**
 * A conversion in which phrases are fixed: where one stands (the longest that fits) its own form is taken, everything
 * between is converted as before.
 */
export function withPhrases(phrases: readonly Phrase[], convert: Convert): Convert {
  const fixed = new Map(phrases.filter(each => each.hans !== '').map(({ hans, hant }) => [hans, hant]))
  if (fixed.size === 0) return convert
  const longestFirst = [...fixed.keys()].sort((a, b) => b.length - a.length)
  const anyPhrase = new RegExp(`(${longestFirst.map(asPattern).join('|')})`, 'u')
  return text =>
    text
      .split(anyPhrase)
      .map(part => fixed.get(part) ?? convert(part))
      .join('')
}

const asPattern = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\/-]/g, found => `\\u{${found.codePointAt(0)!.toString(16)}}`)
