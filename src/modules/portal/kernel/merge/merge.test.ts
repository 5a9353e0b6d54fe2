import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBalanced, splitBlocks, splitWords } from './blocks.ts'
import { mergeBodies, settle } from './merge-bodies.ts'
import { sharedStretches } from './sequences.ts'
import { mergeSequences, type Piece } from './three-way.ts'

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
const three = fc.record({ base: items, mine: items, theirs: items })
const conflicts = (pieces: readonly Piece[]) => pieces.filter(piece => piece.kind === 'conflict')
const agreed = (pieces: readonly Piece[]) => pieces.flatMap(piece => (piece.kind === 'agreed' ? piece.items : ['?']))
const side = (pieces: readonly Piece[], name: 'base' | 'mine' | 'theirs') =>
  pieces.flatMap(piece => (piece.kind === 'agreed' ? [] : piece[name]))

test('where one side changed nothing, the other one is the merge', () => {
  fc.assert(
    fc.property(items, items, (base, changed) => {
      expect(agreed(mergeSequences({ base, mine: changed, theirs: base }))).toEqual(changed)
      expect(agreed(mergeSequences({ base, mine: base, theirs: changed }))).toEqual(changed)
      expect(agreed(mergeSequences({ base, mine: changed, theirs: changed }))).toEqual(changed)
    }),
  )
})

test('who saves second does not matter: exchanged sides give the same merge and the same conflicts, exchanged', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const exchanged = mergeSequences({ base, mine: theirs, theirs: mine }).map(piece =>
        piece.kind === 'agreed' ? piece : { ...piece, mine: piece.theirs, theirs: piece.mine },
      )
      expect(mergeSequences({ base, mine, theirs })).toEqual(exchanged)
    }),
  )
})

test('nothing that either side wrote is lost: it is in the merge or in a conflict', () => {
  const count = (all: readonly string[], item: string) => all.filter(each => each === item).length
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const pieces = mergeSequences({ base, mine, theirs })
      for (const item of new Set([...mine, ...theirs])) {
        for (const [name, copy] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const added = count(copy, item) - count(base, item)
          const kept = count(agreed(pieces), item) + count(side(pieces, name), item)
          if (added > 0) expect(kept).toBeGreaterThanOrEqual(Math.min(added, count(copy, item)))
        }
      }
    }),
  )
})

test('stretches are shared indeed, in order, and as long as they can be', () => {
  fc.assert(
    fc.property(items, items, (left, right) => {
      const shared = sharedStretches(left, right)
      let [a, b] = [0, 0]
      for (const each of shared) {
        expect(each.left >= a && each.right >= b).toBe(true)
        expect(left.slice(each.left, each.left + each.length)).toEqual(
          right.slice(each.right, each.right + each.length),
        )
        ;[a, b] = [each.left + each.length, each.right + each.length]
      }
      const length = shared.reduce((sum, each) => sum + each.length, 0)
      expect(length).toBe(longest(left, right))
    }),
  )
})

/** The length of the longest common subsequence, by its definition. */
function longest(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  if (left[0] === right[0]) return 1 + longest(left.slice(1), right.slice(1))
  return Math.max(longest(left.slice(1), right), longest(left, right.slice(1)))
}

const paragraphs = (...texts: string[]) => texts.map(text => `<p>${text}</p>`).join('\n')

test('changes in different paragraphs go together', () => {
  const base = paragraphs('一', '二', '三')
  const pieces = mergeBodies({ base, mine: paragraphs('一甲', '二', '三'), theirs: paragraphs('一', '二', '三', '四') })
  expect(settle(pieces, () => [])).toBe(paragraphs('一甲', '二', '三', '四'))
})

test('changes in different words of one paragraph go together', () => {
  const pieces = mergeBodies({
    base: paragraphs('全年吞吐量 254 万吨，比上年增长。'),
    mine: paragraphs('全年吞吐量 245 万吨，比上年增长。'),
    theirs: paragraphs('全年吞吐量 254 万吨，比上年增长 3%。'),
  })
  expect(settle(pieces, () => [])).toBe(paragraphs('全年吞吐量 245 万吨，比上年增长 3%。'))
})

test('two changes of the same words are for a person to choose', () => {
  const versions = {
    base: paragraphs('增长三成', '尾'),
    mine: paragraphs('增长四成', '尾'),
    theirs: paragraphs('增长五成', '尾'),
  }
  const pieces = mergeBodies(versions)
  expect(conflicts(pieces)).toEqual([
    { kind: 'conflict', base: ['<p>增长三成</p>'], mine: ['<p>增长四成</p>'], theirs: ['<p>增长五成</p>'] },
  ])
  expect(settle(pieces, conflict => conflict.theirs)).toBe(versions.theirs)
})

test('a merge of words never leaves a tag open', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '<b>丙</b>', '<b>甲</b>', '<b>乙丙</b>', '丁'), { maxLength: 6 })
  const body = texts.map(parts => `<p>${parts.join('')}</p>`)
  fc.assert(
    fc.property(body, body, body, (base, mine, theirs) => {
      expect(isBalanced(settle(mergeBodies({ base, mine, theirs }), conflict => conflict.mine))).toBe(true)
    }),
  )
})

test('a text is cut at its paragraphs and words, and nothing of it goes', () => {
  const html =
    '<p>一<br />二</p>\n<ul><li>三<p>四</p></li></ul>散<b>粗</b>文<table><tbody><tr><td>1</td></tr></tbody></table><img src="/x" />'
  expect(splitBlocks(html)).toEqual([
    '<p>一<br />二</p>',
    '<ul><li>三<p>四</p></li></ul>',
    '散<b>粗</b>文',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
    '<img src="/x" />',
  ])
  expect(splitWords('<b>增长 3.5%</b>&amp;')).toEqual(['<b>', '增', '长', ' ', '3.5%', '</b>', '&amp;'])
})
