import { expect, test } from 'vitest'
import { renderPage } from '../render.ts'
import { testVisit } from '../testing/visit.ts'
import { Shell } from './shell.tsx'

const shown = (visit = testVisit(), more = {}) =>
  renderPage(
    <Shell visit={visit} title="货源" {...more}>
      <p>正文</p>
    </Shell>,
  )

const person = {
  id: 'u1',
  kind: 'person',
  name: '示例张三',
  grants: [],
  organisations: [],
  csrfToken: 'tok-1',
} as const

test('a page is whole: language, title with the site, main text, one way past the head', () => {
  const html = shown()
  expect(html).toMatch(/^<!doctype html><html lang="zh-Hans-CN" data-mode="standard" data-theme="auto"/)
  expect(html).toContain('<title>货源 - 江西物流公共信息平台</title>')
  expect(html).toContain('<a class="skip" href="#main">')
  expect(html).toContain('<main id="main" tabindex="-1"><p>正文</p></main>')
})

test('nothing inline that the content policy forbids', () => {
  const html = shown(testVisit({ actor: person }))
  expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on\w+="/)
})

test('language links keep the page, its site and its query', () => {
  const visit = testVisit({ path: '/freight?from=360700', lang: 'en' })
  const html = shown({ ...visit, site: visit.sites.find('360400')! })
  expect(html).toContain('href="/s/360400/freight?from=360700" lang="zh-Hans-CN"')
  expect(html).toContain('href="/s/360400/hant/freight?from=360700" lang="zh-Hant"')
})

test('canonical and alternate addresses leave the query away', () => {
  const html = shown(testVisit({ path: '/freight?page=2', lang: 'hant' }))
  expect(html).toContain('<link rel="canonical" href="https://open56.example/hant/freight"')
  expect(html).toContain('<link rel="alternate" hreflang="en" href="https://open56.example/en/freight"')
})

test('the strip that names a sample stands only on a sample', () => {
  expect(shown()).toContain('示例站点，非政府网站')
  expect(shown(testVisit({ sample: false }))).not.toContain('示例')
})

test('whoever is signed in signs out by a form bound to the sign-in', () => {
  expect(shown()).toContain('href="/sign-in"')
  const html = shown(testVisit({ actor: person }))
  expect(html).not.toContain('href="/sign-in"')
  expect(html).toMatch(/<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="tok-1"/)
})

test('type size and colours are a form that comes back to the page', () => {
  const html = shown(testVisit({ path: '/freight?page=2', mode: 'elder', theme: 'dark' }))
  expect(html).toContain('name="back" value="/freight?page=2"')
  expect(html).toContain('<button type="submit" name="mode" value="standard">')
  expect(html).toContain('<button type="submit" name="theme" value="light">')
})

test('the foot tells what the process costs now', () => {
  expect(shown()).toContain('内存 212 MB · 启动 3.1 秒')
})

test('text of a page cannot become markup', () => {
  expect(shown(testVisit(), { title: '<script>alert(1)</script>' })).not.toContain('<script>alert')
})

const foot = {
  sponsor: ['示例办公室', 'Sample Office'] as const,
  contact: null,
  siteMark: '3600000001',
  icp: '赣ICP备12345678号',
  policeRecord: '赣公网安备 36000000000001号',
  reportUrl: 'https://example.org/errors?site=3600000001',
}

test('the foot says who runs the site and where it is registered, and leaves out what nobody gave', () => {
  const html = shown(testVisit({ sample: false, foot }))
  for (const part of [
    '主办单位：示例办公室',
    '3600000001',
    'https://beian.miit.gov.cn/',
    'code=36000000000001',
    '我为政府网站找错',
  ])
    expect(html).toContain(part)
  expect(html).not.toContain('联系方式')
})

test('a sample carries no mark of a government site, whatever was filled in', () => {
  const html = shown(testVisit({ sample: true, foot }))
  expect(html).not.toContain('3600000001')
  expect(html).not.toContain('找错')
})

test('a shared link has a title, a summary and a picture that apps take', () => {
  const html = shown()
  expect(html).toContain('<meta property="og:image" content="https://open56.example/assets/share-1.png"')
  expect(html).toContain('<meta itemprop="name" content="货源"')
  expect(shown(testVisit(), { image: 'https://open56.example/files/1', description: '说明' })).toContain(
    '<meta itemprop="image" content="https://open56.example/files/1"',
  )
})
