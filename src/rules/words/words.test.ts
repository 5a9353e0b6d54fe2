import { expect, test } from 'vitest'
import { shippedWords, wordsFileSchema, wordsOfSite } from './words.ts'

const file = (differing: Record<string, unknown> = {}) => ({
  id: 'words.one',
  version: 1,
  issuedBy: ['某部', 'A ministry'],
  number: null,
  inForceFrom: '2026-01-01',
  inForceTo: null,
  source: ['某表', 'A table'],
  words: [{ wrong: '布署', right: ['部署'], severity: 'should', why: ['错字', 'A slip'] }],
  ...differing,
})

test('every shipped list is read, and no word stands in two of them', () => {
  const words = shippedWords().flatMap(each => each.words.map(({ wrong }) => wrong))
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('a list may be for some sites and some time', () => {
  const files = [
    wordsFileSchema.parse(file()),
    wordsFileSchema.parse(file({ id: 'words.two', sites: ['360400'], inForceTo: '2026-06-30' })),
  ]
  const counts = [
    ['360400', '2026-05-01'],
    ['360700', '2026-05-01'],
    ['360400', '2026-07-01'],
    ['360400', '2025-12-31'],
  ].map(([site, day]) => wordsOfSite(files, site!, day!).length)
  expect(counts).toEqual([2, 1, 1, 0])
})

test('a word twice, in its own place, or with an exception without it is a mistake', () => {
  const word = { wrong: '平方', right: ['平方米'], severity: 'may', why: ['写全', 'In full'] }
  for (const words of [[word, word], [{ ...word, right: ['平方'] }], [{ ...word, unless: ['立方米'] }]])
    expect(wordsFileSchema.safeParse(file({ words })).success).toBe(false)
})
