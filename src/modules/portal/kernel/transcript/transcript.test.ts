import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTranscript } from './transcript.ts'

const speakers = ['示例甲', '示例乙', '示例丙', '张示例']
const kinds = (typed: string) => readTranscript(typed, speakers).map(({ kind, speaker }) => [kind, speaker])

test('reporters ask, whoever speaks next answers, the host does neither', () => {
  const typed = `主持人：各位好。
示例甲：我先介绍三点。

示例日报记者：仓库怎么申请？
示例乙：网上申请。
示例甲：我补充一句。
主持人：下一个问题。
示例丙：我再说两句。`
  expect(kinds(typed)).toEqual([
    ['speech', '主持人'],
    ['speech', '示例甲'],
    ['question', '示例日报记者'],
    ['answer', '示例乙'],
    ['answer', '示例甲'],
    ['speech', '主持人'],
    ['speech', '示例丙'],
  ])
})

test('a mark before the name, or alone, decides', () => {
  expect(kinds('问 李示例：何时开始？\n答 张示例：下月。\n问：收费吗？\n答：不收。')).toEqual([
    ['question', '李示例'],
    ['answer', '张示例'],
    ['question', ''],
    ['answer', ''],
  ])
})

test('lines without a speaker go on with what was said, also with a colon in them', () => {
  const lines = ['张示例（局长）：上午开始。', '9:30 集合，请准时。', '这里说清楚两点：第一是安全。']
  const [only, ...rest] = readTranscript(lines.join('\n'), speakers)
  expect(rest).toEqual([])
  expect([only!.speaker, ...only!.paragraphs]).toEqual(['张示例（局长）', '上午开始。', ...lines.slice(1)])
})

test('nothing typed is lost', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('问', '答', '甲', '：', ' ', '。', '记者'), maxLength: 12 }))
  fc.assert(
    fc.property(lines, typed => {
      const kept = readTranscript(typed.join('\n'), ['甲'])
        .map(each => each.speaker + each.paragraphs.join(''))
        .join('')
      for (const character of ['甲', '。'])
        expect([...kept].filter(each => each === character)).toHaveLength(
          [...typed.join('')].filter(each => each === character).length,
        )
    }),
  )
})
