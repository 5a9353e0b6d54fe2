import { expect, test } from 'vitest'
import { findLinks } from './find-links.ts'

test('addresses are found once each, read as a browser reads them', () => {
  const html =
    '<p><a href="/a/20240914-1">x</a> <a href="https://e.example/?a=1&amp;b=2">y</a> <a href="/a/20240914-1">z</a></p>'
  expect(findLinks(html)).toEqual(['/a/20240914-1', 'https://e.example/?a=1&b=2'])
})

test('mail, telephone, places on the page and pictures are no links to follow', () => {
  const html =
    '<a href="mailto:a@e.example">a</a><a href="tel:1">b</a><a href="#top">c</a><a href="//e.example">d</a><img src="/files/1">'
  expect(findLinks(html)).toEqual([])
})
