import { z } from 'zod'
import type { Doer } from '#platform/access.ts'
import { Refusal } from '#platform/errors.ts'
import type { JobRun, Jobs, JobType } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Articles } from '../articles/articles.ts'
import { countReleases, listReleases, markReleased, type ReleasePage, setReleaseJob } from './release.store.ts'

const releaseOrder = z.object({ batchId: z.uuid(), actorId: z.string(), move: z.enum(['publish', 'withdraw']) })

type ReleaseOrder = z.infer<typeof releaseOrder>

/** What became of a batch: pages that moved, and those that may not, with the reason of the first. */
export type Released = { move: ReleaseOrder['move']; moved: number; refused: number; why: string | null }

type Parts = Pick<Platform, 'db' | 'transact' | 'clock'> & { jobs: Jobs; articles: Articles }

export type Releases = ReturnType<typeof createReleases>

/** Pages between two notes of how far it is. */
const atOnce = 50

/** Publishes all certain pages of a batch together, and takes the same pages back. */
export function createReleases(parts: Parts) {
  const { db, transact, jobs } = parts
  const job: JobType<ReleaseOrder> = {
    name: 'portal.release-batch',
    payload: releaseOrder,
    retries: 1,
    run: run => release(parts, run),
  }
  return {
    job: job as JobType,
    count: (site: SiteCode, batchId: string) => countReleases(db, site, batchId),

    /** Begins to publish the certain drafts of a batch, or to withdraw what was published with it. */
    begin: (doer: Doer, batchId: string, move: ReleaseOrder['move']) =>
      transact(doer, `portal.${move}-batch`, async transaction => {
        const order = { batchId, actorId: doer.actor.id, move }
        const jobId = await jobs.start(job, doer.site, order, transaction)
        await setReleaseJob(transaction.sql, doer.site, batchId, jobId)
        transaction.note(`import:${batchId}`, { move })
      }),
  }
}

async function release(parts: Parts, { site, payload, progress, signal }: JobRun<ReleaseOrder>): Promise<Released> {
  const { batchId, actorId, move } = payload
  const doer = {
    actor: { id: actorId, kind: 'person' as const, name: '', grants: [], organisations: [], csrfToken: '' },
    site,
  }
  const what = move === 'publish' ? 'certain' : 'released'
  const total = (await countReleases(parts.db, site, batchId))[what]
  const done: Released = { move, moved: 0, refused: 0, why: null }
  for (let behind = 0; ; ) {
    signal.throwIfAborted()
    const pages = await listReleases(parts.db, site, batchId, what, behind, atOnce)
    if (pages.length === 0) return done
    for (const page of pages) await moveOne(parts, doer, payload, page, done)
    behind = pages.at(-1)!.position
    await progress(done.moved + done.refused, total)
  }
}

/** The mark is set before the page moves, so that after a crash none is public that could not be taken back. */
async function moveOne(
  { transact, articles, clock }: Parts,
  doer: Doer,
  { batchId, move }: ReleaseOrder,
  { position, articleId }: ReleasePage,
  done: Released,
) {
  const mark = (at: Date | null) =>
    transact(doer, 'portal.mark-release', ({ sql }) => markReleased(sql, doer.site, batchId, [position], at))
  if (move === 'publish') await mark(new Date(clock()))
  try {
    await (move === 'publish' ? articles.admit(doer, articleId) : articles.withdraw(doer, articleId))
    done.moved += 1
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    if (move === 'publish') await mark(null)
    done.refused += 1
    done.why ??= error.tell('hans').wrong
  }
}
