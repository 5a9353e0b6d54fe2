import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'

const word = (wrong: string, ...unless: string[]) => ({ wrong, unless })
const asIs = (text: string) => text
const found = (text: string, words: ReturnType<typeof word>[], fold = asIs) =>
  findWords(text, words, fold).map(each => `${each.start}-${each.end} ${each.text}`)

test('a word is found wherever it stands, with its place', () => {
  expect(found('布署了，又布署', [word('布署')])).toEqual(['0-2 布署', '5-7 布署'])
})

test('a text in the other script is searched too, and its own writing is given back', () => {
  const fold = (text: string) => text.replaceAll('帳', '帐').replaceAll('號', '号')
  expect(found('開通帳號', [word('帐号')], fold)).toEqual(['2-4 帳號'])
})

test('inside a longer word that is right it is right', () => {
  const words = [word('平方', '平方米', '平方公里')]
  expect(found('平方米、3平方、平方公里', words)).toEqual(['5-7 平方'])
})

test('where two overlap the longer one is told', () => {
  expect(found('截止到目前', [word('截止'), word('截止到目前')])).toEqual(['0-5 截止到目前'])
})

test('what is found stands there, and nothing that stands there is passed over', () => {
  const text = fc.stringMatching(/^[甲乙丙]{0,30}$/)
  fc.assert(
    fc.property(text, fc.stringMatching(/^[甲乙丙]{1,3}$/), (given, wrong) => {
      const places = findWords(given, [word(wrong)], asIs)
      for (const { start, end } of places) expect(given.slice(start, end)).toBe(wrong)
      const rest = places.reduceRight((left, { start, end }) => `${left.slice(0, start)}|${left.slice(end)}`, given)
      expect(rest).not.toContain(wrong)
    }),
  )
})
