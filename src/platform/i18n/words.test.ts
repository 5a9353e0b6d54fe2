import { expect, test } from 'vitest'
import { fill } from './fill.ts'
import { cutByPhrases, toHans, toHant } from './hant.ts'
import { speak } from './words.ts'

test('简体 becomes 繁體 by phrase, also where the dictionary alone would err', () => {
  expect(toHant('发展，头发，后面，皇后，里程表，干部，台湾')).toBe('發展，頭髮，後面，皇后，里程表，幹部，臺灣')
  expect(toHant('被发明，参与制造')).toBe('被發明，參與製造')
})

test('繁體 becomes 简体', () => {
  expect(toHans('贛州經開區：產業集羣轉型升級')).toBe('赣州经开区：产业集群转型升级')
})

test('a text is cut where its conversion cuts it, and nothing of it goes', () => {
  expect(cutByPhrases('皇后，里程表，后面')).toEqual(['皇后', '，', '里程表', '，', '后面'])
})

test('words speak the language of the reader and take values', () => {
  const words = { found: ['找到 {n} 篇发布', '{n} {n|article|articles} found'] } as const
  expect(speak(words, 'hans')('found', { n: 3 })).toBe('找到 3 篇发布')
  expect(speak(words, 'hant')('found', { n: 3 })).toBe('找到 3 篇發佈')
  expect(speak(words, 'en')('found', { n: 1 })).toBe('1 article found')
  expect(speak(words, 'en')('found', { n: 2 })).toBe('2 articles found')
})

test('a value that is missing stays visible', () => expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}'))
