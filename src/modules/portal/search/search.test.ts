import { expect, test } from 'vitest'
import type { Draft } from '../articles/articles.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { createSearch, type SearchRequest } from './search.ts'

const doer = editorOf('360700')

async function searching(...drafts: Partial<Draft>[]) {
  const house = await portalHouse()
  const ids: string[] = []
  for (const [index, each] of drafts.entries()) {
    const { id } = await house.portal.saveDraft(doer, draft(each))
    const publishedAt = new Date(`2024-01-${String(index + 1).padStart(2, '0')}T08:00:00+08:00`)
    await house.portal.publish(doer, id, { publishedAt, dayOnly: true })
    ids.push(id)
  }
  const search = createSearch({ db: house.kysely })
  const ask = (text: string, differing: Partial<SearchRequest> = {}) =>
    search({ site: '360700', text, lang: 'hans', page: 1, ...differing })
  const titles = async (text: string, differing: Partial<SearchRequest> = {}) =>
    (await ask(text, differing)).hits.map(hit => hit.article.title)
  return { ...house, ids, ask, titles }
}

test('a question in either script finds texts in both', async () => {
  const { titles } = await searching(
    { title: '简体', body: '产业集群加速转型升级' },
    { title: '繁體', body: '產業集群加速轉型升級', script: 'hant' },
    { title: '别的', body: '今天天气很好' },
  )
  expect((await titles('产业集群')).sort()).toEqual(['简体', '繁體'])
  expect((await titles('產業集群')).sort()).toEqual(['简体', '繁體'])
})

test('a word in the title goes before any number of them in the text, then whoever speaks of it most, then the newest', async () => {
  const { titles } = await searching(
    { title: '物流园区开园', body: '正文' },
    { title: '甲', body: '物流。物流。物流。物流。' },
    { title: '乙', body: '物流一次，另有别的许多话要说' },
    { title: '丙', body: '物流一次，另有别的许多话要说' },
  )
  expect(await titles('物流')).toEqual(['物流园区开园', '甲', '丙', '乙'])
})

test('all words must occur; a name that no dictionary has is found as it is written', async () => {
  const { titles } = await searching(
    { title: '一', body: '记者张翠萍报道，赣州物流发展' },
    { title: '二', body: '赣州物流发展，张三、翠湖、萍乡' },
  )
  expect(await titles('张翠萍')).toEqual(['一'])
  expect(await titles('赣州 物流')).toEqual(['二', '一'])
  expect(await titles('赣州 航空')).toEqual([])
})

test('the words are marked in the script of the reader', async () => {
  const { ask } = await searching({ title: '产业集群', body: '开头。加快发展产业集群建设。' })
  const { hits } = await ask('產業', { lang: 'hant' })
  expect(hits[0]!.title).toEqual([
    { text: '產業', marked: true },
    { text: '集群', marked: false },
  ])
  expect(hits[0]!.excerpt).toContainEqual({ text: '產業', marked: true })
})

test('drafts, withdrawn ones and other sites are not found; a changed text is found by what it says now', async () => {
  const { portal, titles, ids } = await searching({ title: '甲', body: '高铁' }, { title: '乙', body: '高铁' })
  await portal.saveDraft(doer, draft({ title: '丙', body: '高铁' }))
  await portal.withdraw(doer, ids[0]!)
  expect(await titles('高铁')).toEqual(['乙'])
  expect(await titles('高铁', { site: '360400' })).toEqual([])
  await portal.changeArticle(doer, ids[1]!, draft({ title: '乙', body: '航空' }))
  expect([await titles('高铁'), await titles('航空')]).toEqual([[], ['乙']])
})

test('channel and year narrow the question', async () => {
  const { portal, ids, titles } = await searching({ title: '甲', body: '口岸' }, { title: '乙', body: '口岸' })
  const channel = await portal.createChannel(doer, { parent: null, slug: 'news', titleHans: '资讯', titleEn: null })
  await portal.changeArticle(doer, ids[0]!, draft({ title: '甲', body: '口岸', channelId: channel.id }))
  expect(await titles('口岸', { channelIds: [channel.id] })).toEqual(['甲'])
  expect(await titles('口岸', { channelIds: [] })).toEqual([])
  expect(await titles('口岸', { year: 2024 })).toHaveLength(2)
  expect(await titles('口岸', { year: 2023 })).toEqual([])
})

test('whatever is typed is a question, never a fault', async () => {
  const { ask } = await searching()
  for (const text of ["'", "a' | b", '\\', '!!!', ' ', '& | !', '的', 'x'.repeat(5000), "o'neil \\ '"])
    expect(await ask(text)).toEqual({ hits: [], total: 0, pages: 0 })
})

test('a text with a run of letters longer than PostgreSQL takes is indexed all the same', async () => {
  const { titles } = await searching({ title: '甲', body: `校验码 ${'a1'.repeat(3000)} 物流` })
  expect(await titles('物流')).toEqual(['甲'])
})

test('pages of results follow each other without gaps', async () => {
  const drafts = Array.from({ length: 23 }, (_, index) => ({ title: `第${index}篇`, body: '铁海联运' }))
  const { titles, ask } = await searching(...drafts)
  const both = [...(await titles('铁海联运')), ...(await titles('铁海联运', { page: 2 }))]
  expect(new Set(both).size).toBe(23)
  expect(await ask('铁海联运')).toMatchObject({ total: 23, pages: 2 })
})
