import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { openGround } from '../testing/reviewed.ts'

const site = '360400'
const author = editorOf(site)
const writing = signedIn(site, 'portal.write', 'figures.decide')
const clock = () => Date.parse('2026-08-20T09:00:00+08:00')
const right = '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达到序时进度。'
const wrong = right.replace('254', '245')
const reason = '原件即如此，已去函核实'

async function withDraft(body: string) {
  const app = await portalApp({ clock })
  const { id } = await app.portal.saveDraft(author, draft({ title: '项目进展', body }))
  const page = `/s/${site}/desk/articles/${id}`
  const state = async () => (await app.portal.getArticle(site, id)).state
  const submit = (fields: Record<string, string> = {}) =>
    app.post(`${page}/submit`, { ground: openGround, ...fields }, writing)
  return { ...app, id, page, state, submit }
}

test('a failing sum stops the submission and is named; a reason lets it through and reviewers read it', async () => {
  const { get, page, id, state, submit, portal } = await withDraft(wrong)
  const stopped = await submit()
  expect(stopped.statusCode).toBe(409)
  for (const words of ['1 条算式不符', wrong, '314', '323']) expect(stopped.body).toContain(words)
  expect(await state()).toBe('draft')
  expect((await submit({ sums: reason })).statusCode).toBe(303)
  expect(await state()).toBe('in-review')
  expect((await portal.readStanding(site, id)).review!.sums_reason).toBe(reason)
  const reviewer = signedIn(site, 'portal.review', 'portal.review-final')
  for (const [address, who] of [
    [`/s/${site}/desk/review/${id}`, reviewer],
    [page, writing],
  ] as const)
    expect((await get(address, who)).body).toContain(reason)
})

test('once the sum is mended it goes through without a reason, and the old one is gone', async () => {
  const { id, portal, submit } = await withDraft(wrong)
  await submit({ sums: reason })
  await portal.recall(author, id)
  await portal.changeArticle(author, id, draft({ title: '项目进展', body: right }))
  expect((await submit({ sums: reason })).statusCode).toBe(303)
  expect((await portal.readStanding(site, id)).review!.sums_reason).toBe('')
})

test('the editor reads each hint with its sentence, and is asked for a reason only where a sum fails', async () => {
  const { get, page, id, portal } = await withDraft(`${wrong}失业率下降0.3%。`)
  const shown = (await get(page, writing)).body
  for (const words of ['算式不符', '比率的升降通常写', 'name="sums"']) expect(shown).toContain(words)
  await portal.changeArticle(author, id, draft({ body: right }))
  const mended = (await get(page, writing)).body
  expect(mended).toContain('4 个数字 · 1 条算式')
  expect(mended).not.toContain('name="sums"')
})

test('a correction with a failing sum waits for a reason too', async () => {
  const { id, page, post, portal } = await withDraft(right)
  await portal.publish(author, id)
  const form = { title: '项目进展', body: wrong, script: 'hans', channel: '', summary: '', source: '', author: '' }
  await post(page, form, writing)
  const submit = `/s/${site}/desk/corrections/${id}/submit`
  expect((await post(submit, { note: '更新进度' }, writing)).statusCode).toBe(409)
  expect((await post(submit, { note: '更新进度', sums: reason }, writing)).statusCode).toBe(303)
  expect((await portal.corrections.readStanding(site, id)).review!.sums_reason).toBe(reason)
})
