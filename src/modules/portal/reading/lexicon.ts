import { dict } from '@node-rs/jieba/dict.js'
import { pinyin } from 'pinyin-pro'
import type { Lexicon } from '../kernel/repair/types.ts'
import { isSimplifiedForm, simplifyCharacter, simplifyText } from './chinese.ts'

/**
 * The dictionary of jieba (words with their counts), the readings of pinyin-pro and the characters of OpenCC behind
 * the kernel's interface. Words are looked up in simplified form. The dictionary is loaded at its first use and kept.
 */
export function createLexicon(): Lexicon {
  const readings = new Map<string, readonly string[]>()
  const weights = new Map<string, number>()
  const forms = new Map<string, boolean>()
  let words: Words | undefined
  return {
    readings(character) {
      const found = readings.get(character) ?? pinyin(character, { multiple: true, type: 'array' })
      readings.set(character, found)
      return found
    },
    isConverted: character => simplifyCharacter(character) !== character,
    isSimplified(character) {
      const found = forms.get(character) ?? isSimplifiedForm(character)
      forms.set(character, found)
      return found
    },
    weight(word) {
      const found = weights.get(word)
      if (found !== undefined) return found
      words ??= readWords()
      const weight = (words.counts.get(simplifyText(word)) ?? 0) / words.total
      if (weights.size >= mostRemembered) weights.clear()
      weights.set(word, weight)
      return weight
    },
  }
}

/** Weights that are kept, so that memory stays bounded. */
const mostRemembered = 100_000

interface Words {
  counts: Map<string, number>
  total: number
}

/** Longest word that the repair looks up. */
const longestWord = 4

/** jieba's dictionary: one word a line, then its count and its part of speech. */
function readWords(): Words {
  const counts = new Map<string, number>()
  let total = 0
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count = ''] = line.split(' ')
    total += Number(count)
    if (word.length <= longestWord) counts.set(word, Number(count))
  }
  return { counts, total }
}
