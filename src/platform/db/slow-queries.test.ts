import { expect, test } from 'vitest'
import { testDatabase } from '#tests/support/database.ts'
import { measured } from './measured.ts'
import { createSlowQueries, slowFromMs } from './slow-queries.ts'

test('a slow statement is kept once, with how often, how long and when, and a quick one is not', () => {
  let now = 1000
  const slow = createSlowQueries(() => now)
  slow.note('select quick', slowFromMs - 1)
  slow.note('select  a\n from b', 300)
  now = 2000
  slow.note('select a from b', 250)
  slow.note('select c', 900)
  expect(slow.list()).toEqual([
    { sql: 'select c', times: 1, longestMs: 900, lastAtMs: 2000 },
    { sql: 'select a from b', times: 2, longestMs: 300, lastAtMs: 2000 },
  ])
})

test('what stands in quotes is not kept, and only so many statements are', () => {
  const slow = createSlowQueries(() => 0)
  slow.note(`insert into a values ('O''Neil', '13800000000') -- '`, 300)
  expect(slow.list()[0]!.sql).toBe(`insert into a values ('…', '…') -- '`)
  for (let n = 0; n < 200; n++) slow.note(`select ${n}`, 300)
  expect(slow.list()).toHaveLength(50)
})

test('the database tells the text of each statement with its time, and no parameter', async () => {
  const told: string[] = []
  const database = measured(await testDatabase([]), (_outcome, _ms, sql) => void told.push(sql))
  await database.connections.use(connection => connection.query('select $1::text as secret', ['13800000000']))
  await expect(database.connections.use(connection => connection.exec('select wrong'))).rejects.toThrow()
  expect(told).toEqual(['select $1::text as secret', 'select wrong'])
})
