import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'

test('pages say that they show a sample while it is there; when it is taken away, an administrator can be made', async () => {
  const app = await createTestApp({ sample: true })
  const doer = { actor: programActor('test'), site: app.house.sites.top.code }
  const home = async () => (await app.server.inject('/')).body
  const strip = '示例站点，非政府网站'
  expect(await home()).not.toContain(strip)

  await app.sample.load(doer)
  await app.sampleShown.look()
  expect(await home()).toContain(strip)
  expect(await app.accounts.firstAdministratorLink()).toBeNull()

  const told = new EventEmitter()
  const gone = once(told, 'gone')
  app.sampleShown.onGone(() => told.emit('gone'))
  await app.sample.remove(doer)
  await gone
  expect(await home()).not.toContain(strip)
  expect(await app.accounts.firstAdministratorLink()).toMatch(/^\/first-administrator\?token=/)
})
