import { availableParallelism } from 'node:os'
import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { createImports } from '../moved/imported.ts'
import { createBatches } from '../moving-in/batches.ts'
import type { ImportWatch } from '../moving-in/import-pages.ts'
import { createReport, type ImportReport, type ReportedPage } from '../moving-in/import-report.ts'
import { inLanes } from '../moving-in/lanes.ts'
import { openPageReaders } from '../moving-in/page-readers.ts'
import { pagesOfBatch, type ReadyPage, savePages } from '../moving-in/save-pages.ts'
import type { Source } from '../moving-in/sources/source.ts'
import { leaveOut } from '../moving-in/to-article.ts'
import { bringChannels, homePages, keptChannels, leadOn } from './channels.ts'
import { createCoverage } from './coverage.ts'
import { findDumps } from './dump-files.ts'
import { createTally, tellFaults } from './dump-report.ts'
import { findForm } from './dump-rows.ts'
import { DumpUnusable } from './dump-unusable.ts'
import { channelAddresses } from './kernel/old-addresses.ts'
import type { OldSite } from './old-site.ts'
import { createPreparing } from './prepare.ts'
import { countRecords, type OldRecord, readRecords } from './records.ts'
import { survey } from './survey.ts'
import { joinUploads } from './upload-files.ts'

export type DumpChoices = {
  /** Of its tables; without it, it is found. */
  prefix?: string
  /** What becomes of articles in the bin and of those that nobody had reviewed. */
  unpublished: 'drafts' | 'leave'
  state: 'draft' | 'published'
  /** Host of the old site; without it, the one that its settings name. */
  host?: string
  dryRun: boolean
}

export type DumpParts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files'> & {
  imports: ReturnType<typeof createImports>
}

/**
 * Takes the database of a DedeCMS site in: its channels, its articles with their files, and its old addresses. The dump
 * is read twice, first everything but the bodies. Stopped or killed in between, the same import again goes on; done
 * again, it changes nothing. Throws `DumpUnusable` where there is nothing to import from. Closes the sources.
 */
export async function importDump(
  parts: DumpParts,
  doer: Doer,
  sources: readonly Source[],
  choices: DumpChoices,
  watch: ImportWatch,
): Promise<ImportReport> {
  try {
    const began = parts.clock()
    const dumps = await findDumps(sources)
    if (dumps.length === 0) throw new DumpUnusable('no_dump')
    const form = await findForm(dumps)
    if (!form) throw new DumpUnusable('not_text')
    const { site, columns, faults } = await survey(dumps, form, choices.prefix)
    const coverage = createCoverage()
    for (const channel of keptChannels(site)) coverage.addRules(channelAddresses(channel, site.settings))
    coverage.addRules(homePages(site).map(({ from }) => from))
    const channelIds = choices.dryRun ? ownNumbers(site) : await bringChannels(parts, doer, site)
    const tally = createTally(site)
    const report = createReport([], countRecords(site), choices.dryRun)
    report.leaveOut(sources.flatMap(source => source.refused))
    const given = { parts, choices, site, form, channelIds, coverage, uploads: joinUploads(sources) }
    const records = countEach(readRecords(dumps, site, { form, columns, faults }), tally.add)
    await saveAll(given, doer, records, report, watch)
    report.leaveOut(tellFaults(faults))
    const addresses = await coverage.finish(parts.db, doer.site, choices.dryRun)
    const dump = {
      prefix: site.prefix,
      encoding: form.encoding,
      files: dumps.length,
      channels: keptChannels(site).length,
    }
    return {
      ...report.finish(watch.signal.aborted, (parts.clock() - began) / 1000),
      dump: { ...dump, ...tally.finish(), addresses },
    }
  } finally {
    await Promise.all(sources.map(source => source.close()))
  }
}

/** In a trial each channel stands for itself. */
const ownNumbers = (site: OldSite) => new Map(keptChannels(site).map(({ id }) => [id, String(id)]))

async function* countEach(records: AsyncGenerator<OldRecord, void, void>, count: (record: OldRecord) => void) {
  for await (const record of records) {
    count(record)
    yield record
  }
}

type Given = Omit<Parameters<typeof createPreparing>[0], 'readers'>

async function saveAll(
  given: Given,
  doer: Doer,
  records: AsyncGenerator<OldRecord, void, void>,
  report: ReturnType<typeof createReport>,
  watch: ImportWatch,
) {
  const { parts, choices, site } = given
  const readers = openPageReaders(Math.max(1, Math.min(4, availableParallelism() - 1)))
  const { prepare, takeMoved } = createPreparing({ ...given, readers })
  const tell = async (reported: readonly ReportedPage[]) => {
    for (const one of reported) report.add(one)
    await watch.saved?.(reported.map(one => one.outcome))
    await watch.progress(report.done(), countRecords(site))
  }
  const batches = createBatches<ReadyPage>(pagesOfBatch, async ready => {
    if (choices.dryRun) return tell(ready.map(({ reported }) => reported))
    await tell(await savePages(parts.imports, doer, ready))
    await leadOn(parts, doer, takeMoved())
  })
  try {
    await inLanes(records, watch.signal, async record => {
      const ready = await prepare(record)
      if ('code' in ready) await tell([leaveOut({ position: record.position, name: ready.name }, ready.code)])
      else await batches.add(ready)
    })
    await batches.finish()
  } finally {
    await readers.close()
  }
}
