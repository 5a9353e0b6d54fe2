import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { inventedIndicators } from './invented.data.ts'
import { inventValues } from './invented-values.ts'
import { publishedIndicators } from './published.data.ts'

const top = '360000'
const doer = { actor: programActor('test'), site: top }

const totalOf = (slug: string, period: string) => {
  const { values } = publishedIndicators.find(each => each.slug === slug)!
  return Object.entries(values).reduce((sum, [place, by]) => (place === top ? sum : sum + by[period]!), 0)
}
const provinceOf = (slug: string, period: string) =>
  publishedIndicators.find(each => each.slug === slug)!.values[top]![period]!

test.each(['2010', '2020'])('in the census of %s the cities add up to the province, to the person', year =>
  expect(totalOf('census-population', year)).toBe(provinceOf('census-population', year)),
)

test.each(['2021', '2022'])('the output of the cities in %s adds up to that of the province as it is rounded', year =>
  expect(Math.abs(totalOf('city-gdp', year) - provinceOf('province-gdp', year))).toBeLessThan(0.05e8),
)

test('made-up values follow from the seed, keep their bounds, and add up from January', () => {
  for (const { course, definition } of inventedIndicators) {
    const rhythm = { cadence: definition.cadence ?? ('year' as const), cumulative: definition.cumulative ?? false }
    const values = inventValues(course, rhythm, 'a')
    expect(values).toEqual(inventValues(course, rhythm, 'a'))
    expect(values).not.toEqual(inventValues(course, rhythm, 'b'))
    expect(new Set(values.map(({ period }) => period)).size).toBe(values.length)
    const [low, high] = course.within
    if (!rhythm.cumulative)
      for (const { value } of values) expect(value >= low && value <= high, String(value)).toBe(true)
    else expect(values[11]!.value).toBeGreaterThan(values[10]!.value)
  }
})

test('the retelling is joined to series: sentences, derived points, and confirmed figures', async () => {
  const { sample, server, figures } = await createTestApp({ sample: true })
  await sample.load(doer)
  const get = async (url: string) => (await server.inject({ url })).body
  const revenue = await get('/indicators/ganzhou-zone-revenue')
  expect(revenue).toContain('增长46.67%，年均增长13.62%')
  expect(revenue).toMatch(/href="\/a\/20240914-1#figure-\d+"/)
  const derived = async (slug: string) =>
    (await figures.getIndicatorBySlug(top, slug)).series[0]!.entries.map(({ value }) => Math.round(value * 100) / 100)
  expect(await derived('ganzhou-zone-revenue-growth')).toEqual([46.67])
  expect(await derived('ganzhou-zone-revenue-yearly-growth')).toEqual([13.62])
  expect(await derived('ganzhou-zone-hall-visits')).toEqual([46666.67, 16566.67])
  const views = await figures.listIndicatorViews(top)
  expect(views.filter(({ series }) => series.length === 0).map(({ indicator }) => indicator.slug)).toEqual([])
  for (const { indicator, series } of views)
    for (const { place } of series) expect(place.isSample).toBe(indicator.is_sample)
})

test('a value that a person revised stays as they left it when the sample is refreshed', async () => {
  const { sample, figures, accounts } = await createTestApp({ sample: true })
  await sample.load(doer)
  const { points } = await figures.getIndicatorBySlug(top, 'province-gdp')
  const editor = (await accounts.listSampleActors()).get('editor')!
  const source = { title: '年鉴' }
  await figures.revisePoint({ actor: editor, site: top }, points.at(-1)!.id, { value: 1, reason: '试', source })
  await sample.refresh(doer)
  expect((await figures.getIndicatorBySlug(top, 'province-gdp')).series[0]!.entries.at(-1)!.value).toBe(1)
})
