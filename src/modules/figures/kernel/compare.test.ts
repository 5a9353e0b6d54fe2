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
    expect(transformationOf(original.replaceAll('亿', '万'))).toEqual({ pattern: '亿', replacement: '万', explains: 2 })
    expect(transformationOf(original.replaceAll('%', ''))).toEqual({ pattern: '%', replacement: '', explains: 2 })
  })

  it('sees no pattern in a single difference, nor in an edit that would have changed more', () => {
    expect(transformationOf(original.replace('12家', '21家'))).toBeNull()
    expect(transformationOf(original.replace('3280.6', '32806').replace('8.7', '87'))).toBeNull()
  })
})
