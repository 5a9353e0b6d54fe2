import { expect, test } from 'vitest'
import { jiangxi } from '#sites/jiangxi.data.ts'
import { channelsOf, sampleArticles, writeArticles } from './content.ts'
import { reservedPatterns } from './reserved.data.ts'
import { retelling } from './retelling.data.ts'

const edition = { seed: '56', day: '2026-03-02' }
const sites = jiangxi.map(site => site.code)
const allOf = (of: { seed: string; day: string }) => sites.flatMap(site => writeArticles(site, of))
const dayMs = 86_400_000
const texts = sampleArticles.map(({ title, summary, body }) => `${title}\n${summary}\n${body}`)
const everything = [...texts, retelling.lines.join('\n')].join('\n')
const fits = (found: string) => reservedPatterns.some(({ pattern }) => pattern.test(found))
const strangersTo = (pattern: RegExp) => (everything.match(pattern) ?? []).filter(found => !fits(found))

test('the same seed and day make the same articles', () => expect(allOf(edition)).toEqual(allOf({ ...edition })))

test('another day moves every date by as much and keeps every age', () => {
  const later = allOf({ ...edition, day: '2026-03-12' })
  expect(later.map(article => article.publishedAt.getTime() - 10 * dayMs)).toEqual(
    allOf(edition).map(article => article.publishedAt.getTime()),
  )
})

test('another seed publishes at other minutes of the same days', () => {
  const other = allOf({ ...edition, seed: '57' })
  const days = (list: typeof other) => list.map(({ publishedAt }) => publishedAt.toISOString().slice(0, 10))
  expect(days(other)).toEqual(days(allOf(edition)))
  expect(other.map(article => article.publishedAt)).not.toEqual(allOf(edition).map(article => article.publishedAt))
})

test('every article is past on the day of loading, at a working hour', () => {
  const midnight = Date.parse('2026-03-02T00:00:00+08:00')
  for (const { publishedAt } of allOf(edition)) {
    const hour = (publishedAt.getUTCHours() + 8) % 24
    expect(publishedAt.getTime()).toBeLessThan(midnight)
    expect(hour).toBeGreaterThanOrEqual(8)
    expect(hour).toBeLessThan(17)
  }
})

test('days in a text are counted from the day of loading, across months', () => {
  const written = allOf(edition)
  const bridge = written.find(({ key }) => key === 'bridge-limit-1')!
  const lease = written.find(({ key }) => key === 'park-7-lease')!
  expect(bridge.summary).toContain('3月3日至3月11日')
  expect(lease.bodyHtml).toContain('1月23日')
  expect(written.map(({ title, summary, bodyHtml }) => title + summary + bodyHtml).join('')).not.toMatch(/\{[+-]?\d/)
})

test('every city and every channel of the sample has something to read, and no channel is blank', () => {
  for (const site of sites) {
    const used = writeArticles(site, edition).map(article => article.channel)
    if (site === retelling.site) used.push('market/clusters')
    expect(used.length).toBeGreaterThan(1)
    for (const { path } of channelsOf(site)) expect(used.some(each => each.startsWith(path))).toBe(true)
    const paths: string[] = channelsOf(site).map(({ path }) => path)
    for (const path of used) expect(paths).toContain(path)
  }
})

test('keys are unique on a site, and each article says what it is', () => {
  const names = sampleArticles.map(({ site, key }) => `${site}/${key}`)
  expect(new Set(names).size).toBe(names.length)
  for (const { bodyHtml, source } of allOf(edition))
    expect(bodyHtml).toMatch(new RegExp(`示例.*来源：${source}）</p>$`))
})

test('what is invented names no real place, and has 示例 in its title or first words', () => {
  const regions = jiangxi.map(site => site.region[0])
  for (const { nature, title, body } of sampleArticles) {
    if (nature !== 'invented') continue
    expect(regions.filter(region => `${title}${body}`.includes(region))).toEqual([])
    expect(title).toContain('示例')
  }
})

test('what is retold names its source with a year', () => {
  for (const { nature, source } of sampleArticles) {
    if (nature === 'retold') expect(source).toMatch(/20\d\d/)
    else expect(source).toBeUndefined()
  }
})

test('phones, plates, company codes and addresses keep to the reserved patterns', () => {
  expect(strangersTo(/(?<![\d.])(?:\d{3,4}-\d{3,4}-?\d{3,4}|1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?!\d)/g)).toEqual([])
  expect(strangersTo(/[\u4e00-\u9fff][A-Z][·]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/g)).toEqual([])
  expect(strangersTo(/(?<![A-Z0-9])[0-9A-Z]{18}(?![A-Z0-9])/g)).toEqual([])
  expect(strangersTo(/(?:https?:\/\/|www\.|[\w.]+@)[\w./-]+/g)).toEqual([])
  expect(everything.match(/000-0000-\d{4}/g)!.length).toBeGreaterThan(3)
})

test('each reserved pattern accepts its own example and refuses what could be real', () => {
  for (const { pattern, sample } of reservedPatterns) expect(sample).toMatch(pattern)
  const real = ['13800138000', '0791-8888888', '赣A12345', '91360000158260755X', 'www.example.com']
  expect(real.filter(fits)).toEqual([])
})
