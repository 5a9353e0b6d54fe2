import { expect, test } from 'vitest'
import { gbkCodec } from '#modules/portal/index.ts'
import { toHans, toHant } from '#platform/i18n/hant.ts'
import { makeOldPage, readOldPage, soundLines } from './old-page.ts'
import { reportedNumbers, retelling } from './retelling.data.ts'

const page = () => readOldPage({ key: 'k', sha256: 's' }, makeOldPage())
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n+/g, '\n')
    .trim()

test('every number of the report stands in the retelling', () => {
  const text = retelling.lines.join('\n')
  expect(reportedNumbers.filter(number => !text.includes(number))).toEqual([])
})

test('the retelling has no number that the report does not have', () => {
  const known = new Set(`${reportedNumbers.join(' ')} 2024 9 14 15:46`.match(/\d+(?:\.\d+)?/g))
  const own = retelling.lines.join('\n').match(/\d+(?:\.\d+)?/g)!
  expect(own.filter(number => !known.has(number))).toEqual([])
})

test('the old page is damaged: readings behind characters, a lost byte, ASCII marks', () => {
  const html = gbkCodec.decode(makeOldPage())
  expect(html).toContain('當(dāng)前')
  expect(html).toContain('產(chǎn)業(yè)')
  expect(html).toMatch(/\?;/)
  expect(html).not.toContain('，')
})

test('reading the old page gives back every line as it was before the damage, with ASCII brackets', () => {
  const withAsciiBrackets = soundLines().map(line => line.replaceAll('（', '(').replaceAll('）', ')'))
  expect(textOf(page().body).split('\n')).toEqual(withAsciiBrackets)
})

test('the repaired page in 简体 is the retelling again', () => {
  expect(toHans(soundLines().join('\n'))).toBe(retelling.lines.map(line => line.replace('## ', '')).join('\n'))
})

test('the old page tells who published it, when and where it stood, and what was lost', () => {
  expect(page()).toMatchObject({
    title: toHant(retelling.title),
    source: '江西手機報',
    author: '示例編輯部',
    publishedAt: '2024-09-14T15:46:00+08:00',
    breadcrumb: ['主頁', '市場主體', '產業集群'],
    origin: {
      lostMedia: [
        { kind: 'plugin', src: '/uploads/media/240914/zone.swf' },
        { kind: 'plugin', src: null },
      ],
    },
  })
  expect(textOf(page().body).split('\n')[0]).toContain('作者張翠萍')
  expect(page().origin.damage!.repairs.length).toBeGreaterThan(100)
})
