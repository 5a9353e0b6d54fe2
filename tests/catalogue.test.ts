import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'

/** Tables that belong to no site, and why. Everything else is distributed by site_id. */
const exceptions: Record<string, string> = {
  'platform.migrations': 'describes the whole database',
  'accounts.persons': 'sign-in: a person may work on several sites; stays local on the coordinator',
  'accounts.credentials': 'sign-in, beside its person',
  'accounts.phones': 'one number for all sites, beside its person',
  'accounts.phone_codes': 'sign-in, before anyone is known',
  'accounts.real_names': 'one document for all sites, beside its person',
  'accounts.person_keys': 'one key for all sites, beside its person',
  'accounts.sessions': 'sign-in, beside its person',
  'accounts.sign_in_delays': 'sign-in, by address and name, before anyone is known',
  'accounts.verifications': 'sign-in, before anyone is known',
  'accounts.totp_secrets': 'sign-in, beside its person',
  'accounts.recovery_codes': 'sign-in, beside its person',
  'accounts.service_visits': 'sign-in, before anyone is known',
}

const schemas = ['platform', 'accounts', 'portal', 'figures', 'sample']

test('site_id stands in every primary key and unique constraint, but for the listed exceptions', async () => {
  const app = await createTestApp()
  const { rows } = await app.house.database.connections.use(connection =>
    connection.query<{ name: string; index: string; columns: string[] }>(
      `select n.nspname || '.' || t.relname as name, i.relname as index,
              array_agg(a.attname::text order by a.attnum) as columns
       from pg_index x
       join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
       where (x.indisunique or x.indisexclusion) and n.nspname = any($1)
       group by 1, 2`,
      [schemas],
    ),
  )
  expect(rows.length).toBeGreaterThan(10)
  const without = new Set(rows.filter(row => !row.columns.includes('site_id')).map(row => row.name))
  expect([...without].sort()).toEqual(Object.keys(exceptions).sort())
})

test('every module that has tables is looked at, and every table has a primary key', async () => {
  const app = await createTestApp()
  expect(
    app.modules.filter(module => module.migrations.length > 0).every(module => schemas.includes(module.name)),
  ).toBe(true)
  const { rows } = await app.house.database.connections.use(connection =>
    connection.query<{ name: string }>(
      `select n.nspname || '.' || t.relname as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
       where t.relkind = 'r' and n.nspname = any($1)
       and not exists (select 1 from pg_index x where x.indrelid = t.oid and x.indisprimary)`,
      [schemas],
    ),
  )
  expect(rows).toEqual([])
})
