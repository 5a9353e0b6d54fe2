import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testHouse } from '#tests/support/house.ts'
import { programActor } from './access.ts'
import { eventType, subscribe } from './events.ts'
import { upkeep } from './transact.ts'

const doer = { actor: programActor('test'), site: '360400' }
const happened = eventType<{ n: number }>('test.happened')
const auditRows = `select action, subjects, actor_id, site_id from platform.audit order by id`

test('work and its audit row commit together', async () => {
  const house = await testHouse()
  await house.transact(doer, 'test.do-it', async tx => tx.note('thing:1', { n: 1 }))
  const { rows } = await house.query(auditRows)
  expect(rows).toEqual([{ action: 'test.do-it', subjects: ['thing:1'], actor_id: 'program:test', site_id: '360400' }])
})

test('upkeep writes and leaves no audit row', async () => {
  const house = await testHouse()
  const insert = sql`insert into platform.submissions (site_id, actor_id, key, at) values ('360400', 'x', 'k', now())`
  await house.transact(doer, upkeep, async tx => void (await insert.execute(tx.sql)))
  expect((await house.query('select key from platform.submissions')).rows).toEqual([{ key: 'k' }])
  expect((await house.query(auditRows)).rows).toEqual([])
})

test('work that throws leaves neither rows nor messages nor an audit row', async () => {
  const house = await testHouse({ subscriptions: [subscribe(happened, 'test.hear', async () => undefined)] })
  const failing = house.transact(doer, 'test.do-it', async tx => {
    await tx.emit(happened, { n: 1 })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect((await house.query(auditRows)).rows).toEqual([])
  expect(await house.outbox.count()).toEqual({ waiting: 0, dead: 0 })
})

test('the program cannot change or delete the audit trail', async () => {
  const house = await testHouse()
  await house.transact(doer, 'test.do-it', async () => undefined)
  for (const statement of [
    `update platform.audit set action = 'x'`,
    'delete from platform.audit',
    'truncate platform.audit',
  ])
    await expect(house.query(statement)).rejects.toThrow(/permission denied/)
})

test('the same key never does the work twice, but another person may use it', async () => {
  const house = await testHouse()
  const once = { ...doer, onceKey: 'form-1' }
  await house.transact(once, 'test.do-it', async () => undefined)
  await expect(house.transact(once, 'test.do-it', async () => undefined)).rejects.toMatchObject({
    code: 'already_submitted',
  })
  await house.transact({ ...once, actor: programActor('other') }, 'test.do-it', async () => undefined)
})

test('asking for another connection from inside a transaction is refused instead of waiting for ever', async () => {
  const house = await testHouse()
  const nested = house.transact(doer, 'test.do-it', async () => sql`select 1`.execute(house.kysely))
  await expect(nested).rejects.toThrow('from inside a transaction')
})

test('a message arrives once for each subscriber, in the site of its cause', async () => {
  const heard: string[] = []
  const house = await testHouse({
    subscriptions: ['test.first', 'test.second'].map(name =>
      subscribe(happened, name as 'test.first', async ({ n }, tx) => void heard.push(`${name} ${n} ${tx.site}`)),
    ),
  })
  await house.transact(doer, 'test.do-it', tx => tx.emit(happened, { n: 7 }))
  expect(await house.outbox.deliver()).toBe(2)
  expect(await house.outbox.deliver()).toBe(0)
  expect(heard).toEqual(['test.first 7 360400', 'test.second 7 360400'])
})

test('a failing subscriber is tried again with growing pauses, then becomes a dead letter that can be revived', async () => {
  let now = Date.parse('2026-11-24T10:00:00Z')
  let works = false
  const house = await testHouse({
    clock: () => now,
    subscriptions: [
      subscribe(happened, 'test.stumble', async () => {
        if (!works) throw new Error('stumbled')
      }),
    ],
  })
  await house.transact(doer, 'test.do-it', tx => tx.emit(happened, { n: 1 }))
  for (let attempt = 1; attempt <= 8; attempt++) {
    await house.outbox.deliver()
    now += 1000 * 2 ** attempt
  }
  const [letter] = await house.outbox.listDead()
  expect(letter).toMatchObject({ event: 'test.happened', subscriber: 'test.stumble', attempts: 8, error: 'stumbled' })
  works = true
  await house.outbox.revive(doer, letter!.id)
  expect(await house.outbox.deliver()).toBe(1)
  expect(await house.outbox.count()).toEqual({ waiting: 0, dead: 0 })
})

test('what a failing handler wrote is rolled back with it', async () => {
  const house = await testHouse({
    subscriptions: [
      subscribe(happened, 'test.half', async (_, tx) => {
        await sql`insert into platform.submissions (site_id, actor_id, key, at) values ('1', '1', '1', now())`.execute(
          tx.sql,
        )
        throw new Error('half way')
      }),
    ],
  })
  await house.transact(doer, 'test.do-it', tx => tx.emit(happened, { n: 1 }))
  await house.outbox.deliver()
  expect((await house.query('select * from platform.submissions')).rows).toEqual([])
})
