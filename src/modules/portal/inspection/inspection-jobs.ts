import { z } from 'zod'
import { programActor } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import type { JobType } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/module.ts'
import type { Site } from '#platform/sites.ts'
import { type InspectionRules, inspectionRules } from '#rules/inspection/inspection.ts'
import { deleteOpeningChecks, insertOpeningCheck } from './inspection.store.ts'
import type { Inspection } from './inspection.ts'

type Parts = Pick<Platform, 'transact' | 'clock' | 'config' | 'sites'>

const nothing = z.object({})
const keptWindows = 3

/** What runs by the clock: the daily look at every site, and the hourly look whether its home page opens. */
export function inspectionJobs(parts: Parts, inspection: Inspection): JobType[] {
  const daily: JobType<z.infer<typeof nothing>> = {
    name: 'portal.inspect-sites',
    payload: nothing,
    retries: 3,
    schedule: '30 7 * * *',
    async run({ progress, signal }) {
      const told: Record<string, number> = {}
      for (const [done, { code }] of parts.sites.all.entries()) {
        signal.throwIfAborted()
        told[code] = (await inspection.warn(code)).standing
        await progress(done + 1, parts.sites.all.length)
      }
      return told
    },
  }
  const hourly: JobType<z.infer<typeof nothing>> = {
    name: 'portal.check-opening',
    payload: nothing,
    retries: 0,
    schedule: '7 * * * *',
    async run({ signal }) {
      const { publicUrl } = parts.config
      if (!publicUrl) return { checked: 0 }
      for (const site of parts.sites.all) await checkOpening(parts, site, publicUrl, signal)
      return { checked: parts.sites.all.length }
    },
  }
  return [daily, hourly]
}

/** Asks for the home page of a site as a visitor does, under its public address, and keeps how that went. */
export async function checkOpening(
  { transact, clock }: Pick<Parts, 'transact' | 'clock'>,
  site: Site,
  publicUrl: string,
  signal: AbortSignal,
): Promise<boolean> {
  const rules = inspectionRules(toLocalDay(clock()))
  const begunMs = clock()
  const opened = await opens(homeOf(site, publicUrl), rules.opening.slowMs, signal)
  signal.throwIfAborted()
  const doer = { actor: programActor('inspection'), site: site.code }
  await transact(doer, 'portal.check-opening', async ({ sql }) => {
    await insertOpeningCheck(sql, site.code, new Date(begunMs), clock() - begunMs, opened)
    await deleteOpeningChecks(sql, site.code, new Date(begunMs - keptMs(rules)))
  })
  return opened
}

const keptMs = (rules: InspectionRules) => keptWindows * rules.opening.windowDays * 86_400_000

/** A site with a host of its own stands there; the top site at the root. */
function homeOf(site: Site, publicUrl: string): string {
  const [host] = site.hosts
  if (host) return new URL('/', publicUrl.replace(new URL(publicUrl).host, host)).href
  return new URL(site.parent === null ? '/' : `/s/${site.code}/`, publicUrl).href
}

async function opens(address: string, slowMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(slowMs)])
    const response = await fetch(address, { signal: inTime, headers: { 'user-agent': 'Open56 opening-check bot' } })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}
