import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo, testPassword } from '#tests/support/people.ts'

const editor = [{ site: '360000', role: 'editor' }]

test('the file holds what each module keeps of oneself, and nothing of others or of what proves who one is', async () => {
  const app = await createTestApp()
  const ann = await signInTo(app, { username: 'ann', roles: editor })
  await signInTo(app, { username: 'ben', roles: editor })
  const doer = { actor: ann.actor, site: '360000' }
  await app.house.transact(doer, 'portal.create-article', async tx => tx.note('article:of-ann'))
  const answer = await app.server.inject({ url: '/account/my-data/file.json', headers: { cookie: ann.cookie } })
  expect(answer.headers['content-disposition']).toContain('my-data.json')
  const { person, records } = JSON.parse(answer.body)
  expect(person).toBe(ann.actor.id)
  expect(records['accounts.identity']).toMatchObject([{ name: 'ann', username: 'ann' }])
  expect(records['accounts.roles']).toMatchObject([{ site: '360000', role: 'editor', below: false }])
  expect(records['accounts.sign-ins']).toHaveLength(1)
  expect(records['platform.audit']).toMatchObject([{ action: 'portal.create-article', subjects: 'article:of-ann' }])
  expect(Object.keys(records)).toEqual(expect.arrayContaining(['portal.names', 'portal.drafting']))
  expect(answer.body).not.toMatch(/ben|scrypt|token/)
  expect(answer.body).not.toContain(testPassword)
})

test('page and downloaded page say the same in words, and escape what people typed', async () => {
  const app = await createTestApp()
  const { cookie, csrf } = await signInTo(app, { username: 'ann', roles: editor })
  const payload = { name: '<b>安</b>', _csrf: csrf }
  await app.server.inject({ method: 'POST', url: '/account/name', headers: { cookie }, payload })
  for (const url of ['/account/my-data', '/account/my-data/file.html']) {
    const { body } = await app.server.inject({ url, headers: { cookie } })
    expect([url, body.includes('&lt;b>安&lt;/b>'), body.includes('<b>安')]).toEqual([url, true, false])
    expect(body).toContain('姓名和用户名')
  }
})
