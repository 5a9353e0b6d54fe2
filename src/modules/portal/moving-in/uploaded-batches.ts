import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Doer } from '#platform/access.ts'
import { anyType } from '#platform/files/spool.ts'
import type { UploadedFile } from '#platform/http/route.ts'
import type { Jobs, JobType } from '#platform/jobs/jobs.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Articles } from '../articles/articles.ts'
import { DumpUnusable } from '../dede/dump-unusable.ts'
import { importDump } from '../dede/import-dump.ts'
import { type ImportWatch, importPages } from './import-pages.ts'
import { createReport, type ImportReport } from './import-report.ts'
import {
  type Batch,
  type BatchPage,
  findBatch,
  findPage,
  finishBatch,
  insertBatch,
  listBatches,
  listUploads,
  markAccepted,
  putPages,
  type Upload,
  type UploadedDump,
} from './moving-in.store.ts'
import type { MovingInParts } from './moving-in.ts'
import { movingInRefusal } from './refusal.ts'
import { openUploads, type SentFile } from './sources/open-uploads.ts'
import { isPageName, type Source } from './sources/source.ts'

/** Most bytes and files of one upload; more comes by the command line. */
export const uploadLimits = { maxBytes: 200 * 2 ** 20, maxFiles: 2000 }
const shownBatches = 20
const shownTables = 60

export type UploadChoices = {
  channelId: string | null
  state: 'draft' | 'published'
  publisherHosts: string[]
  /** How to read it where it is a database of an old site; null for pages. */
  dump: UploadedDump | null
}

type Parts = MovingInParts & { jobs: Jobs; articles: Articles }

export type UploadedBatches = ReturnType<typeof createUploadedBatches>

/** Old pages that come through the browser: kept, read by a job, gone through page by page. */
export function createUploadedBatches(parts: Parts) {
  const { db, transact, newId, clock, jobs, articles } = parts
  const get = async (site: SiteCode, id: string): Promise<Batch> => {
    const batch = await findBatch(db, site, id)
    if (!batch) throw movingInRefusal('batch_not_found')
    return batch
  }
  const getPage = async (site: SiteCode, batchId: string, position: number): Promise<BatchPage> => {
    const page = await findPage(db, site, batchId, position)
    if (!page) throw movingInRefusal('batch_not_found')
    return page
  }
  const job: JobType<{ batchId: string }> = {
    name: 'portal.import-pages',
    payload: z.object({ batchId: z.uuid() }),
    retries: 1,
    run: async ({ site, payload, progress, signal }) => runBatch(parts, site, payload.batchId, { progress, signal }),
  }
  return {
    job: job as JobType,
    get,
    getPage,
    list: (site: SiteCode) => listBatches(db, site, shownBatches),

    /**
     * Keeps what was sent and has it read by a job; a single page is read at once. Gives the batch, and whether it is
     * through. Throws `nothing_uploaded`, `storage_full`.
     */
    async begin(doer: Doer, sent: readonly UploadedFile[], choices: UploadChoices) {
      if (sent.length === 0) throw movingInRefusal('nothing_uploaded', {}, [nothingChosen(choices)])
      const uploads = await keep(parts, sent)
      const batch = newBatch(newId(), new Date(clock()), doer, uploads, choices)
      const isSingle = choices.dump === null && uploads.length === 1 && isPageName(uploads[0]!.name)
      await transact(doer, 'portal.upload-pages', async transaction => {
        const jobId = isSingle ? null : await jobs.start(job, doer.site, { batchId: batch.id }, transaction)
        await insertBatch(transaction.sql, doer.site, { ...batch, job_id: jobId }, uploads)
        transaction.note(`import:${batch.id}`, { files: uploads.length })
      })
      if (isSingle) {
        await runBatch(parts, doer.site, batch.id, { signal: new AbortController().signal, progress: () => undefined })
      }
      return { batchId: batch.id, isSingle }
    },

    /** Notes that an editor has compared a page and takes it as it is; with `publish` its readers get it. */
    async accept(doer: Doer, batchId: string, position: number, publish: boolean) {
      const { articleId } = await getPage(doer.site, batchId, position)
      if (articleId === null) throw movingInRefusal('batch_not_found')
      if (publish) await articles.admit(doer, articleId)
      const { onceKey: _, ...again } = doer
      await transact(publish ? again : doer, 'portal.accept-import', async transaction => {
        await markAccepted(transaction.sql, doer.site, batchId, position, new Date(clock()))
        transaction.note(`article:${articleId}`)
      })
      return articleId
    },
  }
}

