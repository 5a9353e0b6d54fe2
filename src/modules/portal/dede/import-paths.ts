import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Doer } from '#platform/access.ts'
import type { ImportWatch } from '../moving-in/import-pages.ts'
import type { ImportReport } from '../moving-in/import-report.ts'
import { diskFile, openFolder } from '../moving-in/sources/folder-source.ts'
import { defaultLimits, type Source } from '../moving-in/sources/source.ts'
import { openZip } from '../moving-in/sources/zip-source.ts'
import { type DumpChoices, type DumpParts, importDump } from './import-dump.ts'

export type DumpPaths = DumpChoices & {
  /** Dumps, folders and zip archives of backup files of this machine. */
  paths: readonly string[]
  /** Folders and archives with the files that the old site had. */
  uploads: readonly string[]
}

/** Takes a database in from this machine; see importDump. Throws the file system's error (`ENOENT`) besides. */
export async function importDumpPaths(
  parts: DumpParts,
  doer: Doer,
  { paths, uploads, ...choices }: DumpPaths,
  watch: ImportWatch,
): Promise<ImportReport> {
  const sources: Source[] = []
  for (const path of [...paths, ...uploads]) sources.push(await openPath(path))
  return importDump(parts, doer, sources, choices, watch)
}

async function openPath(path: string): Promise<Source> {
  const about = await stat(path)
  if (about.isDirectory()) return openFolder(path, defaultLimits)
  if (/\.zip$/i.test(path)) return openZip(path, basename(path), defaultLimits)
  const name = basename(path)
  return {
    name: '',
    files: new Map([[name, diskFile(name, path, about.size)]]),
    refused: [],
    close: async () => undefined,
  }
}
