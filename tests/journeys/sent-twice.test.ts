import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { draftFields } from '#tests/support/editor.ts'
import { signInTo } from '#tests/support/people.ts'

test('the same form sent four times at once makes one draft, and each sending leads to it', async () => {
  const app = await createTestApp()
  const { cookie, csrf } = await signInTo(app, { roles: [{ site: '360000', role: 'editor' }] })
  const payload = { ...draftFields('只有一篇'), _csrf: csrf, _once: 'one-form-sent-often' }
  const send = () => app.server.inject({ method: 'POST', url: '/desk/articles', headers: { cookie }, payload })
  const answers = await Promise.all([send(), send(), send(), send()])
  expect(answers.map(answer => answer.statusCode)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map(answer => answer.headers.location)).size).toBe(1)
  const list = await app.server.inject({ url: '/desk/articles?state=draft', headers: { cookie } })
  expect(list.body.split('只有一篇').length - 1).toBe(1)
})
