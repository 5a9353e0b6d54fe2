import { z } from 'zod'
import { type Answer, download, type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, may, type Visit } from '#platform/http/visit.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import { timeLeftMs } from '#platform/jobs/time-left.ts'
import type { Platform } from '#platform/module.ts'
import type { Articles } from '../articles/articles.ts'
import type { Channels } from '../channels/channels.ts'
import { writeSampleDump } from '../dede/sample/sample-dump.ts'
import type { Repairs } from '../moved/repairs.ts'
import { portalRefusal } from '../refusal.ts'
import { showRefusal } from '../shown-refusal.ts'
import { BatchPage } from './batch.pages.tsx'
import { ComparisonPage } from './comparison.pages.tsx'
import { countPages, listPages, type PageFilter } from './moving-in.store.ts'
import type { Releases } from './release.ts'
import { UploadPage } from './upload.pages.tsx'
import { type UploadedBatches, uploadLimits } from './uploaded-batches.ts'

type Parts = Pick<Platform, 'db' | 'newId' | 'clock'> & {
  batches: UploadedBatches
  releases: Releases
  jobs: Jobs
  articles: Articles
  channels: Channels
  repairs: Repairs
}

const listLength = 50
const area = '/desk/moving-in'
const access = 'portal.import'
const byBatch = z.object({ batch: z.uuid() })
const byPage = z.object({ batch: z.uuid(), page: z.coerce.number().int().min(1).max(1_000_000) })
const hostList = z
  .string()
  .max(1000)
  .default('')
  .transform(text =>
    text
      .split(/[\s,\uff0c\u3001;]+/)
      .filter(Boolean)
      .slice(0, 20),
  )
