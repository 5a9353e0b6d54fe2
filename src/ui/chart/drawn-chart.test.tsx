import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testVisit } from '../testing/visit.ts'
import { timeChartFile } from './chart-file.tsx'
import { paperColours } from './chart-paper.ts'
import { RankChart, TimeChart } from './drawn-chart.tsx'
import { narrowFrame, spread, textWidth, wideFrame, wrapText } from './frames.ts'
import { type TimeData, TimeDrawing, type TimeLine } from './time-drawing.tsx'

const words = { title: '货源翻了一番', unit: '条', source: '示例', date: '2024年' }
const point = (end: number, value: number, more = {}) => ({
  end,
  value,
  shown: `${value}`,
  said: `${end}: ${value}`,
  ...more,
})
const dataOf = (lines: readonly TimeLine[], more: Partial<TimeData> = {}): TimeData => ({
  lines,
  stepMonths: 12,
  across: [{ end: 11, label: '2001' }],
  sayTick: String,
  ...more,
})
const draw = (data: TimeData) => renderToString(<TimeDrawing frame={wideFrame} data={data} />)
const pathOf = (html: string) => /class="chart-line stroke-1" d="([^"]*)"/.exec(html)![1]!

test('a missing year breaks the line, and distances follow time', () => {
  const html = draw(dataOf([{ name: 'a', points: [point(11, 1), point(23, 2), point(59, 3)] }]))
  expect(pathOf(html).match(/[ML]/g)).toEqual(['M', 'L', 'M'])
  const [first, second, third] = [...html.matchAll(/chart-dot[^"]*" cx="([\d.]+)"/g)].map(each => Number(each[1]))
  expect((third! - second!) / (second! - first!)).toBeCloseTo(3, 1)
})

test('sums from January begin anew each year', () => {
  const points = [point(10, 9), point(11, 10), point(12, 1), point(13, 2)]
  const path = (startsAnew: boolean) => pathOf(draw(dataOf([{ name: 'a', points }], { stepMonths: 1, startsAnew })))
  expect(path(true).match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L'])
  expect(path(false).match(/M/g)).toHaveLength(1)
})

test('a derived value is hollow, and what contradicts stands beside the line', () => {
  const html = draw(dataOf([{ name: 'a', points: [point(11, 1, { derived: true }), point(23, 2, { others: [2.5] })] }]))
  expect(html.match(/chart-hollow/g)).toHaveLength(1)
  expect(html.match(/chart-other/g)).toHaveLength(1)
  expect(pathOf(html).match(/[ML]/g)).toHaveLength(2)
})

test('every point of a line leads to its source and says what it is', () => {
  const html = draw(dataOf([{ name: 'a', points: [point(11, 1, { href: '/a/1#figure-2' })] }]))
  expect(html).toContain('<a href="/a/1#figure-2" aria-label="11: 1"><title>11: 1</title>')
})

test('several lines are named where they end; the ground is not', () => {
  const lines = [
    { name: '甲', points: [point(11, 1)] },
    { name: '乙', points: [point(11, 1.01)] },
    { name: '丙', points: [point(11, 5)], muted: true },
  ]
  const html = draw(dataOf(lines))
  const places = [...html.matchAll(/class="chart-last" x="[\d.]+" y="([\d.]+)">(.)</g)]
  expect(places.map(each => each[2])).toEqual(['甲', '乙'])
  expect(Math.abs(Number(places[0]![1]) - Number(places[1]![1]))).toBeGreaterThanOrEqual(17.9)
})

test('grades have ticks of their own', () => {
  const html = draw(
    dataOf([{ name: 'a', points: [point(11, 1), point(23, 3)] }], { ticks: [1, 2, 3], sayTick: n => `G${n}` }),
  )
  expect([...html.matchAll(/>(G\d)</g)].map(each => each[1])).toEqual(['G1', 'G2', 'G3'])
})

test('a chart of the page says what it shows, in which unit, from where, as of when', () => {
  const data = dataOf([{ name: 'a', points: [point(11, 1)] }])
  const html = renderToString(<TimeChart visit={testVisit()} {...words} data={data} />)
  for (const said of ['aria-label="货源翻了一番"', '单位：条', '来源：示例', '2024年']) expect(html).toContain(said)
  expect(html.match(/<svg/g)).toHaveLength(2)
})

test('bars follow their values, falls to the other side of zero', () => {
  const bars = [
    { name: '甲', value: 10, shown: '10' },
    { name: '乙', value: -5, shown: '−5', marked: true },
  ]
  const html = renderToString(<RankChart visit={testVisit()} {...words} bars={bars} />)
  const [up, down] = [...html.matchAll(/<rect class="(?:chart-bar|fill-1)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)]
  expect(Number(down![1]) + Number(down![2])).toBeCloseTo(Number(up![1]), 0)
  expect(Number(up![2]) / Number(down![2])).toBeCloseTo(2, 1)
})

test('a file of a chart says all by itself and links nowhere', () => {
  const file = timeChartFile(
    { ...words, title: '“A” < B & C', address: 'https://example.org/x', lang: 'en' },
    dataOf([{ name: 'a', points: [point(11, 1, { href: '/a/1' })] }]),
  )
  for (const said of [
    'xmlns="http://www.w3.org/2000/svg"',
    '&lt; B &amp; C',
    '条',
    '示例 · 2024年',
    'https://example.org/x',
  ])
    expect(file).toContain(said)
  expect(file).not.toContain('href')
})

test('the paper of files has the colours of the light theme', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../tokens/tokens.css'), 'utf8')
  const light = Object.fromEntries(
    [...tokens.split('}')[0]!.matchAll(/--([\w-]+): (#\w+);/g)].map(each => [each[1], each[2]]),
  )
  for (const [name, colour] of Object.entries(paperColours)) expect([name, colour]).toEqual([name, light[name]])
})

test('labels are moved apart, stay in order and inside', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(places, given => {
      const moved = spread(given, 18, 0, 300)
      const order = given.map((_, index) => index).sort((a, b) => given[a]! - given[b]!)
      for (const [at, index] of order.entries()) {
        expect(moved[index]!).toBeGreaterThanOrEqual(0)
        expect(moved[index]!).toBeLessThanOrEqual(300)
        if (at > 0) expect(moved[index]! - moved[order[at - 1]!]!).toBeGreaterThanOrEqual(18)
      }
    }),
  )
})

test('a title is broken into lines that fit, and nothing of it is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('物', '流', '1,056', '亿', ' ', 'CNY'), { minLength: 1, maxLength: 60 }),
      parts => {
        const text = parts.join('')
        const lines = wrapText(text, 20, 200)
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        for (const line of lines) if (line.includes('物')) expect(textWidth(line, 20)).toBeLessThanOrEqual(200 + 200)
      },
    ),
  )
  expect(wrapText('', 20, narrowFrame.width)).toEqual([])
})

test('points too close for a finger are no links, the latest is', () => {
  const points = Array.from({ length: 200 }, (_, index) => point(index, index % 2, { href: `/a/${index}` }))
  const html = draw(dataOf([{ name: 'a', points }], { stepMonths: 1 }))
  const places = [...html.matchAll(/<a href="\/a\/(\d+)".*?cx="([\d.]+)" cy="([\d.]+)"/g)].map(each =>
    each.slice(1).map(Number),
  )
  expect(places.at(-1)![0]).toBe(199)
  expect(places.length).toBeGreaterThan(20)
  for (const [, x, y] of places)
    expect(places.filter(each => Math.hypot(each[1]! - x!, each[2]! - y!) < 23.9)).toHaveLength(1)
})
