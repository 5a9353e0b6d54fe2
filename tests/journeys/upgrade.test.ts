import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { restoreKeys } from '#platform/backup/keys.ts'
import { setsOf } from '#platform/backup/manifest.ts'
import { readManifest, restore } from '#platform/backup/restore.ts'
import { type MigrationSet, migrate } from '#platform/db/migrate.ts'
import { createFolderFiles } from '#platform/files/folder-files.ts'
import { migrateHouse } from '#platform/house.ts'
import { platformMigrations } from '#platform/migrations.ts'
import { createTestApp } from '#tests/support/app.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { cookieFrom } from '#tests/support/people.ts'
import { root } from '#tests/support/sources.ts'

const old = join(root, 'tests/fixtures/old-installation/0.1.0')
const archive = join(old, 'backup.tar.gz')

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  restoreKeys(join(folder, 'keys'), join(old, 'keys.json'))
})

/** An installation as the old version left it: its tables in their old form, its files and its keys. */
async function oldDatabase(sets: readonly MigrationSet[]) {
  const database = await emptyDatabase()
  const keysDir = join(folder, 'keys')
  const oldSets = setsOf(await readManifest(archive), sets)
  const files = createFolderFiles(join(folder, 'files'))
  const report = await restore({ ...database, sets: oldSets, files, keysDir }, archive)
  expect([report.leftOut, report.unreadable, report.files]).toEqual([[], [], 1])
  return database
}

const count = `select
  (select count(*) from portal.articles) as articles, (select count(*) from portal.channels) as channels,
  (select count(*) from accounts.persons) as persons, (select count(*) from accounts.grants) as grants,
  (select count(*) from platform.audit) as audit`
const auditRows = 'select id, at, actor_id, action, subjects from platform.audit order by id'

test('an installation of 0.1.0 is brought up to date with everything in it', async () => {
  let before: unknown[][] = []
  const app = await createTestApp({
    sample: true,
    environment: { OPEN56_DATA: folder },
    async openDatabase(sets) {
      const database = await oldDatabase(sets)
      const read = (sql: string) => database.connections.use(async c => (await c.query(sql)).rows)
      before = [await read(count), await read(auditRows)]
      await migrate(database.connections, sets)
      return database
    },
  })
  await migrateHouse(app.house, app.modules)
  const read = (sql: string) => app.house.database.connections.use(async c => (await c.query(sql)).rows)
  expect([await read(count), await read(auditRows)]).toEqual(before)
  expect(before[1]!.length).toBeGreaterThan(50)

  const get = (url: string, cookie = '') => app.server.inject({ url, headers: { cookie } })
  const found = await get(`/search?q=${encodeURIComponent('升级前发布')}`)
  const address = /href="(\/a\/[^"]+)"/.exec(found.body)?.[1]
  expect((await get(address!)).body).toContain('升级前发布的文章')
  for await (const key of app.house.files.list()) {
    const content = await app.house.files.read(key)
    expect(createHash('sha256').update(content).digest('hex')).toBe(key.split('/').at(-1))
  }

  const signedIn = await app.server.inject({ method: 'POST', url: '/sign-in/sample', payload: { face: 'editor' } })
  const cookie = cookieFrom(signedIn.headers['set-cookie'])
  expect((await get('/desk/articles?state=draft', cookie)).body).toContain('升级前的草稿')
})

test('a program that is older than its database stops with a sentence, and changes nothing', async () => {
  const database = await emptyDatabase()
  const mine: MigrationSet = { name: 'platform', migrations: platformMigrations }
  const later = { name: '9999-later', sql: 'alter table platform.audit add column colour text' }
  await migrate(database.connections, [{ ...mine, migrations: [...mine.migrations, later] }])
  await expect(migrate(database.connections, [mine])).rejects.toThrow(
    /newer than this program: it knows platform\/9999-later\. Run the version that wrote it, or restore a backup/,
  )
})
