import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { createImports } from '../imported.ts'
import { ensureKnownChannel } from './chosen-channel.ts'
import { type ImportWatch, importPages } from './import-pages.ts'
import type { ImportReport } from './import-report.ts'
import { openPaths } from './sources/open-paths.ts'

/** What whoever imports may choose. */
export type PathImport = {
  /** Folders, zip archives and pages of this machine. */
  paths: readonly string[]
  /** Path of the channel for every page; without it each page's breadcrumb decides. */
  channel: string | undefined
  state: 'draft' | 'published'
  /** Hosts that were the publisher's own; pages from elsewhere are marked as mirrors. */
  publisherHosts: readonly string[]
  dryRun: boolean
}

export type MovingInParts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files'> & {
  imports: ReturnType<typeof createImports>
}

/**
 * Takes pages of an old site in from this machine. Throws `channel_not_found`, and the file system's error (`ENOENT`)
 * for a path that is not there. See `importPages`.
 */
export async function importPaths(
  parts: MovingInParts,
  doer: Doer,
  { paths, channel, ...choices }: PathImport,
  watch: ImportWatch,
): Promise<ImportReport> {
  const sources = await openPaths(paths)
  const channelId = channel === undefined ? undefined : await ensureKnownChannel(parts, doer, channel, choices.dryRun)
  const given = { ...parts, saveAll: parts.imports.saveAll }
  return importPages(given, doer, sources, { ...choices, ...(channelId ? { channelId } : {}) }, watch)
}