const nothingChosen = ({ dump }: UploadChoices) => ({
  at: dump ? 'dump' : 'files',
  code: 'required',
  message: movingInRefusal('nothing_uploaded').entry.next,
})

/** Empty files have no bytes to keep, but are told of. */
async function keep({ files }: Parts, sent: readonly UploadedFile[]): Promise<Upload[]> {
  const uploads: Upload[] = []
  for (const [index, { name, path, sizeBytes }] of sent.entries()) {
    const limits = { maxBytes: uploadLimits.maxBytes, types: anyType }
    const stored = sizeBytes === 0 ? undefined : await files.put(createReadStream(path), limits)
    const shown = name.replaceAll('\0', '').slice(-500)
    uploads.push({ position: index + 1, name: shown, file_key: stored?.key ?? null, size_bytes: sizeBytes })
  }
  return uploads
}

function newBatch(id: string, at: Date, doer: Doer, uploads: readonly Upload[], choices: UploadChoices): Batch {
  const [first] = uploads
  return {
    id,
    created_at: at,
    actor_id: doer.actor.id,
    name: uploads.length === 1 ? first!.name : `${first!.name} +${uploads.length - 1}`,
    channel_id: choices.channelId,
    state: choices.state,
    publisher_hosts: choices.publisherHosts,
    job_id: null,
    finished_at: null,
    report: null,
    dump: choices.dump,
    release_job_id: null,
  }
}

/** Reads a batch from its beginning or, after an interruption, once more; what was saved then is found unchanged. */
async function runBatch(parts: Parts, site: SiteCode, batchId: string, watch: ImportWatch) {
  const { db, transact, clock } = parts
  const batch = await findBatch(db, site, batchId)
  if (!batch) throw movingInRefusal('batch_not_found')
  const actor = { id: batch.actor_id, kind: 'person' as const, name: '', grants: [], organisations: [], csrfToken: '' }
  const doer = { actor, site }
  const folder = await mkdtemp(join(tmpdir(), 'open56-import-'))
  try {
    const sources = await openUploads(await fetchUploads(parts, site, batchId, folder))
    const saved: ImportWatch['saved'] = outcomes =>
      transact(doer, 'portal.note-import', transaction => putPages(transaction.sql, site, batchId, outcomes))
    const report = await importUploads(parts, doer, sources, batch, { ...watch, saved })
    watch.signal.throwIfAborted()
    await transact(doer, 'portal.finish-import', async transaction => {
      await finishBatch(transaction.sql, site, batchId, new Date(clock()), report)
      transaction.note(`import:${batchId}`, { pages: report.pages, leftOut: report.leftOut.length })
    })
    return { pages: report.pages, leftOut: report.leftOut.length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Pages, or a database; one that no site can be read from is told in the report. */
async function importUploads(
  parts: Parts,
  doer: Doer,
  sources: readonly Source[],
  { dump, state, channel_id: channelId, publisher_hosts: publisherHosts }: Batch,
  watch: ImportWatch,
): Promise<ImportReport> {
  if (!dump) {
    const choices = { state, publisherHosts, dryRun: false, ...(channelId === null ? {} : { channelId }) }
    return importPages({ ...parts, saveAll: parts.imports.saveAll }, doer, sources, choices, watch)
  }
  const { prefix, unpublished } = dump
  const choices = { state, unpublished, dryRun: false, ...(prefix === null ? {} : { prefix }) }
  try {
    return await importDump(parts, doer, sources, choices, watch)
  } catch (error) {
    if (!(error instanceof DumpUnusable)) throw error
    const report = createReport([], 0, false)
    const found = error.tables.slice(0, shownTables).join(', ')
    report.leaveOut([{ name: found || sources.map(source => source.name).join(', '), code: error.code }])
    report.leaveOut([...error.refused, ...sources.flatMap(source => source.refused)])
    return report.finish(false, 0)
  }
}

/** The uploaded files in a folder of their own, under names of ours. */
async function fetchUploads({ db, files }: Parts, site: SiteCode, batchId: string, folder: string) {
  const sent: SentFile[] = []
  for (const { position, name, file_key, size_bytes } of await listUploads(db, site, batchId)) {
    const location = join(folder, String(position))
    if (file_key === null) await writeFile(location, '')
    else await pipeline((await files.open(file_key)).stream, createWriteStream(location, { mode: 0o600 }))
    sent.push({ name, location, sizeBytes: size_bytes })
  }
  return sent
}
