import { getAuthTables } from 'better-auth/db'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAuditedKysely } from './audited-kysely.ts'
import { settings } from './auth.ts'
import { accountsHouse, program } from './testing/accounts-house.ts'

type Tables = { 'accounts.verifications': Record<string, unknown> }

const row = {
  id: '01900000-0000-7000-8000-000000000001',
  identifier: '13800000000',
  value: '1',
  expires_at: new Date(),
  created_at: new Date(),
  updated_at: new Date(),
}

async function opened() {
  const house = await accountsHouse()
  const platform = { db: house.kysely, transact: house.transact }
  return { house, db: createAuditedKysely(platform, () => program) as unknown as Kysely<Tables> }
}

test('every kind of write leaves an audit row, reading leaves none', async () => {
  const { house, db } = await opened()
  await db.insertInto('accounts.verifications').values(row).returningAll().execute()
  await db.updateTable('accounts.verifications').set({ value: '2' }).execute()
  expect(await db.selectFrom('accounts.verifications').select('value').execute()).toEqual([{ value: '2' }])
  await db.deleteFrom('accounts.verifications').execute()
  const { rows } = await house.query('select action, actor_id, subjects from platform.audit order by id')
  const by = { actor_id: 'program:test' }
  expect(rows).toEqual([
    { ...by, action: 'accounts.add-verifications', subjects: [`verifications:${row.id}`] },
    { ...by, action: 'accounts.change-verifications', subjects: [] },
    { ...by, action: 'accounts.remove-verifications', subjects: [] },
  ])
})

test('statements that could write untold are not run', async () => {
  const { house, db } = await opened()
  await expect(sql`delete from accounts.persons`.execute(db)).rejects.toThrow('has no audit row')
  await expect(db.transaction().execute(async () => undefined)).rejects.toThrow('transact alone')
  expect((await house.query('select 1 from platform.audit')).rows).toEqual([])
})

test('the migration has every column that better-auth asks for', async () => {
  const house = await accountsHouse()
  const secrets = { fingerprint: () => 'x'.repeat(64) }
  const wanted = Object.values(getAuthTables(settings({ secrets } as never)))
    .flatMap(table => Object.entries(table.fields).map(([name, field]) => [table.modelName, field.fieldName ?? name]))
    .map(([table, column]) => `${table}.${column}`)
  const { rows } = await house.query(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'accounts'`,
  )
  const there = new Set(rows.map(each => each.name))
  expect(wanted.length).toBeGreaterThan(25)
  expect(wanted.filter(name => !there.has(name))).toEqual([])
})
