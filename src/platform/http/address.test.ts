import { expect, test } from 'vitest'
import { createSites, type Site } from '../sites.ts'
import { readAddress } from './address.ts'

const site = (code: string, parent: string | null, hosts: string[] = []) =>
  ({ code, parent, hosts, reviewSteps: ['final'] }) as unknown as Site
const sites = createSites([site('360000', null), site('360400', '360000'), site('360700', '360000', ['gz.example'])])
const read = (host: string, url: string) => {
  const place = readAddress(sites, host, url)
  return 'site' in place ? [place.site.code, place.lang, place.path] : place
}

test('without a site segment the top site is meant; the language is the next segment', () => {
  expect(read('localhost', '/')).toEqual(['360000', 'hans', '/'])
  expect(read('localhost', '/hant/search?q=a/b')).toEqual(['360000', 'hant', '/search?q=a/b'])
  expect(read('localhost', '/en')).toEqual(['360000', 'en', '/'])
})

test('a site segment names a site, before the language', () => {
  expect(read('localhost', '/s/360400/en/a/1?x=1')).toEqual(['360400', 'en', '/a/1?x=1'])
  expect(read('localhost', '/s/360400')).toEqual(['360400', 'hans', '/'])
  expect(read('localhost', '/s/999999/')).toEqual({ unknownSite: '999999' })
})

test('a site with its own host name is asked for there, in one hop', () => {
  expect(read('gz.example', '/a/1')).toEqual(['360700', 'hans', '/a/1'])
  expect(read('gz.example', '/s/360700/en/a')).toEqual({ movedTo: '/en/a' })
  expect(read('localhost', '/s/360700/a?b=1')).toEqual({ movedTo: '//gz.example/a?b=1' })
})

test('a path that only begins like a language keeps its first segment', () => {
  expect(read('localhost', '/english')).toEqual(['360000', 'hans', '/english'])
})
