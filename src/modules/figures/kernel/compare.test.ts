import { describe, expect, it } from 'vitest'
import { compareTexts } from './index.ts'

const published = '2025-01-10'
const original = '全年货运量3280.6万吨，增长8.7%；港口吞吐量1.26亿吨，增长5.2%。新增企业12家，总投资45.8亿元。'
const changesOf = (reprint: string) => compareTexts(original, reprint, { published }).pairs.map(pair => pair.change)
const transformationOf = (reprint: string) => compareTexts(original, reprint, { published }).transformation

describe('a reprint beside its original', () => {
  it('is the same in the other script and with pronunciations in brackets', () => {
    const damaged = original.replace('货运量', '貨運(yùn)量').replaceAll('亿', '億').replace('新增企业', '新增企業(yè)')
    expect(changesOf(damaged)).toEqual(['same', 'same', 'same', 'same', 'same', 'same'])
  })

  it('shows a figure lost, added and altered in its place', () => {
    expect(changesOf(original.replace('新增企业12家，', ''))).toEqual(['same', 'same', 'same', 'same', 'lost', 'same'])
    expect(changesOf(original.replace('新增企业', '新增基地3个、新增企业'))).toEqual([
      'same',
      'same',
      'same',
      'same',
      'added',
      'same',
      'same',
    ])
    expect(changesOf(original.replace('12家', '21家'))).toEqual(['same', 'same', 'same', 'same', 'altered', 'same'])
  })

  it('tells an added figure from the altered one beside it', () => {
    const { pairs } = compareTexts('货运量5万吨', '新增企业3家，货运量6万吨', { published })
    expect(pairs.map(pair => pair.change)).toEqual(['added', 'altered'])
  })

  it('finds the one edit behind several differences', () => {
    expect(transformationOf(original.replaceAll('.', ''))).toEqual({ pattern: '\\.', replacement: '', explains: 5 })
    expect(transformationOf(original.replace(/\.\d+/g, ''))).toEqual({
      pattern: '\\.\\d+',
      replacement: '',
      explains: 5,
    })
    expect(transformationOf(original.replace(/[1-9]\./g, ''))).toEqual({
      pattern: '[1-9]\\.',
      replacement: '',
      explains: 4,
    })
    expect(transformationOf(original.replaceAll('亿', '万'))).toEqual({ pattern: '亿', replacement: '万', explains: 2 })
    expect(transformationOf(original.replaceAll('%', ''))).toEqual({ pattern: '%', replacement: '', explains: 2 })
  })

  it.each([
    [
      '[1-9]\\.',
      '',
      '总额347.6万亿元，增长3.4%，其中0.5%。农产品309.2万吨，回收4.7万吨',
      '总额346万亿元，增长4%，其中0.5%。农产品302万吨，回收7万吨',
    ],
    ['(\\d)\\.', '.$1', '总额347.65万亿元，吞吐309.25万吨，占地12亩', '总额34.765万亿元，吞吐30.925万吨，占地12亩'],
    ['\\.(\\d)(?=\\d)', '$1.', '总额34.76万亿元，吞吐30.92万吨，占地12亩', '总额347.6万亿元，吞吐309.2万吨，占地12亩'],
    ['0\\.', '', '率为0.42%，比为0.53%，占12.5%', '率为42%，比为53%，占12.5%'],
    [',', '.', '共1,234家、5,678户、90人', '共1.234家、5.678户、90人'],
    ['万', '', '共12万家、56万户，投资9亿元', '共12家、56户，投资9亿元'],
    ['美元', '元', '进口5亿美元，出口6亿美元，增长3%', '进口5亿元，出口6亿元，增长3%'],
  ])('names the edit s/%s/%s/', (pattern, replacement, from, to) => {
    const { transformation, pairs } = compareTexts(from, to, { published })
    expect(transformation).toMatchObject({ pattern, replacement })
    expect(transformation?.explains).toBe(pairs.filter(pair => pair.change === 'altered').length)
  })

  it('takes full-width digits and lost separators for the same figure', () => {
    expect(compareTexts('共1,234家，增长5.2%', '共１２３４家，增长５．２％', { published }).pairs).toEqual([
      { a: 0, b: 0, change: 'same' },
      { a: 1, b: 1, change: 'same' },
    ])
  })

  it('sees no pattern in a single difference, nor in an edit that would have changed more', () => {
    expect(transformationOf(original.replace('12家', '21家'))).toBeNull()
    expect(transformationOf(original.replace('3280.6', '32806').replace('8.7', '87'))).toBeNull()
  })
})
