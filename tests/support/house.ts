import type { Clock } from '#platform/clock.ts'
import { createTransact } from '#platform/create-transact.ts'
import type { Subscription } from '#platform/events.ts'
import { createIds } from '#platform/ids.ts'
import { platformMigrations } from '#platform/migrations.ts'
import type { Module } from '#platform/module.ts'
import { createOutbox } from '#platform/outbox.ts'
import { testDatabase } from './database.ts'

const silence = () => undefined
export const silentLog = { debug: silence, info: silence, warn: silence, error: silence }

type Given = {
  subscriptions?: readonly Subscription[]
  clock?: Clock
  modules?: readonly Pick<Module, 'name' | 'migrations'>[]
}

/** Database, transactions and outbox without the HTTP around them, for the tests of rules and stores. */
export async function testHouse({ subscriptions = [], clock = Date.now, modules = [] }: Given = {}) {
  const { connections, kysely } = await testDatabase([{ name: 'platform', migrations: platformMigrations }, ...modules])
  const newId = createIds(clock)
  const transact = createTransact({
    kysely,
    clock,
    newId,
    subscriptions,
    pageChanges: new Set(),
    committed: () => undefined,
  })
  const outbox = createOutbox({ kysely, transact, clock, log: silentLog, subscriptions })
  const query = (sql: string, parameters: readonly unknown[] = []) =>
    connections.use(connection => connection.query(sql, parameters))
  return { connections, kysely, transact, outbox, newId, clock, query }
}
