import { describe, expect, test } from 'vitest'
import { type FigureDecision, readDocument } from './read-document.ts'
import { readText } from './read-text.ts'

const published = '2026-08-20'
const sums = '集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达到序时进度。'

const decision = (figureKey: string, given: Partial<FigureDecision> = {}): FigureDecision => ({
  figureKey,
  verdict: 'confirmed',
  changes: {},
  reason: '核对过',
  by: 'editor',
  at: new Date(0),
  ...given,
})

describe('a document is read', () => {
  test('each figure stands with the sentence that it was read in', () => {
    const { figures } = readText(`前一句没有数。\n  ${sums}后一句也没有。`, published)
    expect(figures.map(({ quote }) => quote)).toEqual(['323个', '32个', '37个', '254个'])
    expect(new Set(figures.map(({ sentence }) => sentence))).toEqual(new Set([sums]))
  })

  test('a figure keeps its key when the text around its sentence, its script or its white space changes', () => {
    const keysOf = (text: string) => readDocument(text, published).figures.map(({ key }) => key)
    const keys = keysOf(sums)
    expect(new Set(keys).size).toBe(4)
    expect(keysOf(`今年开局良好。新增5家企业。${sums}`).slice(-4)).toEqual(keys)
    expect(keysOf('集群項目323個，甲廠等 32 個項目開工，乙廠等37個項目投產，丙廠等254個項目達到序時進度。')).toEqual(
      keys,
    )
    expect(keysOf(sums.replace('254', '245'))).not.toEqual(keys)
  })

  test('the same quote twice in a sentence has two keys', () => {
    const keys = readDocument('甲区新增5家，乙区新增5家。', published).figures.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('what people decided', () => {
  const { figures } = readDocument(sums, published)
  const whole = figures[0]!.key

  test('a correction changes its fields alone, and the sum made from the wrong value falls', () => {
    const corrected = decision(whole, { verdict: 'corrected', changes: { value: 3230 } })
    const read = readDocument(sums, published, [corrected])
    expect(read.figures[0]).toMatchObject({ value: 3230, unit: '个', decision: corrected })
    expect(read.checks).toEqual([])
  })

  test('a corrected subject leaves the sum standing', () => {
    const read = readDocument(sums, published, [
      decision(whole, { verdict: 'corrected', changes: { subject: '示例行动项目' } }),
    ])
    expect(read.figures[0]!.subject).toBe('示例行动项目')
    expect(read.checks.map(({ verdict }) => verdict)).toEqual(['holds'])
  })

  test('the newest decision counts', () => {
    const read = readDocument(sums, published, [decision(whole, { verdict: 'rejected' }), decision(whole)])
    expect(read.figures[0]!.decision!.verdict).toBe('confirmed')
    expect(read.checks).toHaveLength(1)
  })

  test('a rejected figure keeps its place and takes its sums and hints away', () => {
    const broken = sums.replace('254', '245')
    const key = readDocument(broken, published).figures[3]!.key
    expect(readDocument(broken, published).hints.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['failing_sum']),
    )
    const read = readDocument(broken, published, [decision(key, { verdict: 'rejected' })])
    expect(read.figures).toHaveLength(4)
    expect(read.checks).toEqual([])
    expect(read.hints.filter(({ about }) => about === 'check')).toEqual([])
  })
})
