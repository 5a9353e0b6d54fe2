import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getGazetteer } from '#platform/geo/gazetteer.ts'
import { divisionFinder } from './fixtures/divisions.ts'
import { readExpected } from './fixtures/expected.ts'
import { heldOutLines } from './fixtures/held-out.data.ts'
import { learnLines } from './fixtures/learn.data.ts'
import { addScore, emptyScore, f1 } from './fixtures/score.ts'
import type { Posting, PostingFields } from './posting.ts'
import { readPostings } from './read.ts'

const now = '2026-11-24T10:00:00+08:00'
const gazetteer = getGazetteer()
const findDivision = divisionFinder(gazetteer)
const read = (text: string): Posting[] => readPostings(text, { now, gazetteer })
const only = (line: string): Posting => {
  const postings = read(line)
  expect(postings, line).toHaveLength(1)
  return postings[0]!
}
const field = <K extends keyof PostingFields>(line: string, name: K): PostingFields[K] => only(line).fields[name]
const from = (line: string) => only(line).fields.from?.code

describe('the fixtures', () => {
  test.each([
    ['learnt', learnLines],
    ['held out', heldOutLines],
  ])('the %s half is read with F1 of at least 0.97', (_name, lines) => {
    const score = emptyScore()
    for (const { line, postings } of readExpected(lines, findDivision)) addScore(score, line, postings, read(line))
    expect(f1(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.97)
  })
})

describe('settled cases', () => {
  const settled = `
南昌到上海，赣州到深圳 9.6高栏 明天装 13800000000
> load from=南昌市 to=上海市 len=9.6 type=高栏 pickup=25.00-26.00 phone=13800000000
> load from=赣州市 to=深圳市 len=9.6 type=高栏 pickup=25.00-26.00 phone=13800000000
求车 南昌到上海
> load from=南昌市 to=上海市
求货 南昌到上海 能拉35吨
> truck from=南昌市 to=上海市 kg=35000
空车在南昌 想去武汉或长沙
> truck from=南昌市 to=武汉市 stops=长沙市
赣州、吉安装 到深圳 两装一卸
> load from=赣州市 stops=吉安市 to=深圳市 loads=2 unloads=1
九江柴桑到南昌青山湖
> load from=柴桑区 to=青山湖区
南昌到上海 30吨 160一吨
> load from=南昌市 to=上海市 kg=30000 price=160 per=tonne
南昌到上海 3200可谈
> load from=南昌市 to=上海市 price=3200 pm=negotiable
南昌到上海 面议 月结30天
> load from=南昌市 to=上海市 pm=negotiable pay=月结 days=30
南昌到上海 水性漆 普货非危 现金 3200
> load from=南昌市 to=上海市 goods=水性漆 pay=现付 price=3200
向塘到深圳平湖
> load from=南昌县 to=深圳市
出售9.6米高栏一台 手续齐全
> none
招A2司机 南昌到广州 月薪9000
> none
大家早上好
> none
南昌到深圳现在什么价
> none
`
  test.each(readExpected(settled, findDivision))('$line', ({ line, postings }) => {
    const score = emptyScore()
    addScore(score, line, postings, read(line))
    expect(score.faults).toEqual([])
  })

  test('a guess stands among the uncertain', () => {
    const guesses: [string, keyof PostingFields][] = [
      ['昌北到上海', 'from'],
      ['吉林到上海', 'from'],
      ['朝阳到上海', 'from'],
      ['鼓楼到上海', 'from'],
      ['赣到粤 9.6高栏', 'from'],
      ['南昌到上海 3200左右', 'priceFen'],
      ['南昌到上海 4500起', 'priceFen'],
      ['南昌到上海 随时装', 'pickup'],
      ['南昌到上海 3吨 拼车', 'mode'],
      ['空车在南昌 想去武汉或长沙', 'to'],
      ['空车在南昌 想去武汉或长沙', 'stops'],
    ]
    for (const [line, name] of guesses) expect(only(line).uncertain, line).toContain(name)
  })

  test('what is clear is not uncertain', () => {
    for (const line of ['吉林市到上海', '北京朝阳到上海', '赣州-深圳 9.6高栏 18吨 明天上午装 3200 现付']) {
      expect(only(line).uncertain, line).toEqual([])
    }
  })

  test('a shared county name is read by the other end, by the province named, else as the nearest', () => {
    expect(from('鼓楼到徐州铜山')).toBe('320302')
    expect(from('福建鼓楼到上海')).toBe('350102')
    expect(from('鼓楼到郑州')).toBe('410204')
  })
})

describe('ways of writing', () => {
  test('slips of the keyboard are read', () => {
    expect(field('南昌-上海 9.6高拦', 'vehicleType')).toBe('高栏')
    expect(field('南昌-上海 9.6箱车', 'vehicleType')).toBe('厢式')
  })

  test('lengths are read with the unit inside, spoken, and in lists', () => {
    expect(field('南昌-上海 4米2厢车', 'vehicleLengthM')).toBe(4.2)
    expect(field('南昌-上海 十三米五平板', 'vehicleLengthM')).toBe(13.5)
    expect(field('南昌-上海 9.6/13/17.5高栏', 'vehicleLengthM')).toEqual([9.6, 13, 17.5])
  })

  test.each(['-', '—', '－', '→', '到', '发', '至', '~', ' ', ''])('places are parted by "%s"', sign => {
    const { fields } = only(`赣州${sign}深圳 9.6高栏`)
    expect([fields.from?.code, fields.to?.code]).toEqual(['360700', '440300'])
  })

  test('full-width signs are read like others', () => {
    expect(field('赣州－深圳　９．６高栏　１８吨', 'weightKg')).toBe(18000)
  })

  test('prices are read in every manner', () => {
    for (const written of ['3200', '三千二', '3千2', '3.2k', '0.32w', '运费3200元', '3200块', '一口价3200']) {
      expect(field(`南昌-上海 ${written}`, 'priceFen'), written).toBe(320000)
    }
    expect(field('南昌-上海 3200-3500', 'priceFen')).toEqual([320000, 350000])
  })

  test('a phone number loses its spaces and dashes, and names beside it are kept', () => {
    expect(field('南昌-上海 138 0000-0000 王师傅', 'phone')).toBe('13800000000')
    expect(field('南昌-上海 13800000000王师傅', 'contact')).toBe('王师傅')
  })

  test('deposits are told apart from the price before them', () => {
    const { fields } = only('南昌-上海 5600 定金300不退')
    expect([fields.priceFen, fields.depositFen, fields.depositReturned]).toEqual([560000, 30000, false])
  })
})

describe('any text', () => {
  const words = [
    '赣州',
    '深圳',
    '到',
    '-',
    '9.6',
    '高栏',
    '18吨',
    '20-18吨',
    '9-8方',
    '明天',
    '3200',
    '一吨',
    '电话',
    '13800000000',
    '，',
    ' ',
    '百',
    '2*',
  ]
  const trade = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  })

  test('is read without throwing, and unread stretches lie where they say', () => {
    fc.assert(
      fc.property(trade, parts => {
        const text = parts.join('')
        const lines = text.split(/\r\n|\n|\r/)
        for (const { line, unread } of read(text)) {
          for (const { start, end, quote } of unread) expect(lines[line - 1]!.slice(start, end)).toBe(quote)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('gives windows that end after they begin, and ranges that rise', () => {
    fc.assert(
      fc.property(trade, parts => {
        for (const { fields } of read(parts.join(''))) {
          if (fields.pickup) expect(fields.pickup[0] <= fields.pickup[1]).toBe(true)
          for (const amount of [fields.weightKg, fields.volumeM3, fields.priceFen]) {
            if (Array.isArray(amount)) expect(amount[0]).toBeLessThan(amount[1])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is read line by line: another line before it changes only the numbers of lines', () => {
    const line = '赣州-深圳 9.6高栏 18吨 明天上午装 3200 现付'
    const [alone] = read(line)
    expect(read(`大家好\r\n\n${line}`)).toEqual([{ ...alone, line: 3 }])
  })

  test('beyond the longest line is listed as unread', () => {
    const line = `赣州-深圳 9.6高栏 ${'!'.repeat(5000)}`
    const { unread } = only(line)
    expect(unread.at(-1)?.end).toBe(line.length)
  })

  test('what no field takes is listed with its place in the line', () => {
    const line = '赣州-深圳 9.6高栏 家具 咕噜咕噜'
    expect(only(line).unread).toEqual([{ start: 15, end: 19, quote: '咕噜咕噜' }])
  })
})
