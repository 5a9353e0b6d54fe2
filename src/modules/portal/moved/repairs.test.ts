import { expect, test } from 'vitest'
import { readPageForImport } from '../reading/index.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { createRepairs } from './repairs.ts'

const doer = editorOf('360700')

const page = `<html><head><title>x</title></head><body><div>當(dāng)前位置: 主頁 > 資訊 ></div>
<h1>產(chǎn)業(yè)集群</h1><p>時間:2024-09-14 15:46 來源:江西手機(jī)報(bào)</p>
<p>贛州經(jīng)開區(qū)圍繞<b>建設(shè)</b>全國一流現(xiàn)代化國家級經(jīng)開區(qū)目標(biāo),凝心聚力拼經(jīng)濟(jì)、拼發(fā)展,推動經(jīng)濟(jì)企穩(wěn)回升向好。</p>
<p>贛州經(jīng)開區(qū)深耕大灣區(qū)、長三角、京津冀等重點(diǎn)區(qū)域,加大行業(yè)協(xié)會的對接合作,成功引進(jìn)總投資項(xiàng)目。</p></body></html>`

async function imported(html = page) {
  const { reading, damaged, bodyHtml } = readPageForImport(new TextEncoder().encode(html))
  const house = await portalHouse()
  const { articleId: id } = await house.portal.saveImported(doer, {
    ...reading,
    title: reading.title!,
    sourceKey: 'page-1',
    state: 'published',
    body: bodyHtml,
    script: 'hant',
    breadcrumb: reading.breadcrumb ?? [],
    files: [],
    cover: null,
    origin: {
      address: null,
      fileKey: null,
      sha256: null,
      capturedAt: null,
      mirrored: false,
      lostMedia: [],
      damage: { damaged, repairs: reading.repairs },
    },
    oldPaths: [],
  })
  const repairs = createRepairs({ ...house, db: house.kysely, clock: Date.now })
  const article = () => house.portal.getArticle('360700', id)
  return { ...house, id, repairs, article, list: reading.repairs }
}

test('every repair can be taken back and made again; at the end the text is what it was', async () => {
  const { id, repairs, article, list } = await imported()
  const repaired = await article()
  expect(repaired.title).toBe('產業集群')
  for (const repair of list) await repairs.set(doer, id, repair, true)
  const damaged = await article()
  expect(damaged.title).toBe('產(chǎn)業(yè)集群')
  expect(damaged.source).toBe('江西手機(jī)報(bào)')
  expect(damaged.body).toContain('經(jīng)開區(qū)圍繞<b>建設(shè)</b>全國')
  expect(damaged.body).toContain('加大行業(yè)協(xié)會的對接合作,成功引進(jìn)')
  for (const repair of list.toReversed()) await repairs.set(doer, id, repair, false)
  const again = await article()
  expect([again.title, again.source, again.body]).toEqual([repaired.title, repaired.source, repaired.body])
})

test('a repair is taken back once, by an editor of its site, and only where the passage still stands', async () => {
  const { id, repairs, portal, list } = await imported()
  const inText = list.find(repair => repair.field === 'paragraphs')!
  await repairs.set(doer, id, inText, true)
  await expect(repairs.set(doer, id, inText, true)).rejects.toMatchObject({ code: 'repair_not_found' })
  await expect(repairs.set(editorOf('360400'), id, inText, false)).rejects.toMatchObject({ code: 'article_not_found' })
  await portal.changeArticle(doer, id, draft({ body: '<p>By hand</p>' }))
  await expect(repairs.set(doer, id, inText, false)).rejects.toMatchObject({ code: 'repair_text_changed' })
})

test('a text with a repair taken back is left alone by the next import', async () => {
  const { id, repairs, list, article } = await imported()
  await repairs.set(doer, id, list[0]!, true)
  expect((await article()).edited).toBe(true)
})

test('an article goes with its breadcrumb where the other name has a channel, and stays where it has none', async () => {
  const { portal, id, repairs, article, list } = await imported(page.replace('資訊 >', '設(shè)施 >'))
  const channel = async () => (await article()).channel_id
  const place = list.find(repair => repair.field === 'breadcrumb')!
  const repaired = await channel()
  await repairs.set(doer, id, place, true)
  expect(await channel()).toBe(repaired)
  await repairs.set(doer, id, place, false)
  const other = await portal.createChannel(doer, {
    parent: null,
    slug: 'damaged',
    titleHans: '设(shè)施',
    titleEn: null,
  })
  await repairs.set(doer, id, place, true)
  expect(await channel()).toBe(other.id)
  await repairs.set(doer, id, place, false)
  expect(await channel()).toBe(repaired)
})
