import { expect, it } from 'vitest'
import { TRADITIONAL_TO_SIMPLIFIED } from './script.lexicon.ts'
import { TIME_WORDS } from './time.lexicon.ts'
import { CLASSIFIERS, LABELS, MEASURES } from './units.lexicon.ts'
import { WORDING } from './wording.lexicon.ts'
import { wordList } from './words.ts'

const repeated = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at)

it('gives every word of the wording one sense', () => {
  expect(repeated(Object.values(WORDING).flatMap(wordList))).toEqual([])
})

it('gives every unit and every time word one meaning', () => {
  expect(repeated([CLASSIFIERS, LABELS, ...MEASURES.map(measure => measure.words)].flatMap(wordList))).toEqual([])
  expect(repeated(TIME_WORDS.flatMap(({ words }) => wordList(words)))).toEqual([])
})

it('writes every lexicon in the characters to which texts are folded', () => {
  const pairs = TRADITIONAL_TO_SIMPLIFIED.replace(/\s/g, '').match(/../gsu) ?? []
  const traditional = new Set(pairs.map(pair => pair[0]))
  const words = [
    ...Object.values(WORDING),
    CLASSIFIERS,
    LABELS,
    ...TIME_WORDS.map(time => time.words),
    ...MEASURES.map(({ words: all }) => all),
  ]
  expect(words.flatMap(wordList).filter(word => [...word].some(character => traditional.has(character)))).toEqual([])
  expect(repeated(pairs.map(pair => pair[0]!))).toEqual([])
})
