import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TextField } from '../field/text-fields.tsx'
import { testVisit } from '../testing/visit.ts'
import { withQuery } from './address.ts'
import { FilterBar, ListHead } from './list-head.tsx'
import { Table } from './table.tsx'

const visit = testVisit({ path: '/freight?from=360700&page=3&sort=price' })
const columns = [
  { key: 'lane', label: '线路', cell: (row: { lane: string; price: number }) => row.lane },
  { key: 'price', label: '运费', cell: (row: { price: number }) => row.price, numeric: true, sortable: true },
]
const rows = [{ lane: '赣州 → 东莞', price: 3500 }]

const table = (sort?: string) =>
  renderToString(
    <Table visit={visit} caption="货源" columns={columns} rows={rows} rowKey={row => row.lane} sort={sort} />,
  )

test('each row is named by its first column and each cell knows its head', () => {
  expect(table()).toContain('<th scope="row">赣州 → 东莞</th><td data-label="运费" class="number">3500</td>')
})

test('a head sorts, once more turns round, and goes back to the first page', () => {
  expect(table()).toContain('href="/freight?from=360700&amp;sort=price"')
  expect(table('price')).toContain('aria-sort="ascending"')
  expect(table('price')).toContain('href="/freight?from=360700&amp;sort=-price"')
  expect(table('-price')).toContain('aria-sort="descending"')
})

test('the list says how many and how fresh, and its files carry the filter but not the page', () => {
  const exports = [{ label: 'CSV', path: '/freight.csv' }]
  const html = renderToString(<ListHead visit={visit} total={1286} updated="2 分钟前" exports={exports} />)
  expect(html).toContain('共 1,286 条')
  expect(html).toContain('2 分钟前更新')
  expect(html).toContain('href="/freight.csv?from=360700&amp;sort=price"')
})

test('filtering keeps the sort and leaves the page', () => {
  const html = renderToString(
    <FilterBar visit={visit} isFiltered>
      <TextField at="from" label="起点" value="360700" />
    </FilterBar>,
  )
  expect(html).toContain('action="/freight"')
  expect(html).toContain('<input type="hidden" name="sort" value="price"')
  expect(html).not.toContain('name="page"')
  expect(html).toContain('<a href="/freight">清除筛选</a>')
})

test('equal queries have equal addresses, whatever their order', () => {
  const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ minLength: 1 }))
  fc.assert(
    fc.property(values, query => {
      const turned = Object.fromEntries(Object.entries(query).reverse())
      expect(withQuery('/a', query)).toBe(withQuery('/a', turned))
      expect(Object.fromEntries(new URLSearchParams(withQuery('/a', query).split('?')[1] ?? ''))).toEqual({ ...query })
    }),
  )
})

test('a value taken away leaves no trace', () => {
  expect(withQuery('/a?b=1', { b: null })).toBe('/a')
  expect(withQuery('/a?b=1&c=2', { b: '', c: 3 })).toBe('/a?c=3')
})
