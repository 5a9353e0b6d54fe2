import { availableParallelism } from 'node:os'
import type { Doer } from '#platform/access.ts'
import { DatabaseUnavailable } from '#platform/db/connection.ts'
import type { Files } from '#platform/files/files.ts'
import { anyType } from '#platform/files/spool.ts'
import type { createImports, ImportedArticle, ImportResult } from '../imported.ts'
import { createBatches } from './batches.ts'
import { createReport, type ImportReport, type PageOutcome, type ReportedPage } from './import-report.ts'
import { type FetchedPage, fetchPages, listPages } from './list-pages.ts'
import { takePageFiles } from './page-files.ts'
import { openPageReaders, type PageReaders } from './page-readers.ts'
import { maxPageBytes } from './read-old-page.ts'
import type { Source } from './sources/source.ts'
import { describePage, leaveOut, toArticle } from './to-article.ts'

/** Pages that are under way at once; more only take memory. */
const lanes = 24
/** Pages of one transaction. */
const batchSize = 50

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

type ReadyPage = { article: ImportedArticle; reported: ReportedPage }

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
  const batches = createBatches<ReadyPage>(batchSize, async ready =>
    tell(choices.dryRun ? ready.map(({ reported }) => reported) : await save(parts, doer, ready)),
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

/** Works through a queue with several hands. The first failure ends all. */
async function inLanes<T>(queue: AsyncGenerator<T, void, void>, signal: AbortSignal, work: (one: T) => Promise<void>) {
  const lane = async () => {
    for await (const one of queue) {
      if (signal.aborted) return
      await work(one)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
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

/** Where a batch is refused, its pages are saved one by one, so that only the bad ones are left out. */
async function save(
  { saveAll }: Pick<ImportParts, 'saveAll'>,
  doer: Doer,
  ready: readonly ReadyPage[],
): Promise<ReportedPage[]> {
  try {
    return settle(
      ready,
      await saveAll(
        doer,
        ready.map(({ article }) => article),
      ),
    )
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    if (ready.length === 1) return [leaveOut(ready[0]!.reported.outcome, 'not_saved')]
    const alone: ReportedPage[] = []
    for (const one of ready) alone.push(...(await save({ saveAll }, doer, [one])))
    return alone
  }
}

function settle(ready: readonly ReadyPage[], results: readonly ImportResult[]): ReportedPage[] {
  const bySource = new Map(results.map(result => [result.sourceKey, result]))
  return ready.map(({ article, reported }) => {
    const { outcome: status, articleId } = bySource.get(article.sourceKey)!
    const isNew = status === 'created' || status === 'changed'
    return {
      ...reported,
      outcome: { ...reported.outcome, status, articleId },
      redirects: isNew ? reported.redirects : 0,
    }
  })
}
