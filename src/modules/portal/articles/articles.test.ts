import { expect, test } from 'vitest'
import { subscribe } from '#platform/events.ts'
import { articleChanged, articlePublished, articleWithdrawn } from '../events.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'

const city = editorOf('360700')
const at = Date.parse('2024-09-14T15:46:00+08:00')

test('slugs are the day and a number, and none is given twice when many ask at once', async () => {
  const { portal } = await portalHouse({ clock: () => at })
  const made = await Promise.all(Array.from({ length: 12 }, () => portal.saveDraft(city, draft())))
  expect(new Set(made.map(each => each.slug))).toEqual(
    new Set(Array.from({ length: 12 }, (_, index) => `20240914-${index + 1}`)),
  )
  expect((await portal.saveDraft(editorOf('360400'), draft())).slug).toBe('20240914-1')
})

test('the body is cleaned of everything that could run, track or come from elsewhere', async () => {
  const { portal } = await portalHouse()
  const hash = 'a'.repeat(64)
  const body = [
    '<p onclick="x()">Text<script>alert(1)</script> <a href="javascript:x()">a</a> <a href="https://e.example/">b</a></p>',
    `<img src="/files/${hash}" alt="ok" onerror="x()"><img src="https://tracker.example/1.gif">`,
    '<iframe src="https://e.example"></iframe><p style="color:red">R</p>',
  ].join('')
  const { id } = await portal.saveDraft(city, draft({ body }))
  expect((await portal.getArticle('360700', id)).body).toBe(
    `<p>Text <a>a</a> <a href="https://e.example/">b</a></p><img src="/files/${hash}" alt="ok" /><p>R</p>`,
  )
})

test('what is typed as Markdown is kept as HTML', async () => {
  const { portal } = await portalHouse()
  const { id } = await portal.saveDraft(city, draft({ body: 'One\n\n## Two' }))
  expect((await portal.getArticle('360700', id)).body).toBe('<p>One</p>\n<h2>Two</h2>')
})

test('an editor of one site cannot touch the article of another', async () => {
  const { portal } = await portalHouse()
  const { id } = await portal.saveDraft(city, draft())
  const stranger = editorOf('360400')
  for (const touch of [
    () => portal.publish(stranger, id),
    () => portal.withdraw(stranger, id),
    () => portal.changeArticle(stranger, id, draft({ title: 'Mine' })),
    () => portal.getArticle('360400', id),
  ])
    await expect(touch()).rejects.toMatchObject({ code: 'article_not_found' })
  expect((await portal.getArticle('360700', id)).title).toBe('A title')
})

test('of two editors who opened the same text the second is told, and nothing is overwritten', async () => {
  let now = at
  const { portal } = await portalHouse({ clock: () => now })
  const { id } = await portal.saveDraft(city, draft())
  const seen = (await portal.getArticle('360700', id)).changed_at
  now += 1000
  await portal.changeArticle(city, id, draft({ title: 'First' }), seen)
  await expect(portal.changeArticle(city, id, draft({ title: 'Second' }), seen)).rejects.toMatchObject({
    code: 'article_changed_meanwhile',
  })
  expect((await portal.getArticle('360700', id)).title).toBe('First')
})

test('what happens to a published article is told; work on a draft is not', async () => {
  const heard: string[] = []
  const subscriptions = [articlePublished, articleChanged, articleWithdrawn].map((event, index) =>
    subscribe(event, `test.hear-${index}`, async payload => void heard.push(`${event.name} ${payload.slug}`)),
  )
  const { portal, outbox } = await portalHouse({ clock: () => at, subscriptions })
  const { id, slug } = await portal.saveDraft(city, draft())
  await portal.changeArticle(city, id, draft({ title: 'Better' }))
  await portal.publish(city, id)
  await portal.changeArticle(city, id, draft({ title: 'Best' }))
  await portal.withdraw(city, id)
  await outbox.deliver()
  expect(heard).toEqual(
    ['portal.article-published', 'portal.article-changed', 'portal.article-withdrawn'].map(name => `${name} ${slug}`),
  )
})
