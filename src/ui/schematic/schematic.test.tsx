import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testVisit } from '../testing/visit.ts'
import { Schematic } from './schematic.tsx'

const tiles = [
  { label: '九江', value: '512', href: '/a', column: 3, row: 1, weight: 0.4 },
  { label: '南昌', value: '1,204', href: '/b', column: 3, row: 2, weight: 1 },
]
const html = renderToString(<Schematic visit={testVisit()} title="货源" tiles={tiles} />)

test('the picture begins at its first tile and holds them all', () => {
  expect(html).toContain('viewBox="-1 -1 98 154"')
  expect(html).toContain('<rect x="0" y="80" width="96" height="72" rx="8"')
})

test('the list beside it says the same, the largest first', () => {
  const list = html.slice(html.indexOf('<ol'))
  expect(list.indexOf('南昌')).toBeLessThan(list.indexOf('九江'))
  expect(list).toContain('<a href="/b"><span>南昌</span><strong>1,204</strong></a>')
})

test('the heaviest tile has the deepest colour, and the picture claims no borders', () => {
  expect(html).toMatch(/class="tile tile-2"><rect x="0" y="0"/)
  expect(html).toMatch(/class="tile tile-4"><rect x="0" y="80"/)
  expect(html).toContain('示意图，不表示行政边界')
})
