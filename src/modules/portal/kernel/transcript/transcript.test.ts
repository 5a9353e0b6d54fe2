import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTranscript } from './transcript.ts'

const kinds = (typed: string) => readTranscript(typed).map(({ kind, speaker }) => [kind, speaker])

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

test('lines without a name go on with what was said, and a clock or a long sentence is no name', () => {
  const [only, ...rest] = readTranscript('张示例：上午开始。\n9:30 集合，请准时。\n这里要说明，有两件事：第一是安全。')
  expect(rest).toEqual([])
  expect(only!.paragraphs).toEqual(['上午开始。', '9:30 集合，请准时。', '这里要说明，有两件事：第一是安全。'])
})

test('nothing typed is lost', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('问', '答', '甲', '：', ' ', '。', '记者'), maxLength: 12 }))
  fc.assert(
    fc.property(lines, typed => {
      const kept = readTranscript(typed.join('\n'))
        .map(each => each.speaker + each.paragraphs.join(''))
        .join('')
      for (const character of ['甲', '。'])
        expect([...kept].filter(each => each === character)).toHaveLength(
          [...typed.join('')].filter(each => each === character).length,
        )
    }),
  )
})
