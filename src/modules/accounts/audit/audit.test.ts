import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo, type TestApp } from '#tests/support/people.ts'

const administrator = [{ site: '360000', role: 'administrator', below: true }]
const hourMs = 3_600_000

/** An app at noon of 24 November in the sites' zone, with a trail of three things done on three days and sites. */
async function auditedApp() {
  let now = Date.parse('2026-11-24T12:00:00+08:00')
  const app = await createTestApp({ clock: () => now })
  const ann = await signInTo(app, { username: 'ann', roles: administrator })
  const ben = await signInTo(app, { username: 'ben', roles: [{ site: '360400', role: 'administrator', below: true }] })
  const did = (actor: typeof ann.actor, site: string, action: string, subject: string) =>
    app.house.transact({ actor, site }, action, async tx => tx.note(subject, { slug: action }))
  now = Date.parse('2026-11-24T23:59:59+08:00')
  await did(ann.actor, '360000', 'portal.publish-article', 'article:0192aaaa-0000-7000-8000-000000000001')
  now += hourMs
  await did(ben.actor, '360400', 'portal.change-article', 'article:0192aaaa-0000-7000-8000-000000000001')
  await did(ann.actor, '360100', 'test.unknown-deed', 'thing:=1+1')
  return { app, ann, ben }
}

const get = (app: TestApp, url: string, { cookie }: { cookie: string }) =>
  app.server.inject({ url, headers: { cookie } })
const actionsOf = async (app: TestApp, url: string, who: { cookie: string }) => {
  const { body } = await get(app, url.replace('/desk/audit', '/desk/audit.csv'), who)
  const [, ...lines] = body.trim().split('\r\n')
  return lines.map(line => line.split(',')[4]).filter(action => /^(portal|test)\./.test(action!))
}

test('filters by person, subject, action, site and day find exactly their rows', async () => {
  const { app, ann, ben } = await auditedApp()
  const rows = [
    ['', ['test.unknown-deed', 'portal.change-article', 'portal.publish-article']],
    ['?who=ben', ['portal.change-article']],
    [`?who=${ann.actor.id}`, ['test.unknown-deed', 'portal.publish-article']],
    ['?who=nobody', []],
    ['?subject=0192aaaa-0000-7000-8000-000000000001', ['portal.change-article', 'portal.publish-article']],
    ['?subject=article:0192aaaa-0000-7000-8000-000000000001&site=360400', ['portal.change-article']],
    ['?action=portal.publish-article', ['portal.publish-article']],
    ['?from=2026-11-25', ['test.unknown-deed', 'portal.change-article']],
    ['?to=2026-11-24', ['portal.publish-article']],
    ['?from=yesterday&page=x&site=', ['test.unknown-deed', 'portal.change-article', 'portal.publish-article']],
    ['?site=999999', []],
  ] as const
  for (const [query, expected] of rows)
    expect([query, await actionsOf(app, `/desk/audit${query}`, ann)]).toEqual([query, expected])
  expect(await actionsOf(app, '/s/360400/desk/audit', ben)).toEqual(['portal.change-article'])
  expect(await actionsOf(app, '/s/360400/desk/audit?site=360000', ben)).toEqual([])
})

test('the page says it in words, with the name of who acted, in both languages', async () => {
  const { app, ann } = await auditedApp()
  const { body } = await get(app, '/desk/audit?subject=0192aaaa-0000-7000-8000-000000000001', ann)
  expect(body).toMatch(/ben<\/a>.*修改文章.*九江.*ann<\/a>.*发布文章.*江西/s)
  const english = await get(app, '/en/desk/audit?who=ann&action=portal.publish-article', ann)
  expect(english.body).toContain('Published an article')
  const unknown = await get(app, '/desk/audit?site=360100', ann)
  expect(unknown.body).toContain('test.unknown-deed')
})

test('files keep formulas as texts', async () => {
  const { app, ann } = await auditedApp()
  const { body, headers } = await get(app, '/desk/audit.csv?site=360100', ann)
  expect(headers['content-type']).toContain('text/csv')
  expect(body).toContain(',thing:=1+1,')
  const excel = await get(app, '/desk/audit.xlsx', ann)
  expect([excel.statusCode, excel.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

test('a look at the list of people is in the trail of each of them, and their rows lead there', async () => {
  const { app, ann, ben } = await auditedApp()
  const { body } = await get(app, '/s/360400/desk/people', ann)
  expect(body).toContain(`/s/360400/desk/audit?subject=person%3A${ben.actor.id}`)
  const trail = await get(app, `/s/360400/desk/audit?subject=person:${ben.actor.id}`, ann)
  expect(trail.body).toMatch(/ann<\/a>.*查看人员名单/s)
})
