import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { toHans } from '#platform/i18n/hant.ts'
import { stopWords } from './stop-words.data.ts'

let jieba: Jieba | undefined

/**
 * The words of a text in their order, for the index and for questions alike: in 简体 and lower case, long words also in
 * their parts. By dictionary alone, so that a word is cut the same way wherever it stands; unknown names come apart
 * into characters.
 */
export function segment(text: string): string[] {
  jieba ??= Jieba.withDict(dict)
  const words = jieba.cutForSearch(comparable(text), false)
  return words.filter(word => isWord.test(word) && !stopWords.has(word)).map(word => word.slice(0, maxWordLength))
}

/** Longer runs of letters (a code, a checksum) are known by their beginning; PostgreSQL takes no word over 2 kB. */
const maxWordLength = 60

const isWord = /[\p{L}\p{N}]/u

/** The form in which texts are compared: 简体, lower case. */
export function comparable(text: string): string {
  return toHans(text).toLowerCase()
}
