import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { documentOf } from './article-document.ts'

const site = '360400'
const author = editorOf(site)
const checking = signedIn(site, 'figures.decide')
const now = Date.parse('2026-08-20T09:00:00+08:00')
const sum = '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达到序时进度。'

async function withDesk() {
  const app = await portalApp({ clock: () => now })
  const { id } = await app.portal.saveDraft(author, draft({ title: '项目进展', body: sum }))
  const url = `/s/${site}/desk/articles/${id}/figures`
  const read = async () => app.figures.readDocument(site, documentOf(await app.portal.getArticle(site, id), now))
  const [whole] = (await read()).figures
  const decide = (fields: Record<string, string>) => app.post(url, { figure: whole!.key, ...fields }, checking)
  const show = async () => (await app.get(url, checking)).body
  return { ...app, id, url, whole: whole!, read, decide, show }
}

test('figures stand with their sentences and wait; what is decided stays with who and why, and is told in order', async () => {
  const { decide, show, read } = await withDesk()
  expect((await show()).match(/待核对/g)).toHaveLength(4)
  expect((await decide({ verdict: 'confirmed', reason: '与原件一致' })).headers.location).toMatch(/#figure-1$/)
  await decide({ verdict: 'corrected', reason: '指的是重点项目', subject: '重点项目', value: '323', unit: '个' })
  const page = await show()
  expect(page.match(/待核对/g)).toHaveLength(3)
  expect(page.indexOf('与原件一致')).toBeLessThan(page.indexOf('指的是重点项目'))
  expect(page).toMatch(/p-1 · 2026-08-20 09:00 · 已改正 · 指的是重点项目/)
  const { figures, checks } = await read()
  expect(figures[0]).toMatchObject({ subject: '重点项目', value: 323, decision: { changes: { subject: '重点项目' } } })
  expect(checks).toHaveLength(1)
})

test('what is no figure goes with its sum, and needs a reason like a correction that must change something', async () => {
  const { decide, read, whole } = await withDesk()
  for (const [fields, words] of [
    [{ verdict: 'rejected' }, '没有写理由'],
    [{ verdict: 'corrected', reason: '核对过', value: String(whole.value), unit: whole.unit }, '没有改动任何一项'],
    [{ verdict: 'corrected', reason: '核对过', value: '三百', unit: '个' }, '三百'],
    [{ figure: 'gone', verdict: 'confirmed' }, '文章里已经没有这个数字'],
  ] as [Record<string, string>, string][]) {
    const answer = await decide(fields)
    expect([answer.statusCode >= 400, answer.body.includes(words)]).toEqual([true, true])
  }
  expect((await read()).figures[0]!.decision).toBeUndefined()
  await decide({ verdict: 'rejected', reason: '是门牌号' })
  expect((await read()).checks).toEqual([])
})

test('a decision about a sentence that changed is kept, shown, and holds again when it returns', async () => {
  const { id, decide, show, portal, read } = await withDesk()
  await decide({ verdict: 'confirmed', reason: '与原件一致' })
  await portal.changeArticle(author, id, draft({ title: '项目进展', body: '今年没有项目。' }))
  expect(await show()).toMatch(/已不在文中的数字[\s\S]*与原件一致/)
  await portal.changeArticle(author, id, draft({ title: '项目进展', body: `前言。${sum}` }))
  expect((await read()).figures[0]!.decision).toMatchObject({ verdict: 'confirmed', by: 'p-1' })
})

test('who decided may see it, and their name goes when they are erased while the decision stays', async () => {
  const { decide, figures, house, show } = await withDesk()
  await decide({ verdict: 'confirmed', reason: '与原件一致' })
  const [kind] = figures.module.personal!
  expect(await kind!.list(house.db, 'p-1')).toMatchObject([{ name: 'p-1', verdict: 'confirmed', site }])
  await house.transact(author, 'accounts.erase-person', transaction => kind!.erase!(transaction, 'p-1'))
  const page = await show()
  expect(page).toContain('与原件一致')
  expect(page).not.toContain('p-1 ·')
})
