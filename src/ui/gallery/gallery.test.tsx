import { expect, test } from 'vitest'
import { langs } from '#platform/i18n/lang.ts'
import { renderPage } from '../render.ts'
import { testVisit } from '../testing/visit.ts'
import { Gallery } from './gallery.tsx'

test.each(langs)('every component renders in %s, without a style attribute, a script or a missing word', lang => {
  const html = renderPage(<Gallery visit={testVisit({ lang, path: '/gallery' })} />)
  expect(html).not.toMatch(/ style=|<style| on\w+="|undefined|\bNaN\b|\[object/)
  expect(html.match(/<h1/g)!.length).toBeGreaterThan(0)
  if (lang === 'en') expect(html.replace(/赣B12345|简体|繁體/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
})

test('every id stands once and every label has its control', () => {
  const html = renderPage(<Gallery visit={testVisit()} />)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(found => found[1]!)
  expect(ids).toEqual([...new Set(ids)])
  for (const [, id] of html.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(id)
  for (const [, described] of html.matchAll(/ aria-describedby="([^"]+)"/g)) {
    for (const id of described!.split(' ')) expect(ids).toContain(id)
  }
})
