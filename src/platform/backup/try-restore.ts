import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../db/embedded.ts'
import type { MigrationSet } from '../db/migrate.ts'
import { createFolderFiles } from '../files/folder-files.ts'
import { type RestoreReport, restore } from './restore.ts'

/**
 * Restores a backup completely into an embedded database and a folder that are thrown away afterwards, with the keys of
 * `keysDir`: proof that it can be done. Throws as `restore` does.
 */
export async function tryRestore(
  { sets, keysDir }: { sets: readonly MigrationSet[]; keysDir: string },
  path: string,
): Promise<RestoreReport> {
  const folder = mkdtempSync(join(tmpdir(), 'open56-restore-'))
  const connections = await openEmbedded({ dataDir: join(folder, 'db'), template: undefined })
  try {
    const files = createFolderFiles(join(folder, 'files'))
    return await restore({ connections, kind: 'embedded', sets, files, keysDir }, path)
  } finally {
    await connections.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