const uploadForm = z.object({
  channel: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  hosts: hostList,
  publish: z.literal('yes').optional(),
})
const dumpForm = z.object({
  prefix: z
    .string()
    .trim()
    .regex(/^\w{0,40}$/)
    .default('')
    .transform(prefix => prefix || null),
  unpublished: z.enum(['drafts', 'leave']).default('drafts'),
  publishDump: z.literal('yes').optional(),
})
const repairForm = z.object({ undo: z.coerce.number().int().optional(), redo: z.coerce.number().int().optional() })
const listQuery = z.object({
  show: z.enum(['all', 'waiting', 'guessed', 'left-out']).default('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** Where editors bring old pages in, follow the reading, compare and accept. */
export function movingInRoutes(parts: Parts): Route[] {
  return [...uploadRoutes(parts), sampleDumpRoute, ...batchRoutes(parts), ...pageRoutes(parts)]
}

function uploadRoutes(parts: Parts): Route[] {
  const { batches, channels, newId } = parts
  const form = async (visit: Visit, mistyped?: Mistyped): Promise<Answer> => {
    const shown = {
      channels: await channels.list(visit.site.code),
      batches: await batches.list(visit.site.code),
      once: newId(),
      mayPublish: may(visit.actor, 'portal.publish', visit.site, visit.sites),
      ...(mistyped ? showRefusal(mistyped, visit.lang) : {}),
    }
    return page(<UploadPage visit={visit} {...shown} />)
  }
  return [
    route({ method: 'GET', path: area, access, summary: 'Upload pages of an old site', answer: visit => form(visit) }),
    route({
      method: 'POST',
      path: area,
      access,
      summary: 'Take pages, archives or a folder of an old site in',
      body: uploadForm,
      upload: uploadLimits,
      answer: async (visit, { body, files, onceKey }) => {
        const choices = {
          channelId: body.channel,
          publisherHosts: body.hosts,
          state: stateFor(visit, body.publish),
          dump: null,
        }
        const { batchId, isSingle } = await batches.begin(doer(visit, onceKey), files, choices)
        const isRead = isSingle && (await batches.getPage(visit.site.code, batchId, 1)).articleId !== null
        return redirect(link(visit, `${area}/${batchId}${isRead ? '/1' : ''}`))
      },
      again: (visit, mistyped) => form(visit, mistyped),
    }),
    route({
      method: 'POST',
      path: `${area}/dump`,
      access,
      summary: 'Take the database of a DedeCMS site in',
      body: dumpForm,
      upload: uploadLimits,
      answer: async (visit, { body, files, onceKey }) => {
        const choices = {
          channelId: null,
          publisherHosts: [],
          state: stateFor(visit, body.publishDump),
          dump: { prefix: body.prefix, unpublished: body.unpublished },
        }
        const { batchId } = await batches.begin(doer(visit, onceKey), files, choices)
        return redirect(link(visit, `${area}/${batchId}`))
      },
      again: (visit, mistyped) => form(visit, mistyped),
    }),
  ]
}

const sampleDumpRoute = route({
  method: 'GET',
  path: `${area}/dump/sample`,
  access,
  summary: 'The dump of an invented DedeCMS site, for trying the import',
  answer: async () => download(writeSampleDump(), 'application/sql', 'dedecms-sample.sql'),
})

function stateFor(visit: Visit, publish: 'yes' | undefined): 'draft' | 'published' {
  return publish && may(visit.actor, 'portal.publish', visit.site, visit.sites) ? 'published' : 'draft'
}

function batchRoutes({ db, batches, releases, jobs, clock, newId }: Parts): Route[] {
  const act = (verb: 'stop' | 'retry', path: string, summary: string) =>
    route({
      method: 'POST',
      path: `${area}/:batch/${path}`,
      access,
      summary,
      params: byBatch,
      answer: async (visit, { params }) => {
        const { job_id: jobId } = await batches.get(visit.site.code, params.batch)
        if (jobId !== null) await jobs[verb](visit.site.code, jobId)
        return redirect(link(visit, `${area}/${params.batch}`))
      },
    })
  const move = (what: 'publish' | 'withdraw', path: string, summary: string) =>
    route({
      method: 'POST',
      path: `${area}/:batch/${path}`,
      access: 'portal.publish',
      summary,
      params: byBatch,
      answer: async (visit, { params, onceKey }) => {
        await batches.get(visit.site.code, params.batch)
        await releases.begin(doer(visit, onceKey), params.batch, what)
        return redirect(link(visit, `${area}/${params.batch}`))
      },
    })
  return [
    route({
      method: 'GET',
      path: `${area}/:batch`,
      access,
      summary: 'How far the reading of an upload is, and its pages',
      params: byBatch,
      query: listQuery,
      answer: async (visit, { params, query }) => {
        const site = visit.site.code
        const batch = await batches.get(site, params.batch)
        const job = batch.job_id === null ? undefined : await jobs.find(site, batch.job_id)
        const filter: PageFilter = query.show
        const window = { limit: listLength, offset: (query.page - 1) * listLength }
        const total = await countPages(db, site, batch.id, filter)
        const shown = {
          batch,
          job,
          leftMs: job && timeLeftMs(job, clock()),
          filter,
          pages: await listPages(db, site, batch.id, filter, window),
          total,
          page: query.page,
          pageCount: Math.ceil(total / listLength),
          once: newId(),
          release: may(visit.actor, 'portal.publish', visit.site, visit.sites)
            ? {
                ...(await releases.count(site, batch.id)),
                job: batch.release_job_id === null ? undefined : await jobs.find(site, batch.release_job_id),
              }
            : undefined,
        }
        return page(<BatchPage visit={visit} {...shown} />)
      },
    }),
    move('publish', 'release', 'Publish the certain pages of an upload'),
    move('withdraw', 'take-back', 'Withdraw what was published with its upload'),
    act('stop', 'stop', 'Stop the reading of an upload'),
    act('retry', 'resume', 'Go on with the reading of an upload'),
  ]
}

function pageRoutes(parts: Parts): Route[] {
  const { batches, articles, repairs, db, newId } = parts
  const address = (visit: Visit, { batch, page: position }: z.infer<typeof byPage>) =>
    link(visit, `${area}/${batch}/${position}`)
  const take = (path: string, permission: 'portal.import' | 'portal.publish', summary: string) =>
    route({
      method: 'POST',
      path: `${area}/:batch/:page/${path}`,
      access: permission,
      summary,
      params: byPage,
      answer: async (visit, { params, onceKey }) => {
        await batches.accept(doer(visit, onceKey), params.batch, params.page, path === 'publish')
        return redirect(address(visit, params))
      },
    })
  return [
    route({
      method: 'GET',
      path: `${area}/:batch/:page`,
      access,
      summary: 'A page before and after its repair',
      params: byPage,
      answer: async (visit, { params }) => {
        const site = visit.site.code
        const found = await batches.getPage(site, params.batch, params.page)
        if (found.articleId === null) return redirect(link(visit, `${area}/${params.batch}`))
        const waiting = await listPages(db, site, params.batch, 'waiting', { limit: 2, offset: 0 })
        const shown = {
          address: address(visit, params),
          page: found,
          article: await articles.get(site, found.articleId),
          origin: await repairs.find(site, found.articleId),
          next: waiting.find(each => each.position !== params.page)?.position,
          batchAddress: link(visit, `${area}/${params.batch}`),
          once: newId(),
        }
        return page(<ComparisonPage visit={visit} {...shown} />)
      },
    }),
    route({
      method: 'POST',
      path: `${area}/:batch/:page/repairs`,
      access,
      summary: 'Take a repair of a page back, or make it again',
      params: byPage,
      body: repairForm,
      answer: async (visit, { params, body, onceKey }) => {
        const { articleId } = await batches.getPage(visit.site.code, params.batch, params.page)
        const number = body.undo ?? body.redo ?? 0
        const repair = articleId && (await repairs.find(visit.site.code, articleId))?.damage?.repairs[number - 1]
        if (!articleId || !repair) throw portalRefusal('repair_not_found')
        await repairs.set(doer(visit, onceKey), articleId, repair, body.undo !== undefined)
        return redirect(`${address(visit, params)}#repair-${number}`)
      },
    }),
    take('accept', 'portal.import', 'Take a page as it is, as a draft'),
    take('publish', 'portal.publish', 'Take a page as it is and publish it'),
  ]
}
