import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { makeTemplate } from '#platform/db/template.ts'
import { migrationSets } from '#platform/house.ts'
import { createApp } from '../app.ts'
import type { OfflineCommand } from './command.ts'
import { openEmptyHouse } from './open-house.ts'

/** Part of the build: a migrated, empty database as a file, so that a first start need not make one. */
export const templateCommand: OfflineCommand = {
  name: 'template',
  usage: 'FILE',
  summary: 'write the empty database that a first start begins with (part of the build)',
  options: {},
  database: false,
  async run([file]) {
    const folder = mkdtempSync(join(tmpdir(), 'open56-build-'))
    const house = await openEmptyHouse(readConfig({ OPEN56_DATA: folder }))
    const { modules } = await createApp(house)
    writeFileSync(file!, await makeTemplate(migrationSets(modules)))
    rmSync(folder, { recursive: true })
    return 0
  },
}
