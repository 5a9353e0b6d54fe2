import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { unzip } from '#tests/support/unzip.ts'
import { definition } from '../testing/figures-house.ts'
import { dataColumns } from './columns.data.ts'
import { faultsOfPackage } from './testing/package-rules.ts'
import { parseCsv } from './testing/parse-csv.ts'

const site = '360000'
const doer = { actor: programActor('test'), site }
const source = { title: '统计公报，"2024"', url: 'https://stats.example/2024', page: '表 3', on: '2025-03-01' }

async function region() {
  const { figures, server } = await createTestApp()
  const id = await figures.defineIndicator(
    doer,
    'goods',
    definition({ name: ['社会物流总额', 'Goods moved'], licence: 'CC-BY-4.0', aliases: ['物流总额'] }),
  )
  const enter = (place: string, period: string, value: number, more = {}) =>
    figures.enterPoint(doer, { indicatorId: id, place, period, value, source, ...more })
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await server.inject({ url, headers })
    return { status: answer.statusCode, body: answer.body, headers: answer.headers, bytes: answer.rawPayload }
  }
  return { figures, id, enter, get }
}

async function filled() {
  const all = await region()
  await all.enter(site, '2021', 720e8)
  await all.enter(site, '2024', 1056e8, {
    qualifier: 'over',
    source: { ...source, sentence: '达到1056亿元，\n超预期' },
  })
  await all.enter('360700', '2024', -3.5, { source: { title: '年鉴' } })
  await all.enter('360700', '2024', 4, { source: { title: '=HYPERLINK("x")' } })
  return all
}

test('a table opens in Excel: a byte order mark, the documented columns, numbers as numbers, texts never formulas', async () => {
  const { get } = await filled()
  const { body, headers } = await get('/indicators/goods/data.csv')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toContain('goods.csv')
  expect(body.startsWith('\uFEFFplace_code,')).toBe(true)
  const [head, ...rows] = parseCsv(body.slice(1))
  expect(head).toEqual(dataColumns.map(({ name }) => name))
  const at = (row: number, name: string) => rows[row]![head!.indexOf(name)]
  expect(rows).toHaveLength(4)
  expect([at(0, 'place_hans'), at(0, 'period'), at(0, 'from'), at(0, 'to'), at(0, 'value')]).toEqual([
    '江西',
    '2021',
    '2021-01-01',
    '2021-12-31',
    '72000000000',
  ])
  expect([at(1, 'qualifier'), at(1, 'sentence')]).toEqual(['over', '达到1056亿元，\n超预期'])
  expect([at(2, 'value'), at(2, 'disputed'), at(3, 'disputed')]).toEqual(['-3.5', 'true', 'true'])
  expect(at(3, 'source_title')).toBe(`'=HYPERLINK("x")`)
})

test('a data package keeps to its specification, and its table reads back as its description says', async () => {
  const { get } = await filled()
  const { bytes, headers } = await get('/indicators/goods/data.zip')
  expect(headers['content-type']).toBe('application/zip')
  const files = await unzip(bytes)
  expect([...files.keys()]).toEqual(['datapackage.json', 'goods.csv'])
  const description = JSON.parse(files.get('datapackage.json')!.toString())
  expect(faultsOfPackage(description, files)).toEqual([])
  expect(description).toMatchObject({
    name: 'goods',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://spdx.org/licenses/CC-BY-4.0.html' }],
    resources: [{ hash: `sha256:${createHash('sha256').update(files.get('goods.csv')!).digest('hex')}` }],
  })
  expect(description.version).toMatch(/^\d{4}\.\d{1,2}\.\d{1,2}-\d{6}$/)
  expect(description.sources).toContainEqual({ title: source.title, path: source.url })
  const value = description.resources[0].schema.fields.find((field: { name: string }) => field.name === 'value')
  expect(value).toMatchObject({ type: 'number', unit: 'CNY' })
})

test.each(['csv', 'json', 'xlsx', 'zip'])('a reader who has the .%s as it stands gets nothing again', async type => {
  const { get, enter } = await filled()
  const path = `/indicators/goods/data.${type}`
  const first = await get(path)
  expect(first.status).toBe(200)
  const etag = String(first.headers.etag)
  expect((await get(`/en${path}`)).headers.etag).toBe(etag)
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  await enter(site, '2025', 1200e8)
  const changed = await get(path, { 'if-none-match': etag })
  expect([changed.status, changed.headers.etag === etag]).toEqual([200, false])
})

test('programs get numbers as numbers, with the address of each source', async () => {
  const { get } = await filled()
  const data = JSON.parse((await get('/indicators/goods/data.json')).body)
  expect(data.indicator).toMatchObject({ slug: 'goods', name: { 'zh-Hans': '社会物流总额', en: 'Goods moved' } })
  expect(data.points.map((point: { value: number }) => point.value)).toEqual([720e8, 1056e8, -3.5, 4])
  expect(data.points[0]).toMatchObject({ source_url: 'https://stats.example/2024', disputed: false, grade: null })
  expect(data.files.csv).toMatch(/^http.*\/indicators\/goods\/data\.csv$/)
})

test('the page of an indicator names its files and says to search engines what it is', async () => {
  const { get } = await filled()
  const { body } = await get('/en/indicators/goods')
  for (const type of ['csv', 'json', 'xlsx', 'zip']) expect(body).toContain(`href="/indicators/goods/data.${type}"`)
  const block = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)![1]!)
  expect(block).toMatchObject({
    '@type': 'Dataset',
    name: 'Goods moved',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    temporalCoverage: '2021-01-01/2024-12-31',
  })
  expect(block.distribution).toHaveLength(4)
})

test('the catalogue lists what has values, for people and for programs', async () => {
  const { figures, get } = await filled()
  await figures.defineIndicator(doer, 'empty', definition({ name: ['空指标', 'Empty'] }))
  const page = (await get('/data')).body
  expect(page).toContain('社会物流总额')
  expect(page).not.toContain('空指标')
  expect((await get('/hant/data')).body).toContain('社會物流總額')
  const { body, headers } = await get('/data/catalogue.json')
  expect(headers['content-type']).toContain('application/ld+json')
  const catalogue = JSON.parse(body)
  expect(catalogue['@type']).toBe('dcat:Catalog')
  expect(catalogue['dcat:dataset']).toHaveLength(1)
  const [dataset] = catalogue['dcat:dataset']
  for (const { 'dcat:downloadURL': url } of dataset['dcat:distribution'])
    expect((await get(new URL(url['@id']).pathname)).status).toBe(200)
  expect((await get('/s/360700/data')).body).toContain('还没有可以取走的数据')
})

test.each(['/indicators/nothing/data.csv', '/indicators/nothing/data.zip', '/indicators/goods/data.ods'])(
  '%s is not found',
  async path => {
    const { get } = await region()
    expect((await get(path)).status).toBe(404)
  },
)
