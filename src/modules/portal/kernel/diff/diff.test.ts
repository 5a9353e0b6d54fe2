import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLists } from './edits.ts'
import { diffTexts, diffWords } from './texts.ts'

const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })

/** Length of the longest common subsequence, by the plain table. */
function common(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] = a[i - 1] === b[j - 1] ? rows[i - 1]![j - 1]! + 1 : Math.max(rows[i - 1]![j]!, rows[i]![j - 1]!)
  return rows[a.length]![b.length]!
}

test('what stayed and went is the old list, what stayed and came the new one, and as much as can be stayed', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const edits = diffLists(before, after)
      const take = (...kinds: string[]) => edits.filter(edit => kinds.includes(edit.kind)).flatMap(edit => edit.items)
      expect(take('same', 'del')).toEqual(before)
      expect(take('same', 'ins')).toEqual(after)
      expect(take('same').length).toBe(common(before, after))
    }),
    { numRuns: 500 },
  )
})

test('numbers and words change as a whole', () => {
  expect(diffWords('开工254个项目', '开工245个项目')).toEqual([
    { kind: 'same', text: '开工' },
    { kind: 'del', text: '254' },
    { kind: 'ins', text: '245' },
    { kind: 'same', text: '个项目' },
  ])
})

test('paragraphs that stayed are told from those that changed, came or went', () => {
  const before = '第一段\n投资720亿元\n要删的'
  const after = '新加的\n第一段\n投资1056亿元'
  expect(diffTexts(before, after)).toEqual([
    { kind: 'changed', parts: [{ kind: 'ins', text: '新加的' }] },
    { kind: 'same', text: '第一段' },
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: '投资' },
        { kind: 'del', text: '720' },
        { kind: 'ins', text: '1056' },
        { kind: 'same', text: '亿元' },
        { kind: 'del', text: '\n要删的' },
      ],
    },
  ])
  expect(diffTexts('', '')).toEqual([])
  expect(diffTexts('', 'x')).toEqual([{ kind: 'changed', parts: [{ kind: 'ins', text: 'x' }] }])
})

test('whatever two texts say, the parts put together give both back', () => {
  const texts = fc.array(fc.constantFrom('赣州', '项目', '254', '\n', '，', 'a '), { maxLength: 30 })
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [before, after] = [a.join(''), b.join('')]
      const parts = diffWords(before, after)
      const text = (gone: string) =>
        parts
          .filter(part => part.kind !== gone)
          .map(part => part.text)
          .join('')
      expect([text('ins'), text('del')]).toEqual([before, after])
    }),
  )
})
