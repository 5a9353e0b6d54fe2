import { expect, test } from 'vitest'
import { checkWords, demandGoodWords } from './check-words.ts'

const now = Date.parse('2026-11-23T21:00:00+08:00')
const article = (differing: Record<string, string> = {}) => ({
  title: '标题',
  summary: '',
  body: '<p>正文</p>',
  ...differing,
})

test('words of title, summary and body are told with their place, what to write, and why', () => {
  const hits = checkWords('360400', article({ title: '布署', body: '<p>截止目前，<b>枢钮</b>建成</p>' }), now)
  expect(hits.map(hit => [hit.field, hit.text, hit.word.right[0]])).toEqual([
    ['title', '布署', '部署'],
    ['body', '截止目前', '截至目前'],
    ['body', '枢钮', '枢纽'],
  ])
  expect(hits[2]).toMatchObject({ before: '截止目前，', after: '建成' })
})

test('a text in 繁體 is checked by the same lists', () => {
  expect(checkWords('360400', article({ body: '<p>開立帳號，樞鈕</p>' }), now).map(hit => hit.text)).toEqual([
    '帳號',
    '樞鈕',
  ])
})

test('only words that must not stand stop an article', () => {
  expect(() => demandGoodWords('360400', article({ title: '布署' }), now)).not.toThrow()
  expect(() => demandGoodWords('360400', article({ body: '<p>帮助残废人</p>' }), now)).toThrow(
    /残废人|words_must_change/,
  )
})

test('a list is not in force before its day', () => {
  expect(checkWords('360400', article({ title: '布署' }), Date.parse('2020-01-01T00:00:00Z'))).toEqual([])
})
