import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testVisit } from '../testing/visit.ts'
import { BarChart } from './bar-chart.tsx'
import { LineChart, pathThrough } from './line-chart.tsx'
import { scaleFor } from './scale.ts'
import { Sparkline } from './sparkline.tsx'

const about = {
  visit: testVisit(),
  title: '货源翻了一番',
  unit: '条',
  source: '示例',
  labels: ['一月', '二月', '三月'],
}

test('a scale has few round ticks around every value, in order', () => {
  const values = fc.array(
    fc.integer({ min: -1e9, max: 1e9 }).map(n => n / 100),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(values, fc.boolean(), (numbers, zero) => {
      const { ticks, place } = scaleFor(numbers, { start: 200, end: 0, zero })
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks[0]!).toBeLessThanOrEqual(Math.min(...numbers) + Math.abs(ticks[0]!) * 1e-6)
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(...numbers) - Math.abs(ticks.at(-1)!) * 1e-6)
      for (const value of numbers) expect(place(value)).toBeGreaterThanOrEqual(0)
      for (const value of numbers) expect(place(value)).toBeLessThanOrEqual(200)
      if (zero) expect(ticks).toContain(0)
    }),
  )
})

test('round ticks', () => {
  expect(scaleFor([412, 940], { start: 0, end: 1, zero: false }).ticks).toEqual([400, 600, 800, 1000])
  expect(scaleFor([0.1, 0.3], { start: 0, end: 1, zero: true }).ticks).toEqual([0, 0.1, 0.2, 0.3])
  expect(scaleFor([5, 5], { start: 0, end: 1, zero: false }).ticks.length).toBeGreaterThan(1)
})

test('a missing value breaks the line and is never drawn as nothing', () => {
  expect(pathThrough([{ x: 0, y: 1 }, null, { x: 2, y: 3 }, { x: 3, y: 4 }])).toBe('M0 1M2 3L3 4')
  const html = renderToString(<LineChart {...about} series={[{ name: '货源', values: [4, null, 8] }]} />)
  expect(html.match(/<circle/g)).toHaveLength(2)
  expect(html).toContain('<td data-label="货源" class="number">无</td>')
})

test('every chart says what it shows, in which unit, from where, and gives its numbers as a table', () => {
  const html = renderToString(<BarChart {...about} series={[{ name: '整车', values: [1200, 30, 4] }]} />)
  expect(html).toContain('role="img" aria-label="货源翻了一番"')
  expect(html).toContain('单位：条')
  expect(html).toContain('来源：示例')
  expect(html).toContain('<th scope="row">一月</th><td data-label="整车" class="number">1,200</td>')
})

test('parts stand on each other and end at their sum', () => {
  const series = [
    { name: '整车', values: [30, 0, 0] },
    { name: '零担', values: [10, 0, 0] },
  ]
  const html = renderToString(<BarChart {...about} series={series} />)
  const [whole, part] = [...html.matchAll(/<rect class="fill-[12]" x="([\d.]+)" y="8" width="([\d.]+)"/g)]
  expect(Number(whole![1]) + Number(whole![2])).toBeCloseTo(Number(part![1]), 1)
  expect(Number(whole![2]) / Number(part![2])).toBeCloseTo(3, 1)
  expect(html).toMatch(/<text class="chart-value"[^>]*>40<\/text>/)
})

test('a sparkline of nothing is nothing', () => {
  expect(renderToString(<Sparkline values={[null, null]} label="" />)).toBe('')
})
