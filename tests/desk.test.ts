import { expect, test } from 'vitest'
import { createTestApp } from './support/app.ts'
import { signInTo } from './support/people.ts'

test('the desk says how much waits for whom: a reviewer sees what to sign, its author does not', async () => {
  const app = await createTestApp()
  const author = await signInTo(app, { username: 'author', roles: [{ site: '360000', role: 'editor' }] })
  const reviewer = await signInTo(app, { username: 'reviewer', roles: [{ site: '360000', role: 'first-reviewer' }] })
  const deskOf = async ({ cookie }: { cookie: string }) =>
    (await app.server.inject({ method: 'GET', url: '/desk', headers: { cookie } })).body
  expect(await deskOf(reviewer)).not.toContain('件待办')
  const doer = { actor: author.actor, site: '360000' }
  const texts = { title: '一篇稿件', summary: '', body: '<p>正文</p>', source: null, author: null }
  const { id } = await app.portal.saveDraft(doer, { ...texts, channelId: null, script: 'hans', featured: false })
  await app.portal.submit(doer, id, '19')
  expect(await deskOf(reviewer)).toContain('1 件待办')
  expect(await deskOf(author)).not.toContain('件待办')
})
