import { expect, test, vi } from 'vitest'
import type { Connections } from '#platform/db/connection.ts'
import { createTestApp } from '#tests/support/app.ts'
import { draftFields } from '#tests/support/editor.ts'
import { signInTo, type TestApp } from '#tests/support/people.ts'
import { postgresUrl } from '#tests/support/postgres.ts'

/** Sends one and the same form as often as it is called; tells how often its draft is listed. */
async function openForm(app: TestApp) {
  const { cookie, csrf } = await signInTo(app, { roles: [{ site: '360000', role: 'editor' }] })
  const payload = { ...draftFields('只有一篇'), _csrf: csrf, _once: 'one-form-sent-often' }
  const send = () => app.server.inject({ method: 'POST', url: '/desk/articles', headers: { cookie }, payload })
  const countListed = async () => {
    const list = await app.server.inject({ url: '/desk/articles?state=draft', headers: { cookie } })
    return list.body.split('只有一篇').length - 1
  }
  return { send, countListed }
}

test('the same form sent four times at once makes one draft, and each sending leads to it', async () => {
  const { send, countListed } = await openForm(await createTestApp())
  const answers = await Promise.all([send(), send(), send(), send()])
  expect(answers.map(answer => answer.statusCode)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map(answer => answer.headers.location)).size).toBe(1)
  expect(await countListed()).toBe(1)
})

/** Lets nobody write down where a form led until it is let go; `isWaitedFor` resolves when someone stands before that. */
async function holdResults({ useAsOwner }: Connections) {
  await useAsOwner(owner =>
    owner.exec(`create function pause() returns trigger language plpgsql as
        'begin perform pg_advisory_xact_lock(56); return new; end';
      create trigger pause before update on platform.submissions for each row execute function pause()`),
  )
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holding = useAsOwner(async owner => {
    await owner.exec('select pg_advisory_lock(56)')
    held.resolve()
    await release.promise
  })
  await held.promise
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
  const isWaitedFor = () =>
    vi.waitFor(async () => expect((await useAsOwner(owner => owner.query(waiting))).rows).toHaveLength(1), 30_000)
  return {
    isWaitedFor,
    async release() {
      release.resolve()
      await holding
    },
  }
}

test.skipIf(!postgresUrl)(
  'a form sent again between its work and the note of where that led waits for the note',
  async () => {
    const app = await createTestApp()
    const { send, countListed } = await openForm(app)
    const results = await holdResults(app.house.database.connections)
    const first = send()
    await results.isWaitedFor()
    const again = send()
    expect(await countListed()).toBe(1)
    await results.release()
    expect([(await first).statusCode, (await again).statusCode]).toEqual([303, 303])
    expect((await again).headers.location).toBe((await first).headers.location)
  },
)
