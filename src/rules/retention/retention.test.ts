import { expect, test } from 'vitest'
import { createTestApp } from '#tests/support/app.ts'
import { createRetention, monthsLater, type RetentionFile, shippedRetention } from './retention.ts'

const rules = shippedRetention().on('2026-11-24')

/** Columns that are named like personal data and hold none, each with what they hold. */
const impersonal: Record<string, string> = {
  'accounts.retention_keys.key_sealed': 'a key',
  'figures.indicators.name_hans': 'a measure',
  'figures.indicators.name_en': 'a measure',
  'figures.places.name_hans': 'a place',
  'figures.places.name_en': 'a place',
  'platform.migrations.name': 'a migration',
  'platform.outbox.subscriber': 'a part of the program',
  'portal.article_files.name': 'a file',
  'portal.page_files.name': 'a file',
  'portal.import_batches.name': 'a file',
  'portal.import_uploads.name': 'a file',
  'portal.import_pages.name': 'a file',
  'portal.article_origins.address': 'a page of the old site',
  'portal.dead_links.address': 'a link in an article',
  'portal.dead_links.address_hash': 'a link in an article',
}

const telling =
  /name|phone|email|image|author|speaker|contact|address|user_agent|number_end|sealed|_by$|actor|token|wrapped/

test('every column that may hold personal data is in the retention rules, and every column there exists', async () => {
  const app = await createTestApp()
  const { rows } = await app.house.database.connections.use(connection =>
    connection.query<{ at: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as at from information_schema.columns
       where table_schema = any($1) and data_type in ('text', 'jsonb', 'ARRAY')`,
      [['platform', ...app.modules.map(module => module.name)]],
    ),
  )
  const columns = rows.map(row => row.at)
  const ruled = new Set(rules.flatMap(rule => rule.columns))
  expect([...ruled].filter(at => !columns.includes(at))).toEqual([])
  const fingerprint = /fingerprint|\.token$/
  const open = columns.filter(at => telling.test(at.split('.')[2]!) && !fingerprint.test(at))
  expect(open.filter(at => !ruled.has(at) && !Object.hasOwn(impersonal, at))).toEqual([])
})

test('every kind that a module keeps has a rule, and every rule that erases or masks a module that does it', async () => {
  const app = await createTestApp()
  const kept = new Set(app.modules.flatMap(module => module.personal ?? []).map(each => each.kind))
  expect([...kept].filter(kind => !rules.some(rule => rule.kind === kind))).toEqual([])
  const done = rules.filter(rule => rule.onErasure !== 'keep' || rule.keptMonths !== null)
  expect(done.filter(rule => !kept.has(rule.kind)).map(rule => rule.kind)).toEqual([])
})

test('a kind that two papers in force rule stops with a sentence', () => {
  const [rule] = rules
  const { file, ...record } = rule!
  const one: RetentionFile = { ...file, records: [record] }
  const files = [one, { ...one, id: 'retention.other' }]
  expect(() => createRetention(files).on('2026-11-24')).toThrow(`retention.other: ${rule!.kind} is ruled by another`)
  expect(createRetention([{ ...one, inForceTo: '2026-02-01' }]).on('2026-11-24')).toEqual([])
})

test('months end on the last day where a month is shorter', () => {
  expect(monthsLater('2026-11-24', 6)).toBe('2027-05-24')
  expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29')
  expect(monthsLater('2026-12-31', 1)).toBe('2027-01-31')
})
