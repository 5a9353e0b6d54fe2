/** Finds the longest word of a fixed vocabulary at a place in a text, in time that the word's length alone decides. */
export interface WordFinder<T> {
  /** Whether a word may begin with this code unit: a quick test for the scanner. */
  mayStart(code: number): boolean
  /** The longest word beginning at `at`, or undefined. */
  longest(codes: Uint16Array, at: number): { end: number; meaning: T } | undefined
}

/** Builds a finder from (word, meaning) pairs; a later pair for the same word replaces an earlier one. */
export function createWordFinder<T>(entries: Iterable<readonly [string, T]>): WordFinder<T> {
  return createFinder([...entries], 1)
}

/** Like `createWordFinder`, for words that end at a place: `at` is one past their last character, `end` their first. */
export function createEndingFinder<T>(entries: Iterable<readonly [string, T]>): WordFinder<T> {
  return createFinder(
    Array.from(entries, ([word, meaning]) => [[...word].reverse().join(''), meaning] as const),
    -1,
  )
}

function createFinder<T>(words: (readonly [string, T])[], step: 1 | -1): WordFinder<T> {
  const columns = numberCharacters(words.map(([word]) => word))
  const width = columns.count + 1
  const next: Uint16Array[] = [new Uint16Array(width)]
  const meanings: (T | undefined)[] = [undefined]
  for (const [word, meaning] of words) {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const column = columns.of[word.charCodeAt(i)]!
      if (next[node]![column] === 0) {
        next[node]![column] = next.length
        next.push(new Uint16Array(width))
        meanings.push(undefined)
      }
      node = next[node]![column]!
    }
    meanings[node] = meaning
  }
  const longest = (codes: Uint16Array, at: number) => {
    let node = 0
    let found: { end: number; meaning: T } | undefined
    const first = step === 1 ? at : at - 1
    for (let i = first; i >= 0 && i < codes.length; i += step) {
      const column = columns.of[codes[i]!]!
      node = column === 0 ? 0 : next[node]![column]!
      if (node === 0) break
      const meaning = meanings[node]
      if (meaning !== undefined) found = { end: step === 1 ? i + 1 : i, meaning }
    }
    return found
  }
  return { mayStart: code => next[0]![columns.of[code]!] !== 0, longest }
}

/** Gives every character of the vocabulary a column from 1; 0 stands for every other character. */
function numberCharacters(words: string[]): { of: Uint16Array; count: number } {
  const of = new Uint16Array(0x10000)
  let count = 0
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      if (of[code] === 0) of[code] = ++count
    }
  }
  return { of, count }
}

/** The words of a lexicon entry, which are written apart by white space. */
export const wordList = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')

/** Whether `word` stands at `at`. */
export function beginsWith(codes: Uint16Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (codes[at + i] !== word.charCodeAt(i)) return false
  return true
}
