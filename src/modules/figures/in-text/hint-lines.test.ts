import { expect, test } from 'vitest'
import { readDocument } from '../reading/read-document.ts'
import { failingSums } from './failing-sums.ts'
import { hintLines } from './hint-lines.ts'

const broken = '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等245个项目达标。'

const linesOf = (text: string) => hintLines(text, readDocument(text, '2026-08-20'))

test.each([
  ['failing_sum', '开头一句。', broken],
  ['part_above_whole', '', '2025年进出口39.5亿元，其中出口43.9亿元。'],
  ['percent_for_points', '前面没有数。', '2025年失业率下降0.3%。'],
  ['unsettled_period', '', '拥有仓库12座。'],
  ['unsourced_claim', '前面没有数。', '全省首家试点。'],
  ['unread', '前面没有数。', '今年完成投资1.2.3亿元。'],
])('a hint of %s comes with its own sentence and the words in it', (kind, before, sentence) => {
  const line = linesOf(`${before}${sentence}后面也没有。`).find(each => each.kind === kind)!
  expect(line.sentence).toBe(sentence)
  expect(sentence).toContain(line.quote)
})

test('a failing sum is told by its sentence and by what came out, a holding one is not told', () => {
  const failing = failingSums(readDocument(broken, '2026-08-20'), 'hans')
  expect(failing).toMatchObject([{ sentence: broken }])
  expect(failing[0]!.outcome).toMatch(/314.*323/)
  expect(failingSums(readDocument(broken.replace('245', '254'), '2026-08-20'), 'hans')).toEqual([])
})
