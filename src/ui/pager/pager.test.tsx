import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { testVisit } from '../testing/visit.ts'
import { pageNumbers } from './page-numbers.ts'
import { Pager } from './pager.tsx'

test('the pages around this one are named, and the ends', () => {
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(4, 43)).toEqual([1, 2, 3, 4, 5, null, 43])
  expect(pageNumbers(20, 43)).toEqual([1, null, 19, 20, 21, null, 43])
})

test('wherever one stands: no page twice, this one named, a gap hides two or more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [page, pages] = [Math.min(a, b), Math.max(a, b)]
      const named = pageNumbers(page, pages)
      const numbers = named.filter(n => n !== null)
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
      expect(numbers).toContain(page)
      named.forEach((n, index) => {
        if (n === null) expect(named[index + 1]! - named[index - 1]!).toBeGreaterThan(2)
      })
    }),
  )
})

test('the first page has the plain address, and the filter stays', () => {
  const html = renderToString(<Pager visit={testVisit({ path: '/freight?from=1&page=2' })} page={2} pages={3} />)
  expect(html).toContain('href="/freight?from=1"')
  expect(html).toContain('href="/freight?from=1&amp;page=3"')
  expect(html).toMatch(/aria-label="第 2 页" aria-current="page"/)
})

test('one page needs no pager', () => {
  expect(renderToString(<Pager visit={testVisit()} page={1} pages={1} />)).toBe('')
})
