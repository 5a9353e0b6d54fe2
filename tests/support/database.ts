import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { asDatabase, type Database } from '#platform/db/database.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { type MigrationSet, migrate } from '#platform/db/migrate.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { makeTemplate } from '#platform/db/template.ts'
import { installQueue } from '#platform/jobs/queue.ts'
import { createTestDatabase, postgresUrl } from './postgres.ts'

/** A fresh, migrated database for one test or file; gone when the test ends (or by `close`). */
export async function openTestDatabase(sets: readonly MigrationSet[]): Promise<Database> {
  if (!postgresUrl) return openInMemory(sets)
  const database = await openOnPostgres(postgresUrl)
  await migrate(database.connections, sets)
  await installQueue(database.connections, 'postgres')
  return database
}

/** The same, closed at the end of the running test. */
export async function testDatabase(sets: readonly MigrationSet[]): Promise<Database> {
  const database = await openTestDatabase(sets)
  onTestFinished(() => database.connections.close())
  return database
}

/** A database without any table, in memory or on the server of the tests; closed at the end of the running test. */
export async function emptyDatabase(): Promise<Database> {
  const database = postgresUrl
    ? await openOnPostgres(postgresUrl)
    : asDatabase(await openEmbedded({ dataDir: undefined, template: undefined }), 'embedded')
  onTestFinished(() => database.connections.close())
  return database
}

async function openInMemory(sets: readonly MigrationSet[]): Promise<Database> {
  const template = await findTemplate(sets)
  return asDatabase(await openEmbedded({ dataDir: undefined, template }), 'embedded')
}

/** Path of the dump of a migrated, empty database; made once for each state of the migrations. */
async function findTemplate(sets: readonly MigrationSet[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(sets)).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), 'open56-test-templates-2')
  const path = join(folder, `${digest}.tar`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, await makeTemplate(sets))
  renameSync(mine, path)
  return path
}

async function openOnPostgres(server: string): Promise<Database> {
  const { url, drop } = await createTestDatabase(server)
  const connections = openPostgres(url, url, 4)
  let closing: Promise<void> | undefined
  const close = () => (closing ??= connections.close().then(drop))
  return asDatabase({ ...connections, close }, 'postgres')
}
