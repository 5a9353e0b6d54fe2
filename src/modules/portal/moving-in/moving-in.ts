import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import { addressRoutes } from '../dede/addresses.routes.tsx'
import { type DumpPaths, importDumpPaths } from '../dede/import-paths.ts'
import type { createImports } from '../moved/imported.ts'
import { ensureKnownChannel } from './chosen-channel.ts'
import { type ImportWatch, importPages } from './import-pages.ts'
import type { ImportReport } from './import-report.ts'
import { movingInRoutes } from './moving-in.routes.tsx'
import { createReleases } from './release.ts'
import { openPaths } from './sources/open-paths.ts'
import { createUploadedBatches } from './uploaded-batches.ts'

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

type Given = Omit<Parameters<typeof movingInRoutes>[0], 'batches' | 'releases'> & MovingInParts

/** Everything that brings an old site in: by upload, from this machine, and its old addresses. */
export function createMovingIn(parts: Given) {
  const batches = createUploadedBatches(parts)
  const releases = createReleases(parts)
  return {
    routes: [...movingInRoutes({ ...parts, batches, releases }), ...addressRoutes(parts)],
    jobs: [batches.job, releases.job],
    /** Takes in folders, archives and pages of this machine. */
    importPaths: (doer: Doer, given: PathImport, watch: ImportWatch) => importPaths(parts, doer, given, watch),
    /** Takes in the database of a DedeCMS site from this machine; see dede/. */
    importDump: (doer: Doer, given: DumpPaths, watch: ImportWatch) => importDumpPaths(parts, doer, given, watch),
  }
}

/**
 * Takes pages of an old site in from this machine. Throws `channel_not_found`, and the file system's error (`ENOENT`)
 * for a path that is not there. See `importPages`.
 */
async function importPaths(
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
