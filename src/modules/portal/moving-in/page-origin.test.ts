import { expect, test } from 'vitest'
import { findOriginOf } from './page-origin.ts'
import type { Source, SourceFile } from './sources/source.ts'

const file = { path: 'html/1.html' } as SourceFile
const folder = { name: 'old-site' } as Source
const single = { name: '' } as Source
const find = (head: string, source = folder, hosts: string[] = []) =>
  findOriginOf(Buffer.from(head), file, source, hosts)

test('a page of a folder without an address goes by its path', () => {
  expect(find('<html>')).toMatchObject({
    key: 'old-site/html/1.html',
    address: null,
    oldPath: '/html/1.html',
    mirrored: false,
  })
})

test('a single file is known by its content alone, and nothing led to it', () => {
  const here = find('<p>here</p>', single)
  expect(here).toMatchObject({ key: `sha256:${here.sha256}`, address: null, oldPath: null })
  expect(find('<p>there</p>', single).key).not.toBe(here.key)
})

test('the canonical link is the address, with its query and without its fragment', () => {
  const head = `<link href='http://www.old.example/view.asp?id=3&amp;p=1#top' rel="canonical">`
  expect(find(head)).toMatchObject({
    key: 'http://www.old.example/view.asp?id=3&p=1',
    oldPath: '/view.asp?id=3&p=1',
    mirrored: false,
  })
})

test('a page that was saved from elsewhere than its own address, or than the publisher, is a mirror', () => {
  const saved = '<!-- saved from url=(0031)http://copy.example/a/1.html -->'
  expect(find(saved)).toMatchObject({ address: 'http://copy.example/a/1.html', mirrored: true })
  expect(find(`${saved}<link rel="canonical" href="http://old.example/1.html">`)).toMatchObject({
    address: 'http://old.example/1.html',
    mirrored: true,
  })
  expect(find(saved, folder, ['copy.example']).mirrored).toBe(false)
  expect(find(saved, folder, ['old.example']).mirrored).toBe(true)
})

test('an address that is none, or no web address, is passed over', () => {
  expect(find('<link rel="canonical" href="/1.html">').address).toBeNull()
  expect(find('<link rel="canonical" href="javascript:alert(1)">').address).toBeNull()
  expect(find('<link rel="canonical" href="http://old.example/">').oldPath).toBeNull()
})
