import { expect, test } from 'vitest'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'

const site = '360400'
const editor = editorOf(site)
const sum = '推进项目323个，其中甲园等32个项目开工，乙园等37个项目投产，丙园等254个项目续建。'

async function publishArticle({ portal, outbox }: Awaited<ReturnType<typeof portalHouse>>, body: string) {
  const { id } = await portal.saveDraft(editor, draft({ body }))
  await portal.publish(editor, id)
  await outbox.deliver()
  return id
}

test('the counts of a published text follow its changes and go when it is withdrawn', async () => {
  const house = await portalHouse({ hearsItself: true })
  const { portal, figures } = house
  const id = await publishArticle(house, sum)
  expect((await figures.countsOf(site, [id])).get(id)).toMatchObject({ figures: 4, failing: 0 })
  await portal.changeArticle(editor, id, draft({ body: sum.replace('254', '245') }))
  await house.outbox.deliver()
  expect((await figures.countsOf(site, [id])).get(id)).toMatchObject({ figures: 4, failing: 1 })
  await portal.withdraw(editor, id)
  await house.outbox.deliver()
  expect((await figures.countsOf(site, [id])).size).toBe(0)
})
