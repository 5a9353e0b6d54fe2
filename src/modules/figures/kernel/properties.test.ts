import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, findFigures, prove } from './index.ts'
import { PASSAGES } from './passages.data.ts'
import { TRADITIONAL_TO_SIMPLIFIED } from './script.lexicon.ts'

const published = '2026-02-01'
const passages = fc.constantFrom(...PASSAGES.map(({ text }) => text))
const shards = fc.constantFrom(
  '1',
  '1.2',
  '1,05,6',
  '１２',
  '壹佰',
  '二〇',
  '十',
  '亿',
  '万',
  '百',
  '−',
  '-',
  '—',
  '%',
  '家',
  '元',
  '人次',
  '个百分点',
  '年',
  '月',
  '第',
  '翻',
  '番',
  '倍',
  '成',
  '“',
  '”',
  '（',
  '）',
  '(dāng)',
  '《',
  '、',
  '，',
  '。',
  '；',
  '\n',
  ' ',
  '分别',
  '其中',
  '占',
  '达',
  '增长',
  '下降',
  '从',
  '由',
  '到',
  '至',
  '约',
  '超',
  '余',
  '以上',
  '同比',
  '\u0000',
  '\ud83d',
  '\udca9',
  '∶',
  ':',
  '/',
  '三分之一',
  '分方向看',
  '新增',
  '总数',
  '2020年',
  '“十四五”',
  '今年',
  '1-7月',
)
const debris = fc.array(shards, { maxLength: 60 }).map(parts => parts.join(''))
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), debris, passages)

describe('figures, whatever the text', () => {
  it('never throw, and quote the text at their offsets, in order and apart', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(published, '2024-09-14', '', 'x'), (text, day) => {
        const { figures, unread, claims } = findFigures(text, { published: day })
        for (const { start, end, quote } of [...figures, ...unread, ...claims])
          expect(text.slice(start, end)).toBe(quote)
        for (const [at, figure] of figures.entries())
          expect(figure.start).toBeGreaterThanOrEqual(figures[at - 1]?.end ?? 0)
        for (const { value } of figures) expect([value].flat().every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('do not change when a clause is added behind', () => {
    const clauses = fc.constantFrom(
      '，新增企业5家',
      '；出口额增长3%',
      '。年均增长4%',
      '\n五年来建成学校3所',
      '，占比达8%',
      '。今年计划投资6亿元',
    )
    fc.assert(
      fc.property(passages, clauses, (text, clause) => {
        const body = text.replace(/。$/, '')
        const alone = findFigures(body, { published }).figures
        expect(findFigures(body + clause, { published }).figures.slice(0, alone.length)).toEqual(alone)
      }),
    )
  })

  it('keep value, unit, period and subject in traditional characters', () => {
    const pairs = TRADITIONAL_TO_SIMPLIFIED.replace(/\s/g, '').match(/../gsu) ?? []
    const traditional = new Map(pairs.map(pair => [pair[1]!, pair[0]!]))
    fc.assert(
      fc.property(passages, text => {
        const converted = Array.from(text, character => traditional.get(character) ?? character).join('')
        const essence = (from: string) => findFigures(from, { published }).figures.map(({ quote, ...rest }) => rest)
        expect(essence(converted)).toEqual(essence(text))
      }),
    )
  })
})

describe('the proof, whatever the values', () => {
  const numbers = fc.integer({ min: 1, max: 9999 })
  const verdictOf = (text: string) => prove(text, { published }).checks

  it('finds the same checks when digits change', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 1, max: 9 }), (text, digit) => {
        const isYear = /(\d{4}年)/
        const changed = text
          .split(isYear)
          .map(part => (isYear.test(part) ? part : part.replace(/[1-9](?=\d*\.?\d*[亿万])/g, String(digit))))
          .join('')
        const shape = (from: string) =>
          verdictOf(from).map(({ rule, figures, expected }) => [rule, figures, expected === null])
        expect(shape(changed)).toEqual(shape(text))
      }),
    )
  })

  it('leaves every check alone that does not use the digit changed', () => {
    fc.assert(
      fc.property(passages, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, at, step) => {
        const { figures, checks } = prove(text, { published })
        const changed = figures[at % figures.length]!
        const quote = changed.quote.replace(/\d(?=\D*$)/, digit => String((Number(digit) + step) % 9))
        const after = prove(text.slice(0, changed.start) + quote + text.slice(changed.end), { published }).checks
        const apart = (all: typeof checks) => all.filter(check => !check.figures.includes(at % figures.length))
        expect(apart(after)).toEqual(apart(checks))
      }),
      { numRuns: 300 },
    )
  })

  it('sees no sum in numbers that merely close', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(verdictOf(`建成厂房${a + b}座，引进企业${a}家，培训工人${b}人，种树${a + b}棵，修路${b}条`)).toEqual([])
      }),
    )
  })

  it('says holds of a true sum and fails of any other', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: -50, max: 50 }), (a, b, error) => {
        const [check] = verdictOf(`开行班列${a + b + error}列。分方向看，去程${a}列，回程${b}列。`)
        expect(check).toMatchObject({ rule: 'sum', found: a + b, verdict: error === 0 ? 'holds' : 'fails' })
      }),
    )
  })
})

describe('the comparison, whatever the texts', () => {
  it('pairs every figure of both sides once, and finds a text the same as itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { figures, pairs } = compareTexts(a, b, { published })
        const sideOf = (side: 'a' | 'b') => pairs.flatMap(pair => (pair[side] === null ? [] : [pair[side]]))
        expect(sideOf('a')).toEqual(figures.a.map((_, at) => at))
        expect(sideOf('b')).toEqual(figures.b.map((_, at) => at))
        expect(compareTexts(a, a, { published }).pairs.every(pair => pair.change === 'same')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
