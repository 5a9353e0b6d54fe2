import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '#tests/support/database.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import type { MigrationSet } from '../db/migrate.ts'
import { createFolderFiles } from '../files/folder-files.ts'
import { platformMigrations } from '../migrations.ts'
import { backup } from './backup.ts'
import { noteTriedRestore, readBackupRecords } from './records.ts'
import { restore } from './restore.ts'
import { backUpByPlan, backupJob, findKeptAt, listKept } from './scheduled.ts'
import { tryRestore } from './try-restore.ts'

const goods = {
  name: 'goods',
  migrations: [
    {
      name: '0001-goods',
      sql: `create table goods.box (site_id text, id int, weight int, primary key (site_id, id));
            create table goods.whole (site_id text primary key, weight int not null)`,
    },
  ],
}
const sets: MigrationSet[] = [{ name: 'platform', migrations: platformMigrations }, goods]
const dayMs = 86_400_000

async function house() {
  const folder = temporaryFolder()
  const { connections } = await testDatabase(sets)
  const query = async (sql: string) => (await connections.use(connection => connection.query(sql))).rows
  let now = Date.parse('2026-05-01T03:30:00+08:00')
  const dir = join(folder, 'backups')
  const parts = {
    connections,
    sets,
    files: createFolderFiles(join(folder, 'files')),
    clock: () => now,
    dataDir: join(folder, 'data'),
    plan: { dir, time: '03:30', keep: 3 },
  }
  const nextDay = () => {
    now += dayMs
  }
  return { ...parts, parts, folder, query, keysDir: join(folder, 'keys'), nextDay }
}

test('a backup every day keeps as many as the plan says, and touches no other file of the folder', async () => {
  const { parts, plan, dataDir, nextDay } = await house()
  mkdirSync(plan.dir)
  writeFileSync(join(plan.dir, 'by-hand.tar.gz'), 'mine')
  for (let day = 0; day < 5; day++) {
    await backUpByPlan(parts)
    nextDay()
  }
  expect(readdirSync(plan.dir).sort()).toEqual([
    'by-hand.tar.gz',
    'open56-2026-05-03T033000.tar.gz',
    'open56-2026-05-04T033000.tar.gz',
    'open56-2026-05-05T033000.tar.gz',
  ])
  expect(readBackupRecords(dataDir)[0]).toMatchObject({ madeAt: '2026-05-05T03:30:00+08:00', triedAt: null })
  expect(backupJob({ ...parts, plan: { ...plan, time: '23:05' } }).schedule).toBe('5 23 * * *')
})

test('a time chooses the newest backup that was begun before it', async () => {
  const { parts, plan, nextDay } = await house()
  for (let day = 0; day < 2; day++) {
    await backUpByPlan(parts)
    nextDay()
  }
  const [second, first] = listKept(plan.dir).map(each => each.path)
  const chosen = ['2026-05-02T03:30', '2026-05-02T03:29:59', '2026-05-01', '2026-05-09', '2026-04-30']
  expect(chosen.map(time => findKeptAt(plan.dir, time))).toEqual([second, first, first, second, undefined])
})

test('a tried restore brings everything back somewhere else, and the record keeps when', async () => {
  const { parts, plan, dataDir, keysDir, query } = await house()
  await query(`insert into goods.box values ('360400', 1, 5)`)
  const { made } = await backUpByPlan(parts)
  const report = await tryRestore({ sets, keysDir }, made)
  expect(report).toMatchObject({ leftOut: [], unreadable: [], createdAt: '2026-05-01T03:30:00+08:00' })
  expect(report.tables).toContainEqual({ name: 'goods.box', rows: 1 })
  expect(noteTriedRestore(dataDir, report.createdAt, '2026-05-01T09:00:00+08:00')).toBe(true)
  expect(noteTriedRestore(dataDir, '2020-01-01T00:00:00+08:00', '2026-05-01T09:00:00+08:00')).toBe(false)
  expect(readBackupRecords(dataDir)).toMatchObject([{ triedAt: '2026-05-01T09:00:00+08:00', rows: 1 }])
  expect(existsSync(plan.dir)).toBe(true)
})

test('a list of backups that is none is told, and stays as it is', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'backups.json'), '{"mine": true}')
  expect(() => readBackupRecords(folder)).toThrow(`${join(folder, 'backups.json')} is not the list of backups`)
})

test('a backup that is made while others write is of one instant: what belongs together is together', async () => {
  const source = await house()
  await source.query(`insert into goods.whole values ('360400', 0)`)
  await source.query(`insert into goods.box select '360400', n, 0 from generate_series(1, 5000) n`)
  let written = 5000
  let isOver = false
  const add = () =>
    source.connections.use(connection =>
      connection.exec(`begin;
        insert into goods.box values ('360400', ${++written}, 7);
        update goods.whole set weight = weight + 7;
        commit`),
    )
  await add()
  const writing = (async () => {
    while (!isOver) await add()
  })()
  const path = join(source.folder, 'backup')
  await backup(source.parts, path)
  await add()
  isOver = true
  await writing
  const target = await emptyDatabase()
  await restore({ ...target, sets, files: createFolderFiles(join(source.folder, 'f')), keysDir: source.keysDir }, path)
  const sums = `select (select weight from goods.whole) as told, sum(weight) as found, count(*) as n from goods.box`
  const [restored] = await target.connections.use(async connection => (await connection.query(sums)).rows)
  const { told, found, n } = restored as { told: number; found: number; n: number }
  expect([told, told]).toEqual([Number(found), 7 * (n - 5000)])
  expect(n).toBeLessThan(written)
})
