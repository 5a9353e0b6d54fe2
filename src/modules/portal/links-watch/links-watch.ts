import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type Doer, programActor } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Route } from '#platform/http/route.ts'
import type { JobRun, JobType } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/module.ts'
import type { Site } from '#platform/sites.ts'
import { leadsSomewhere, readTarget } from './ask-inside.ts'
import { askOutside, type Verdict } from './ask-outside.ts'
import {
  type DeadLinkRow,
  deleteDeadLink,
  findDeadLink,
  findWalk,
  listDeadLinks,
  putDeadLink,
  putWalk,
  replaceDeadLinks,
} from './links-watch.store.ts'
import { type Walked, type WalkedLink, walkLinks } from './walk.ts'
import { linkErrors } from './words.data.ts'

const refuse = refusals(linkErrors)

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'config' | 'sites' | 'jobs'> & {
  routes: () => readonly Pick<Route, 'method' | 'path'>[]
}

export type LinksWatch = ReturnType<typeof createLinksWatch>

const pauseMs = 1000
const maxShown = 5000
const payload = z.object({
  /** The job's own site alone; by the clock all of them. */
  oneSite: z.boolean().default(false),
})

/** Watches over the links in published articles. */
export function createLinksWatch({ db, transact, clock, config, sites, jobs, routes }: Parts) {
  const hosts = config.publicUrl ? [new URL(config.publicUrl).host] : []
  const inside = { db, sites, routes, hosts }
  const outside = config.asksOutside ? askOutside : undefined
  const pause = (signal: AbortSignal) => wait(pauseMs, undefined, { signal })

  /** Looks at all links of a site and keeps which are dead, and since when. */
  async function walk(site: Site, { signal, progress }: Pick<JobRun<unknown>, 'signal' | 'progress'>) {
    const walked = await walkLinks(site, { ...inside, askOutside: outside, pause, signal, progress })
    const before = await listDeadLinks(db, site.code, maxShown)
    const at = new Date(clock())
    const rows = deadRows(site.code, walked, before, at)
    await transact({ actor: programActor('links'), site: site.code }, 'portal.walk-links', async ({ sql }) => {
      const { links: _, ...counts } = walked
      await replaceDeadLinks(sql, site.code, rows)
      await putWalk(sql, { site_id: site.code, walked_at: at, ...counts })
    })
    return { dead: rows.length, articles: walked.articles }
  }

  const job: JobType<z.infer<typeof payload>> = {
    name: 'portal.walk-links',
    payload,
    retries: 2,
    schedule: '40 3 * * 1',
    async run(run) {
      const chosen = run.payload.oneSite ? sites.all.filter(({ code }) => code === run.site) : sites.all
      const told: Record<string, number> = {}
      for (const site of chosen) told[site.code] = (await walk(site, run)).dead
      return told
    },
  }

  return {
    job,
    walk,
    asksOutside: outside !== undefined,

    /** The dead links of a site, and when it was walked over. */
    async show(site: string) {
      return { links: await listDeadLinks(db, site, maxShown), walk: await findWalk(db, site) }
    },

    /** Walks over the site in the background. Returns the job's id. */
    start: (site: string) => jobs.start(job, site, { oneSite: true }),

    /** Looks at one dead link again. Throws `dead_link_not_found`. Returns whether it still is. */
    async retry(doer: Doer, site: Site, articleId: string, hash: string): Promise<boolean> {
      const row = await findDeadLink(db, site.code, articleId, hash)
      if (!row) throw refuse('dead_link_not_found')
      const verdict = await ask(site, row.address)
      if (verdict.state === 'unsure') return true
      await transact(doer, 'portal.retry-link', async ({ sql, note }) => {
        note(`article:${articleId}`)
        if (verdict.state === 'alive') await deleteDeadLink(sql, row)
        else await putDeadLink(sql, again(row, verdict.reason, new Date(clock())))
      })
      return verdict.state === 'dead'
    },
  }

  async function ask(site: Site, address: string): Promise<Verdict> {
    const target = readTarget(inside, site, address)
    if (target === 'outside') return outside ? outside(address, new AbortController().signal) : { state: 'unsure' }
    const leads = await leadsSomewhere(inside, target.site, target.path)
    return leads ? { state: 'alive' } : { state: 'dead', reason: 'not_found' }
  }
}

const hashOf = (address: string) => createHash('sha256').update(address).digest('hex')

const again = (row: DeadLinkRow, reason: DeadLinkRow['reason'], at: Date): DeadLinkRow => ({
  ...row,
  reason,
  checked_at: at,
  times: row.times + 1,
})

/** What is to stand: what is dead now, since when it first was; what could not be asked stays as it stood. */
function deadRows(site: string, walked: Walked, before: readonly DeadLinkRow[], at: Date): DeadLinkRow[] {
  const keyOf = (articleId: string, hash: string) => `${articleId} ${hash}`
  const known = new Map(before.map(row => [keyOf(row.article_id, row.address_hash), toRow(row)]))
  const rowOf = ({ address, outside, verdict }: WalkedLink, articleId: string): DeadLinkRow[] => {
    const hash = hashOf(address)
    const standing = known.get(keyOf(articleId, hash))
    if (verdict.state === 'alive') return []
    if (verdict.state === 'unsure') return standing ? [standing] : []
    const fresh = { site_id: site, article_id: articleId, address_hash: hash, address, outside, since: at, times: 0 }
    return [again({ reason: verdict.reason, checked_at: at, ...(standing ?? fresh) }, verdict.reason, at)]
  }
  return walked.links.flatMap(link => link.articleIds.flatMap(articleId => rowOf(link, articleId)))
}

const toRow = ({
  site_id,
  article_id,
  address_hash,
  address,
  outside,
  reason,
  since,
  checked_at,
  times,
}: DeadLinkRow) => ({
  site_id,
  article_id,
  address_hash,
  address,
  outside,
  reason,
  since,
  checked_at,
  times,
})
