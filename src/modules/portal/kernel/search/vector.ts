/** PostgreSQL keeps at most so many positions of a word, and none above the last one. */
const maxPositionsOfWord = 255
const lastPosition = 16383

/**
 * Words in their order as a tsvector literal, each with its positions from 1:
 * `['a', 'b', 'a']` → `'a':1,3 'b':2`. Bypasses PostgreSQL's parser, which knows no Chinese.
 */
export function toVector(words: readonly string[]): string {
  const positions = new Map<string, number[]>()
  for (const [index, word] of words.entries()) {
    const known = positions.get(word) ?? []
    if (known.length < maxPositionsOfWord) known.push(Math.min(index + 1, lastPosition))
    positions.set(word, known)
  }
  return [...positions].map(([word, at]) => `${quote(word)}:${[...new Set(at)].join(',')}`).join(' ')
}

/**
 * Words of a question as a tsquery literal: all must occur. Single characters in a row are one name or an unknown
 * word cut apart (no dictionary has it), so they must follow each other. '' for no words.
 */
export function toQuery(words: readonly string[]): string {
  const groups: string[][] = []
  let previousIsSingle = false
  for (const word of words) {
    const isSingle = isSingleHan(word)
    if (isSingle && previousIsSingle) groups.at(-1)!.push(word)
    else groups.push([word])
    previousIsSingle = isSingle
  }
  const parts = groups.map(group => group.map(quote).join(' <-> '))
  return [...new Set(parts)].map(part => (part.includes(' <-> ') ? `(${part})` : part)).join(' & ')
}

function isSingleHan(word: string): boolean {
  return [...word].length === 1 && /\p{Script=Han}/u.test(word)
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
