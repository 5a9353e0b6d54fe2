import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const hintsOf = (text: string) => readText(text, '2026-08-20').hints.map(({ kind }) => kind)

test.each([
  [
    'a sum that does not close',
    '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等245个项目达标。',
    'failing_sum',
  ],
  ['a part above its whole', '2025年进出口39.5亿元，其中出口43.9亿元。', 'part_above_whole'],
  ['a unit ten times off', '2025年出让地块150亩，即100万平方米。', 'unit_slip'],
  ['% where points are meant', '2025年失业率下降0.3%。', 'percent_for_points'],
  ['a time that is not said', '拥有仓库12座。', 'unsettled_period'],
  ['a claim without a number', '全省首家试点。', 'unsourced_claim'],
  ['a numeral that cannot be read', '今年完成投资1.2.3亿元。', 'unread'],
])('%s is pointed out', (_, text, kind) => expect(hintsOf(text)).toContain(kind))

test.each([
  '2025年进出口39.5亿元，其中出口34.9亿元，占比88%。',
  '2025年失业率下降0.3个百分点。',
  '2025年审批效率提高30%。',
  '2025年货运量增长6.2%。',
])('nothing is pointed out in %s', text => expect(hintsOf(text)).toEqual([]))
