import { ConverterFactory, type DictGroup, Locale, Trie } from 'opencc-js'
import { hansOverrides } from './hans.data.ts'
import { hantOverrides } from './hant.data.ts'

type Convert = (text: string) => string

/** One conversion pass: our phrases stand in the same dictionary as OpenCC's words, so the longest match wins. */
function lazily(build: () => Convert): Convert {
  let convert: Convert | undefined
  return text => {
    convert ??= build()
    return convert(text)
  }
}

type Phrases = readonly (readonly [string, string])[]
const withPhrases = (groups: readonly DictGroup[], phrases: Phrases) => groups.map(group => [phrases, ...group])

/** 简体 → 繁體 by phrase (OpenCC, Taiwan forms), with our overrides. The dictionary loads at the first call. */
const convertToHant = lazily(() => ConverterFactory(withPhrases(Locale.from.cn!, hantOverrides), Locale.to.tw!))

/** 繁體 → 简体 by phrase. Search indexes and compares in 简体. */
export const toHans = lazily(() => ConverterFactory(Locale.from.tw!, withPhrases(Locale.to.cn!, hansOverrides)))

let phrases: Trie | undefined

/** A 简体 text cut as its conversion cuts it: phrases of the dictionary, and single characters that no phrase covers. */
export function cutByPhrases(text: string): string[] {
  phrases ??= loadPhrases()
  const known = phrases
  return known.segment(text).flatMap(each => (known.matchPrefix(each, 0) ? [each] : [...each]))
}

function loadPhrases(): Trie {
  const trie = new Trie()
  trie.loadDictGroup([hantOverrides, ...Locale.from.cn![0]!])
  return trie
}

const remembered = new Map<string, string>()

/** 简体 → 繁體. Short sentences (the words of the pages) are converted once and remembered. */
export function toHant(text: string): string {
  if (text.length > 80) return convertToHant(text)
  let found = remembered.get(text)
  if (found === undefined) {
    found = convertToHant(text)
    if (remembered.size < 20_000) remembered.set(text, found)
  }
  return found
}
