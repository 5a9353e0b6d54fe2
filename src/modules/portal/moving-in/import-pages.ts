import { availableParallelism } from 'node:os'
import type { Doer } from '#platform/access.ts'
import type { Files } from '#platform/files/files.ts'
import { anyType } from '#platform/files/spool.ts'
import type { createImports } from '../moved/imported.ts'
import { createBatches } from './batches.ts'
import { createReport, type ImportReport, type PageOutcome, type ReportedPage } from './import-report.ts'
import { inLanes } from './lanes.ts'
import { type FetchedPage, fetchPages, listPages } from './list-pages.ts'
import { takePageFiles } from './page-files.ts'
import { openPageReaders, type PageReaders } from './page-readers.ts'
import { maxPageBytes } from './read-old-page.ts'
import { pagesOfBatch, type ReadyPage, savePages } from './save-pages.ts'
import type { Source } from './sources/source.ts'
import { describePage, leaveOut, toArticle } from './to-article.ts'

export type ImportChoices = {
  state: 'draft' | 'published'
  /** The channel for every page; without it each page's breadcrumb decides. */
  channelId?: string
  /** Hosts that were the publisher's own. */
  publisherHosts: readonly string[]
  /** Reads and tells, but writes nothing. */
  dryRun: boolean
}

export type ImportWatch = {
  signal: AbortSignal
  progress(done: number, total: number): Promise<void> | void
  /** Told of pages when they are saved. */
  saved?(outcomes: readonly PageOutcome[]): Promise<void>
}

export type ImportParts = Pick<ReturnType<typeof createImports>, 'saveAll'> & { files: Files; clock: () => number }

/**
 * Takes all pages of the sources in: each is read in a thread of its own, its files are kept, and it is saved with
 * some dozens of others in one transaction. One bad page stops nothing. Stopped or killed in between, the same import
 * again goes on; done again, it changes nothing. Closes the sources.
 */
export async function importPages(
  parts: ImportParts,
  doer: Doer,
  sources: readonly Source[],
  choices: ImportChoices,
  watch: ImportWatch,
): Promise<ImportReport> {
  const began = parts.clock()
  const pages = listPages(sources)
  const report = createReport(sources, pages.length, choices.dryRun)
  const readers = openPageReaders(Math.max(1, Math.min(pages.length, 4, availableParallelism() - 1)))
  const tell = async (reported: readonly ReportedPage[]) => {
    for (const one of reported) report.add(one)
    await watch.saved?.(reported.map(one => one.outcome))
    await watch.progress(report.done(), pages.length)
  }
  const batches = createBatches<ReadyPage>(pagesOfBatch, async ready =>
    tell(choices.dryRun ? ready.map(({ reported }) => reported) : await savePages(parts, doer, ready)),
  )
  const run = { parts, choices, readers, take: report.take }
  try {
    const queue = fetchPages(pages, choices.publisherHosts)
    await inLanes(queue, watch.signal, async fetched => {
      const ready = 'code' in fetched ? fetched.code : await prepare(run, fetched)
      if (typeof ready === 'string') await tell([leaveOut(fetched, ready)])
      else await batches.add(ready)
    })
    await batches.finish()
    return report.finish(watch.signal.aborted, (parts.clock() - began) / 1000)
  } finally {
    await readers.close()
    await Promise.all(sources.map(source => source.close()))
  }
}

type Run = {
  parts: ImportParts
  choices: ImportChoices
  readers: PageReaders
  take: (source: Source, paths: readonly string[]) => void
}

type Readable = Extract<FetchedPage, { bytes: Uint8Array }>

async function prepare({ parts, choices, readers, take }: Run, fetched: Readable) {
  const { bytes, file, source, origin } = fetched
  const wantsIndex = choices.state === 'published' && !choices.dryRun
  const answer = await readers.read({ bytes, name: file.path.split('/').at(-1)!, wantsIndex })
  if ('code' in answer) return answer.code
  const store = choices.dryRun ? undefined : parts.files
  const { bodyHtml, reading } = answer.page
  const pageFiles = await takePageFiles(store, { source, path: file.path, origin, bodyHtml, media: reading.media })
  take(source, pageFiles.taken)
  const original = await store?.put(bytes, { maxBytes: maxPageBytes, types: anyType })
  const article = toArticle(fetched, answer.page, pageFiles, { ...choices, originalKey: original?.key ?? null })
  return { article, reported: describePage(fetched, answer.page, pageFiles, article) }
}
