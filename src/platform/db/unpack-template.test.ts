import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folder.ts'
import { platformMigrations } from '../migrations.ts'
import { openEmbedded } from './embedded.ts'
import { makeTemplate } from './template.ts'
import { unpackTemplate } from './unpack-template.ts'

async function writeTemplate(): Promise<{ template: string; dataDir: string }> {
  const folder = temporaryFolder()
  const template = join(folder, 'template.tar')
  writeFileSync(template, await makeTemplate([{ name: 'platform', migrations: platformMigrations }]))
  return { template, dataDir: join(folder, 'db') }
}

test('a new folder begins with the tables of the dump, also after a start that was killed while it unpacked', async () => {
  const { template, dataDir } = await writeTemplate()
  mkdirSync(`${dataDir}.new/base`, { recursive: true })
  writeFileSync(`${dataDir}.new/base/half`, 'written')
  const database = await openEmbedded({ dataDir, template })
  const { rows } = await database.use(each => each.query('select count(*)::int as n from platform.outbox'))
  await database.close()
  expect(rows).toEqual([{ n: 0 }])
  expect(existsSync(join(dataDir, 'base/half'))).toBe(false)
})

test('a dump that is cut off leaves no folder, and a folder that is there is not touched', async () => {
  const { template, dataDir } = await writeTemplate()
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'mine'), 'kept')
  await expect(unpackTemplate(template, dataDir)).rejects.toThrow()
  expect(readFileSync(join(dataDir, 'mine'), 'utf8')).toBe('kept')
  truncateSync(template, 1_000_000)
  await expect(unpackTemplate(template, `${dataDir}-2`)).rejects.toThrow()
  expect(existsSync(`${dataDir}-2`)).toBe(false)
})
